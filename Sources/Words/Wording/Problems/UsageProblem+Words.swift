import Problems
import Values

extension ProblemWords {
  /// Everything that is wrong with what was asked for, each on a line.
  func text(_ error: UsageError) -> String { error.problems.map(text).joined(separator: "\n") }

  /// One thing that is wrong with what was asked for, and what to do.
  public func text(_ problem: UsageProblem) -> String {
    switch problem {
    case .municipality(let problem): text(problem)
    case .figures(let problem): text(problem)
    case .comparator(let problem): text(problem)
    case .setting(let problem): text(problem)
    case .prices(let problem): text(problem)
    case .option(let option, let fault): text(fault, of: surface.option(option))
    case .years(.fromAfterTo(let from, let to)):
      fromAfterTo("\(surface.option("from")) \(from)", "\(surface.option("to")) \(to)")
    case .years(.sinceNotBeforeAsOf(let since, let asOf)):
      notBefore("\(surface.option("since")) \(since)", "\(surface.option("as-of")) \(asOf)")
    case .years(.needOfSeries):
      say(
        nb: "Tall justert for behov er ingen tidsserie: indeksen lages på nytt hvert år. Spør om ett år.",
        nn: "Tal justerte for behov er ingen tidsserie: indeksen blir laga på nytt kvart år. Spør om eitt år.",
        en: "Figures adjusted for need are no series: the index is made anew each year. Ask for one year.")
    case .parameter(let problem, _): text(problem)
    case .told(let text, _, _, _): text
    }
  }

  private func fromAfterTo(_ from: String, _ to: String) -> String {
    say(nb: "\(from) er etter \(to).", nn: "\(from) er etter \(to).", en: "\(from) is after \(to).")
  }

  private func notBefore(_ since: String, _ asOf: String) -> String {
    say(
      nb: "\(since) er ikke før \(asOf).", nn: "\(since) er ikkje før \(asOf).", en: "\(since) is not before \(asOf).")
  }

  private func text(_ problem: UsageProblem.Municipality) -> String {
    switch problem {
    case .unknown(let name, let meant):
      say(
        nb: "Kommunen '\(name)' er ikke kjent.\(didYouMean(meant)) List dem: \(surface.list("regions"))",
        nn: "Kommunen '\(name)' er ikkje kjend.\(didYouMean(meant)) List dei: \(surface.list("regions"))",
        en: "Municipality '\(name)' is not known.\(didYouMean(meant)) List them: \(surface.list("regions"))")
    case .ambiguous(let name, let names, _):
      say(
        nb: "Flere kommuner heter '\(name)': \(names.joined(separator: ", ")). Oppgi nummeret.",
        nn: "Fleire kommunar heiter '\(name)': \(names.joined(separator: ", ")). Oppgje nummeret.",
        en: "Several municipalities are named '\(name)': \(names.joined(separator: ", ")). Give the code.")
    case .former(let former): text(former) + give(former.successorCodes)
    case .disagreement(let text, let code, let name, let beside):
      say(
        nb: "'\(text)' sier to ting: \(code) er \(name), ikke \(beside). Oppgi ett av dem.",
        nn: "'\(text)' seier to ting: \(code) er \(name), ikkje \(beside). Oppgje eitt av dei.",
        en: "'\(text)' says two things: \(code) is \(name), not \(beside). Give one of them.")
    case .group(let code, let name):
      say(
        nb: "\(name[language]) (\(code)) er ikke en kommune, og rangeres ikke.",
        nn: "\(name[language]) (\(code)) er ikkje ein kommune, og blir ikkje rangert.",
        en: "\(name[language]) (\(code)) is not a municipality, and is not ranked.")
    case .notThen(let name, let year, let hosts): notThen(name, year, hosts)
    case .noSuchCode(let code):
      say(
        nb: "Ingen kommune har nummer \(code).", nn: "Ingen kommune har nummer \(code).",
        en: "No municipality has code \(code).")
    case .year(let year, let first):
      say(
        nb: "Kommunene er kjent fra \(first), og ikke i \(year). Oppgi et år fra \(first) til 2100.",
        nn: "Kommunane er kjende frå \(first), og ikkje i \(year). Oppgje eit år frå \(first) til 2100.",
        en: "Municipalities are known from \(first) on, and not in \(year). Give a year from \(first) to 2100.")
    }
  }

  private func give(_ codes: [String]) -> String {
    guard !codes.isEmpty else { return "" }
    return say(
      nb: " Oppgi \(codes.joined(separator: " eller ")).", nn: " Oppgje \(codes.joined(separator: " eller ")).",
      en: " Give \(codes.joined(separator: " or ")).")
  }

  /// Asks after what may have been meant, each in quotation marks; empty where there is nothing.
  private func didYouMean(_ meant: [String]) -> String {
    guard !meant.isEmpty else { return "" }
    let list = meant.map { "'\($0)'" }.joined(separator: say(nb: " eller ", nn: " eller ", en: " or "))
    return say(nb: " Mente du \(list)?", nn: " Meinte du \(list)?", en: " Did you mean \(list)?")
  }

