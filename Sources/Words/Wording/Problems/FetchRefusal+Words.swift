import Problems

extension ProblemWords {
  func text(_ refusal: FetchRefusal) -> String {
    switch refusal {
    case .tooManyCalls(let place): tooManyCalls(place)
    case .maintenance(let place): maintenance(place)
    case .answered(let status, let place, let said): answered(status, place, said.map { ": \($0.quoted)" } ?? "")
    case .noTable(let table):
      say(
        nb: "Tabell \(table) finnes ikke. Se nummeret i statistikkbanken.",
        nn: "Tabell \(table) finst ikkje. Sjå nummeret i statistikkbanken.",
        en: "There is no table \(table). Look its number up in the publisher's StatBank.")
    case .noVariable(let names, let table):
      changed(
        names,
        say(
          nb: "ingen slik variabel i tabell \(table)", nn: "ingen slik variabel i tabell \(table)",
          en: "no such variable in table \(table)"))
    case .noValue(let names, let table):
      changed(
        names,
        say(
          nb: "ingen slik verdi i tabell \(table)", nn: "ingen slik verdi i tabell \(table)",
          en: "no such value in table \(table)"))
    case .choiceDemanded(let names, let table):
      changed(
        names,
        say(
          nb: "tabell \(table) krever et valg", nn: "tabell \(table) krev eit val",
          en: "table \(table) demands a choice"))
    case .expressionNotTaken(let names, let table):
      changed(
        names,
        say(
          nb: "ugyldig uttrykk i tabell \(table)", nn: "ugyldig uttrykk i tabell \(table)",
          en: "an expression that table \(table) does not take"))
    case .unknownCodeList(let query, let table):
      changed(
        [query],
        say(
          nb: "ukjent kodeliste i tabell \(table)", nn: "ukjend kodeliste i tabell \(table)",
          en: "an unknown code list of table \(table)"))
    case .tooManyCells(let count, let table, let query): tooManyCells(count, table, query)
    case .unexplained(let table, let query): unexplained(table, query)
    }
  }

  /// What the publisher no longer has: the first five names, and how many there are.
  private func changed(_ names: [String], _ what: String) -> String {
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " … (\(names.count))" : "")
    return say(
      nb: "\(shown): \(what). Utgiveren kan ha endret tabellen; hent den på nytt.",
      nn: "\(shown): \(what). Utgjevaren kan ha endra tabellen; hent han på nytt.",
      en: "\(shown): \(what). The publisher may have changed the table; fetch it again.")
  }

  private func tooManyCalls(_ place: String) -> String {
    say(
      nb: "\(place): for mange kall (429), også etter nye forsøk. Prøv igjen om et par minutter; hentingen går videre "
        + "der den stoppet.",
      nn: "\(place): for mange kall (429), også etter nye forsøk. Prøv igjen om eit par minutt; hentinga går vidare "
        + "der ho stoppa.",
      en: "\(place): too many calls (429), also after trying again. Try again in a few minutes; the fetch goes on "
        + "where it stopped.")
  }

  private func maintenance(_ place: String) -> String {
    say(
      nb: "\(place) er stengt for vedlikehold (503); det skjer 05:00 og 11:30, og 05:00–08:00 kan tall vises som 0. "
        + "Prøv igjen senere; hentingen går videre der den stoppet.",
      nn: "\(place) er stengd for vedlikehald (503); det skjer 05:00 og 11:30, og 05:00–08:00 kan tal bli viste som 0. "
        + "Prøv igjen seinare; hentinga går vidare der ho stoppa.",
      en: "\(place) is closed for maintenance (503); that happens at 05:00 and 11:30, and from 05:00 to 08:00 figures "
        + "may show as 0. Try again later; the fetch goes on where it stopped.")
  }

  private func answered(_ status: Int, _ place: String, _ said: String) -> String {
    say(
      nb: "\(place) svarte \(status)\(said). Finnes den? Prøv igjen senere.",
      nn: "\(place) svara \(status)\(said). Finst han? Prøv igjen seinare.",
      en: "\(place) answered \(status)\(said). Does it exist? Try again later.")
  }

  private func tooManyCells(_ count: Int, _ table: String, _ query: String) -> String {
    say(
      nb: "Tabell \(table): \(count) celler er flere enn utgiveren gir på én gang (\(query)). "
        + "Velg færre år med --years.",
      nn: "Tabell \(table): \(count) celler er fleire enn utgjevaren gjev på éin gong (\(query)). "
        + "Vel færre år med --years.",
      en: "Table \(table): \(count) cells are more than the publisher gives at once (\(query)). "
        + "Choose fewer years with --years.")
  }

  private func unexplained(_ table: String, _ query: String) -> String {
    say(
      nb: "Tabell \(table): utgiveren svarte 500 uten å si hvorfor (\(query)). "
        + "Det skjer når samme kode står to ganger i metadata. Prøv igjen senere.",
      nn: "Tabell \(table): utgjevaren svara 500 utan å seie kvifor (\(query)). "
        + "Det skjer når same koden står to gonger i metadata. Prøv igjen seinare.",
      en: "Table \(table): the publisher answered 500 without saying why (\(query)). "
        + "That happens when one code stands twice in the metadata. Try again later.")
  }
}
