import Values

/// What the columns of a file to fill in are for.
public struct TemplateWords: Phrasebook {
  public let language: Language

  /// Templates in a language.
  public init(_ language: Language) { self.language = language }

  /// What heads the sheet that tells what columns are for.
  public var heads: (column: String, meaning: String) {
    (say(nb: "Kolonne", nn: "Kolonne", en: "Column"), say(nb: "Forklaring", nn: "Forklaring", en: "Meaning"))
  }

  /// What each of some columns is for; those that need no word are left out.
  public func columns(_ names: [String]) -> [(column: String, text: String)] {
    names.compactMap { name in text(name).map { (name, $0) } }
  }

  private func text(_ column: String) -> String? { ofTargets(column) ?? ofFigures(column) ?? ofIndicators(column) }

  private func ofTargets(_ column: String) -> String? {
    switch column {
    case "region":
      say(
        nb: "kommunens navn eller nummer", nn: "namnet eller nummeret til kommunen",
        en: "the municipality's name or code")
    case "indicator":
      say(
        nb: "nøkkeltallets id, som net-debt; list dem med maalestokk indicators",
        nn: "id-en til nøkkeltalet, som net-debt; list dei med maalestokk indicators",
        en: "the key figure's id, such as net-debt; list them with maalestokk indicators")
    case "kind":
      say(
        nb: "minst, høyst eller mellom (mellom med lower og upper)",
        nn: "minst, høgst eller mellom (mellom med lower og upper)",
        en: "floor, ceiling or band (band with lower and upper)")
    case "target", "lower", "upper":
      say(nb: "grensen, som et tall", nn: "grensa, som eit tal", en: "the limit, as a number")
    case "strict":
      say(
        nb: "ja når grensen selv ikke er nok", nn: "ja når grensa sjølv ikkje er nok",
        en: "yes where the limit itself is not enough")
    case "tolerance":
      say(
        nb: "så langt på feil side er nesten nådd", nn: "så langt på feil side er nesten nådd",
        en: "so far on the wrong side is nearly met")
    case "basis":
      say(
        nb: "kommunestyret, reglement eller veiledende", nn: "kommunestyret, reglement eller rettleiande",
        en: "council, regulation or guideline")
    case "decided_by": say(nb: "hvem som vedtok det", nn: "kven som vedtok det", en: "who decided it")
    case "decided_on":
      say(nb: "dagen, som 2024-05-01", nn: "dagen, som 2024-05-01", en: "the day, such as 2024-05-01")
    case "year":
      say(
        nb: "året; for en målbane én rad for hvert år", nn: "året; for ei målbane ei rad for kvart år",
        en: "the year; a path of targets has a row for each year")
    case "valid_from", "valid_to":
      say(
        nb: "første og siste år det gjelder, i stedet for year", nn: "første og siste år det gjeld, i staden for year",
        en: "the first and last year it applies, instead of year")
    default: nil
    }
  }

  private func ofFigures(_ column: String) -> String? {
    switch column {
    case "source": say(nb: "hvor det står", nn: "kvar det står", en: "where it stands")
    case "value":
      say(nb: "tallet, med desimalkomma eller -punktum", nn: "talet, med desimalkomma eller -punktum", en: "the figure")
    case "status":
      say(
        nb: "foreløpig: provisional; endelig: final", nn: "førebels: provisional; endeleg: final",
        en: "provisional or final")
    case "set": say(nb: "settets navn", nn: "namnet på settet", en: "the set's name")
    case "member":
      say(
        nb: "en kommune i settet, en rad for hver", nn: "ein kommune i settet, ei rad for kvar",
        en: "a municipality of the set, a row for each")
    case "why": say(nb: "hvorfor den er med", nn: "kvifor han er med", en: "why it is one")
    default: nil
    }
  }

  private func ofIndicators(_ column: String) -> String? {
    switch column {
    case "id":
      say(
        nb: "små bokstaver, siffer og bindestrek", nn: "små bokstavar, siffer og bindestrek",
        en: "small letters, digits and hyphens")
    case "name", "name_nn", "name_en": say(nb: "hva det heter", nn: "kva det heiter", en: "what it is called")
    case "unit":
      say(
        nb: "prosent, kr, 1000 kr, antall, år, timer, dager, årsverk, promille eller forholdstall",
        nn: "prosent, kr, 1000 kr, tal, år, timar, dagar, årsverk, promille eller forholdstal",
        en: "percent, NOK, 1000 NOK, count, years, hours, days, fte, permille or ratio")
    case "direction":
      say(
        nb: "høyere, lavere eller nøytral", nn: "høgare, lågare eller nøytral", en: "higher, lower or neutral is better"
      )
    case "decimals": say(nb: "antall desimaler, 0–6", nn: "tal på desimalar, 0–6", en: "how many decimals, 0–6")
    case "topic":
      say(
        nb: "tema, som økonomi eller klima", nn: "tema, som økonomi eller klima",
        en: "a topic, such as economy or climate")
    case "numerator", "denominator":
      say(
        nb: "for en formel: id-er med + og - imellom", nn: "for ein formel: id-ar med + og - imellom",
        en: "of a formula: ids with + and - between")
    case "factor":
      say(
        nb: "for en formel, som 100 for prosent", nn: "for ein formel, som 100 for prosent",
        en: "of a formula, such as 100 for per cent")
    case "definition": say(nb: "hva som er talt", nn: "kva som er talt", en: "what is counted")
    default: nil
    }
  }
}