  private func text(_ problem: UsageProblem.Figures) -> String {
    switch problem {
    case .noIndicator:
      say(
        nb: "Oppgi et nøkkeltall. List dem: \(surface.list("indicators"))",
        nn: "Oppgje eit nøkkeltal. List dei: \(surface.list("indicators"))",
        en: "Name a key figure. List them: \(surface.list("indicators"))")
    case .unknown(let id, let meant):
      say(
        nb: "Nøkkeltallet '\(id)' er ikke kjent.\(didYouMean(meant)) List dem: \(surface.list("indicators"))",
        nn: "Nøkkeltalet '\(id)' er ikkje kjent.\(didYouMean(meant)) List dei: \(surface.list("indicators"))",
        en: "Indicator '\(id)' is not known.\(didYouMean(meant)) List them: \(surface.list("indicators"))")
    case .none(let id, let asOf):
      say(
        nb: "Ingen kommune har tall for \(id)\(knownThen(asOf)).",
        nn: "Ingen kommune har tal for \(id)\(knownThen(asOf)).",
        en: "No municipality has figures for \(id)\(knownThen(asOf)).")
    case .noneInYear(let year, let id, let years):
      say(
        nb: "Ingen har tall for \(id) i \(year). Det finnes tall for \(yearRuns(years)).",
        nn: "Ingen har tal for \(id) i \(year). Det finst tal for \(yearRuns(years)).",
        en: "Nobody has a figure for \(id) in \(year). There are figures for \(yearRuns(years)).")
    case .noneOf(let name, let asOf):
      say(
        nb: "Det finnes ingen tall for \(name)\(knownThen(asOf)).",
        nn: "Det finst ingen tal for \(name)\(knownThen(asOf)).",
        en: "There are no figures for \(name)\(knownThen(asOf)).")
    case .notTwoYears(let id, let name, let years):
      say(
        nb:
          "En bro trenger to år med tall for \(id) i \(name), det første før det andre. Det finnes tall for \(yearRuns(years)).",
        nn:
          "Ei bru treng to år med tal for \(id) i \(name), det første før det andre. Det finst tal for \(yearRuns(years)).",
        en:
          "A bridge needs two years with a figure for \(id) in \(name), the first before the second. There are figures for \(yearRuns(years))."
      )
    case .nobodyInYear(let year):
      say(nb: "Ingen har tall for \(year).", nn: "Ingen har tal for \(year).", en: "Nobody has figures for \(year).")
    }
  }

  private func notThen(_ name: String, _ year: Int, _ hosts: [String]) -> String {
    guard !hosts.isEmpty else {
      return say(
        nb: "\(name) var ingen kommune i \(year). Spør om et annet år.",
        nn: "\(name) var ingen kommune i \(year). Spør om eit anna år.",
        en: "\(name) was no municipality in \(year). Ask for another year.")
    }
    let whole = hosts.joined(separator: ", ")
    return say(
      nb: "\(name) var ingen kommune i \(year), men en del av \(whole). Spør om \(whole), eller om et annet år.",
      nn: "\(name) var ingen kommune i \(year), men ein del av \(whole). Spør om \(whole), eller om eit anna år.",
      en: "\(name) was no municipality in \(year), but part of \(whole). Ask for \(whole), or for another year.")
  }

  /// That figures are as they were known on a date.
  private func knownThen(_ asOf: String?) -> String {
    guard let asOf else { return "" }
    return say(nb: " slik de var kjent \(asOf)", nn: " slik dei var kjende \(asOf)", en: " as known on \(asOf)")
  }

  private func text(_ problem: UsageProblem.Comparator) -> String {
    let (peers, comparator) = (surface.option("peers"), surface.option("comparator"))
    switch problem {
    case .unknown(let id, let known, let meant):
      return say(
        nb: "Sammenligneren '\(id)' er ikke kjent.\(didYouMean(meant)) Det finnes: \(known.joined(separator: ", ")).",
        nn: "Samanliknaren '\(id)' er ikkje kjend.\(didYouMean(meant)) Det finst: \(known.joined(separator: ", ")).",
        en: "Comparator '\(id)' is not known.\(didYouMean(meant)) There are: \(known.joined(separator: ", ")).")
    case .optionsOfNeighbours:
      let neighbours = surface.option("neighbours")
      return say(
        nb: "\(peers) og \(neighbours) gjelder sammenligneren neighbours, som ikke er blant \(comparator).",
        nn: "\(peers) og \(neighbours) gjeld samanliknaren neighbours, som ikkje er blant \(comparator).",
        en: "\(peers) and \(neighbours) are for the comparator neighbours, which is not among \(comparator).")
    case .subjectAmongPeers(let name):
      return say(
        nb: "\(peers) nevner \(name), som er den som sammenlignes.",
        nn: "\(peers) nemner \(name), som er den som blir samanlikna.",
        en: "\(peers) names \(name), which is the one compared.")
    }
  }

