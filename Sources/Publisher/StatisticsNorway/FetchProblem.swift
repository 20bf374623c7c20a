import Figures
import Values

/// Why something is not fetched: what failed, on which value, and what to do, in both languages.
public struct FetchProblem: BilingualError, Sendable, Equatable, CustomStringConvertible {
  public let text: Multilingual
  /// Whether the publisher could not be reached at all.
  public let isUnreachable: Bool
  /// Whether the calls that follow would fail alike, so that the fetch stops.
  public let stopsFetch: Bool

  public let hint: CommandHint?

  public init(
    nb: String, en: String, hint: CommandHint? = nil, isUnreachable: Bool = false, stopsFetch: Bool = false
  ) {
    text = Multilingual(nb: nb, en: en)
    self.hint = hint
    self.isUnreachable = isUnreachable
    self.stopsFetch = stopsFetch || isUnreachable
  }

  /// In English.
  public var description: String { text.en }
}

// What planning finds wrong before anything is asked.
extension FetchProblem {
  static func unknownVariable(table: String, variable: String, indicator: String, known: [String]) -> FetchProblem {
    let list = known.joined(separator: ", ")
    return FetchProblem(
      nb: "\(indicator): tabell \(table) har ingen variabel \(variable); den har \(list). Rett kilden i katalogen.",
      en:
        "\(indicator): table \(table) has no variable \(variable); it has \(list). Correct the source in the catalogue."
    )
  }

  static func unknownValue(table: String, variable: String, value: String, indicator: String) -> FetchProblem {
    FetchProblem(
      nb: "\(indicator): variabelen \(variable) i tabell \(table) har ingen verdi \(value).",
      en: "\(indicator): the variable \(variable) of table \(table) has no value \(value).",
      hint: values(of: table))
  }

  private static func values(of table: String) -> CommandHint {
    CommandHint("Se verdiene:", "See its values:", ["fetch", "--table", table, "--dry-run"])
  }

  static func expression(table: String, variable: String, value: String, indicator: String) -> FetchProblem {
    FetchProblem(
      nb:
        "\(indicator): \(variable) = \(value) i tabell \(table) er flere verdier som må summeres, og det gjøres ikke.",
      en: "\(indicator): \(variable) = \(value) of table \(table) is several values to be summed, which is not done.")
  }

  static func missingSelection(table: String, variable: String, indicator: String) -> FetchProblem {
    FetchProblem(
      nb: "\(indicator): tabell \(table) krever et valg for \(variable), og katalogen har ikke noe.",
      en: "\(indicator): table \(table) demands a choice for \(variable), and the catalogue has none.",
      hint: values(of: table))
  }

  static func noRegions(table: String) -> FetchProblem {
    FetchProblem(
      nb: "Tabell \(table) har ingen variabel for region eller for tid, og kan ikke brukes her.",
      en: "Table \(table) has no variable of regions, or none of time, and cannot be used here.")
  }

  static func noYears(table: String, asked: [Int], known: [Int]) -> FetchProblem {
    let years = asked.map(String.init).joined(separator: ", ")
    let range = known.isEmpty ? "–" : "\(known[0])–\(known[known.count - 1])"
    return FetchProblem(
      nb: "Tabell \(table) har ingen av årene \(years); den har \(range). Velg andre med --years.",
      en: "Table \(table) has none of the years \(years); it has \(range). Choose others with --years.")
  }

  /// An indicator whose place in the publisher's tables is not known well enough.
  static func notPlaced(_ indicator: Indicator) -> FetchProblem {
    let place = indicator.source?.description ?? ""
    let nb = place.isEmpty ? "ingen kjent tabell" : "bare \(place), som ingen har bekreftet"
    let en = place.isEmpty ? "no known table" : "only \(place), which nobody has confirmed"
    return FetchProblem(
      nb: "\(indicator.id) kan ikke hentes: katalogen har \(nb). Hent hele tabellen med --table.",
      en: "\(indicator.id) cannot be fetched: the catalogue has \(en). Fetch the whole table with --table.")
  }
}
