import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: FetchProblem) -> String {
    switch problem {
    case .unknownVariable(let variable, let table, let indicator, let known):
      unknownVariable(variable, table, indicator, known.joined(separator: ", "))
    case .unknownValue(let value, let variable, let table, let indicator):
      say(
        nb: "\(indicator): variabelen \(variable) i tabell \(table) har ingen verdi \(value).",
        nn: "\(indicator): variabelen \(variable) i tabell \(table) har ingen verdi \(value).",
        en: "\(indicator): the variable \(variable) of table \(table) has no value \(value).")
    case .severalValues(let value, let variable, let table, let indicator):
      severalValues("\(variable) = \(value)", table, indicator)
    case .missingChoice(let variable, let table, let indicator):
      say(
        nb: "\(indicator): tabell \(table) krever et valg for \(variable), og katalogen har ikke noe.",
        nn: "\(indicator): tabell \(table) krev eit val for \(variable), og katalogen har ikkje noko.",
        en: "\(indicator): table \(table) demands a choice for \(variable), and the catalogue has none.")
    case .noRegions(let table):
      say(
        nb: "Tabell \(table) har ingen variabel for region eller for tid, og kan ikke brukes her.",
        nn: "Tabell \(table) har ingen variabel for region eller for tid, og kan ikkje brukast her.",
        en: "Table \(table) has no variable of regions, or none of time, and cannot be used here.")
    case .noYears(let table, let asked, let known):
      noYears(
        table, asked.map { String($0) }.joined(separator: ", "),
        known.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–")
    case .notPlaced(let indicator, let source): notPlaced(indicator, source)
    case .noAnswer(let transfer): text(transfer)
    case .refused(let refusal): text(refusal)
    case .unreadable(let place, let cause): unreadable(place, text(cause))
    case .notTaken(let place, let cause): notTaken(PlainText.line(place, most: 200), text(cause))
    case .hostsNotAgreed(let comparator, let hosts):
      hostsNotAgreed(
        comparator, hosts.joined(separator: ", "), hosts.map { "--allow-hosts \($0)" }.joined(separator: " "))
    case .comparatorFailed(let cause): text(cause)
    }
  }

  private func unknownVariable(_ variable: String, _ table: String, _ indicator: String, _ known: String) -> String {
    say(
      nb: "\(indicator): tabell \(table) har ingen variabel \(variable); den har \(known). Rett kilden i katalogen.",
      nn: "\(indicator): tabell \(table) har ingen variabel \(variable); han har \(known). Rett kjelda i katalogen.",
      en:
        "\(indicator): table \(table) has no variable \(variable); it has \(known). Correct the source in the catalogue."
    )
  }

  private func severalValues(_ value: String, _ table: String, _ indicator: String) -> String {
    say(
      nb: "\(indicator): \(value) i tabell \(table) er flere verdier som må summeres, og det gjøres ikke.",
      nn: "\(indicator): \(value) i tabell \(table) er fleire verdiar som må summerast, og det blir ikkje gjort.",
      en: "\(indicator): \(value) of table \(table) is several values to be summed, which is not done.")
  }

  private func noYears(_ table: String, _ asked: String, _ known: String) -> String {
    say(
      nb: "Tabell \(table) har ingen av årene \(asked); den har \(known). Velg andre med --years.",
      nn: "Tabell \(table) har ingen av åra \(asked); han har \(known). Vel andre med --years.",
      en: "Table \(table) has none of the years \(asked); it has \(known). Choose others with --years.")
  }

  private func notPlaced(_ indicator: String, _ source: String?) -> String {
    let known =
      source.map {
        say(
          nb: "bare \($0), som ingen har bekreftet", nn: "berre \($0), som ingen har stadfesta",
          en: "only \($0), which nobody has confirmed")
      } ?? say(nb: "ingen kjent tabell", nn: "ingen kjend tabell", en: "no known table")
    return say(
      nb: "\(indicator) kan ikke hentes: katalogen har \(known). Hent hele tabellen med --table.",
      nn: "\(indicator) kan ikkje hentast: katalogen har \(known). Hent heile tabellen med --table.",
      en: "\(indicator) cannot be fetched: the catalogue has \(known). Fetch the whole table with --table.")
  }

  private func unreadable(_ place: String, _ why: String) -> String {
    say(
      nb: "\(place): svaret kan ikke leses (\(why)). Ingenting av det er beholdt. Prøv igjen senere.",
      nn: "\(place): svaret kan ikkje lesast (\(why)). Ingenting av det er teke vare på. Prøv igjen seinare.",
      en: "\(place): the answer cannot be read (\(why)). Nothing of it was kept. Try again later.")
  }

  private func notTaken(_ place: String, _ why: String) -> String {
    say(
      nb: "\(place): svaret kan ikke leses eller brukes: \(why). Ingenting av det er beholdt.",
      nn: "\(place): svaret kan ikkje lesast eller brukast: \(why). Ingenting av det er teke vare på.",
      en: "\(place): the answer cannot be read or used: \(why). Nothing of it was kept.")
  }

  private func hostsNotAgreed(_ comparator: String, _ hosts: String, _ options: String) -> String {
    say(
      nb:
        "Sammenligneren \(comparator) vil hente fra \(hosts), som ikke er utgiveren; den ble ikke spurt. Stoler du på den, "
        + "så hent med: maalestokk fetch \(options)",
      nn:
        "Samanliknaren \(comparator) vil hente frå \(hosts), som ikkje er utgjevaren; han vart ikkje spurd. Lit du på han, "
        + "så hent med: maalestokk fetch \(options)",
      en:
        "The comparator \(comparator) would fetch from \(hosts), which is not the publisher; it was not asked. If you trust "
        + "it, fetch with: maalestokk fetch \(options)")
  }
}