  private func text(_ setting: UsageProblem.Setting) -> String {
    let set = surface.option("set")
    switch setting {
    case .unreadable(let text):
      return say(
        nb: "\(set) er '\(text)'; skriv sammenligner.valg=verdi, som similar.k=5.",
        nn: "\(set) er '\(text)'; skriv samanliknar.val=verdi, som similar.k=5.",
        en: "\(set) is '\(text)'; write comparator.option=value, such as similar.k=5.")
    case .twice(let id, let option):
      return say(
        nb: "\(set) nevner \(id).\(option) to ganger.", nn: "\(set) nemner \(id).\(option) to gonger.",
        en: "\(set) names \(id).\(option) twice.")
    case .unknownComparator(let id, let known):
      return say(
        nb: "\(set) nevner sammenligneren '\(id)', som ikke er kjent. Det finnes: \(known.joined(separator: ", ")).",
        nn: "\(set) nemner samanliknaren '\(id)', som ikkje er kjend. Det finst: \(known.joined(separator: ", ")).",
        en: "\(set) names the comparator '\(id)', which is not known. There are: \(known.joined(separator: ", ")).")
    case .ofNeighbours:
      let (neighbours, peers) = (surface.option("neighbours"), surface.option("peers"))
      return say(
        nb: "\(set) gjelder ikke neighbours; bruk \(neighbours) og \(peers).",
        nn: "\(set) gjeld ikkje neighbours; bruk \(neighbours) og \(peers).",
        en: "\(set) is not for neighbours; use \(neighbours) and \(peers).")
    case .ofOther(let id):
      let comparator = surface.option("comparator")
      return say(
        nb: "\(set) gjelder sammenligneren \(id), som ikke er blant \(comparator).",
        nn: "\(set) gjeld samanliknaren \(id), som ikkje er blant \(comparator).",
        en: "\(set) is for the comparator \(id), which is not among \(comparator).")
    case .refused(let id, let reason): return "\(set) \(id): \(text(reason))."
    }
  }

  private func text(_ fault: UsageProblem.Fault, of option: String) -> String {
    switch fault {
    case .notAmong(let text, let choices):
      say(
        nb: "\(option) er '\(text)'; det kan være \(choices.joined(separator: ", ")).",
        nn: "\(option) er '\(text)'; det kan vere \(choices.joined(separator: ", ")).",
        en: "\(option) is '\(text)'; it may be \(choices.joined(separator: ", ")).")
    case .noDate(let text):
      say(
        nb: "\(option) er '\(text)'; skriv en dato som 2024-05-01.",
        nn: "\(option) er '\(text)'; skriv ein dato som 2024-05-01.",
        en: "\(option) is '\(text)'; write a date such as 2024-05-01.")
    case .dateAhead(let day, let today):
      say(
        nb: "\(option) er \(day), som ikke har vært ennå. Skriv en dag til og med \(today).",
        nn: "\(option) er \(day), som ikkje har vore enno. Skriv ein dag til og med \(today).",
        en: "\(option) is \(day), which has not been yet. Write a day until \(today).")
    case .noYear(let year):
      say(
        nb: "\(option) er \(year); skriv et år fra 1900 til 2100.",
        nn: "\(option) er \(year); skriv eit år frå 1900 til 2100.",
        en: "\(option) is \(year); write a year from 1900 to 2100.")
    case .missingOrNoYear:
      say(
        nb: "\(option) mangler eller er ikke et år fra 1900 til 2100.",
        nn: "\(option) manglar eller er ikkje eit år frå 1900 til 2100.",
        en: "\(option) is missing or no year from 1900 to 2100.")
    case .missing:
      say(
        nb: "\(option) mangler eller er tom.", nn: "\(option) manglar eller er tom.",
        en: "\(option) is missing or empty.")
    case .empty: say(nb: "\(option) er tom.", nn: "\(option) er tom.", en: "\(option) is empty.")
    case .tooLong(let count, let limit):
      say(
        nb: "\(option) har \(count) tegn; høyst \(limit) er plass til.",
        nn: "\(option) har \(count) teikn; det er plass til høgst \(limit).",
        en: "\(option) has \(count) characters; there is room for \(limit).")
    }
  }

  private func text(_ problem: UsageProblem.Prices) -> String {
    let option = surface.option("real")
    switch problem {
    case .ofRatio(let id, let unit):
      return say(
        nb: "\(option) gjelder beløp; \(id) er i \(unit). Forholdstall av beløp deflateres ikke.",
        nn: "\(option) gjeld beløp; \(id) er i \(unit). Forholdstal av beløp blir ikkje deflaterte.",
        en: "\(option) is for amounts; \(id) is in \(unit). Ratios of amounts are not deflated.")
    case .noDeflator:
      return say(
        nb: "Det er ingen deflator blant datasettene.", nn: "Det er ingen deflator blant datasetta.",
        en: "There is no deflator among the datasets.")
    case .year(let year, let first, let last):
      return say(
        nb: "\(option) er \(year); deflatoren går fra \(first) til \(last).",
        nn: "\(option) er \(year); deflatoren går frå \(first) til \(last).",
        en: "\(option) is \(year); the deflator goes from \(first) to \(last).")
    }
  }
}
