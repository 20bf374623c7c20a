import ErrorWords
import Figures
import JSONReading
import JSONStat
import PxWebShapes
import SystemFiles
import Values

// What the publisher's refusals mean: PxWebApi says that something is wrong, and not what.
extension FetchProblem {
  /// What an answer with another status than 200 means, for a query of a table whose metadata is known.
  static func refusal(
    status: Int, body: [UInt8], place: String, query: TableQuery?, metadata: TableMetadata?
  ) -> FetchProblem {
    let problem = try? ProblemDocument(body)
    if let query, let metadata, let known = refusal(status, problem, query, metadata) { return known }
    switch status {
    case 429:
      return FetchProblem(
        nb:
          "\(place): for mange kall (429), også etter nye forsøk. Prøv igjen om et par minutter; hentingen går videre "
          + "der den stoppet.",
        en: "\(place): too many calls (429), also after trying again. Try again in a few minutes; the fetch goes on "
          + "where it stopped.", stopsFetch: true)
    case 503:
      return FetchProblem(
        nb: "\(place) er stengt for vedlikehold (503); det skjer 05:00 og 11:30, og 05:00–08:00 kan tall vises som 0. "
          + "Prøv igjen senere; hentingen går videre der den stoppet.",
        en:
          "\(place) is closed for maintenance (503); that happens at 05:00 and 11:30, and from 05:00 to 08:00 figures "
          + "may show as 0. Try again later; the fetch goes on where it stopped.", stopsFetch: true)
    default:
      let said = problem.map { ": \($0.title.quotedForMessage)" } ?? ""
      return FetchProblem(
        nb: "\(place) svarte \(status)\(said). Finnes den? Prøv igjen senere.",
        en: "\(place) answered \(status)\(said). Does it exist? Try again later.")
    }
  }

  /// The refusals of a query that can be told from what was asked.
  private static func refusal(
    _ status: Int, _ problem: ProblemDocument?, _ query: TableQuery, _ metadata: TableMetadata
  ) -> FetchProblem? {
    let table = query.table
    if status == 500, problem == nil { return emptyServerError(query) }
    switch problem?.title {
    case "Non-existent table":
      return FetchProblem(
        nb: "Tabell \(table) finnes ikke. Se nummeret i statistikkbanken.",
        en: "There is no table \(table). Look its number up in the publisher's StatBank.")
    case "Non-existent variable":
      let unknown = query.selections.map(\.variable).filter { metadata.variable($0) == nil }
      return naming(
        unknown.isEmpty ? query.selections.map(\.variable) : unknown, nb: "ingen slik variabel i tabell \(table)",
        en: "no such variable in table \(table)")
    case "Non-existent value":
      return naming(
        unknownValues(query, metadata), nb: "ingen slik verdi i tabell \(table)", en: "no such value in table \(table)")
    case "Missing selection for mandantory variable":
      let missing = metadata.variables.filter { !$0.canBeEliminated && query.codes(of: $0.dimension.id) == nil }
      return naming(
        missing.map(\.dimension.id), nb: "tabell \(table) krever et valg", en: "table \(table) demands a choice")
    case "Too many cells selected": return tooManyCells(query)
    case "Illegal selection expression":
      let expressions = query.selections.flatMap { selection in
        selection.codes.filter { $0.contains("(") || $0.contains("*") }.map { "\(selection.variable) = \($0)" }
      }
      return naming(
        expressions, nb: "ugyldig uttrykk i tabell \(table)", en: "an expression that table \(table) does not take")
    case "Non-existent codelist":
      return naming(
        [query.summary], nb: "ukjent kodeliste i tabell \(table)", en: "an unknown code list of table \(table)")
    default: return nil
    }
  }

  private static func tooManyCells(_ query: TableQuery) -> FetchProblem {
    FetchProblem(
      nb: "Tabell \(query.table): \(query.cellCount) celler er flere enn utgiveren gir på én gang (\(query.summary)). "
        + "Velg færre år med --years.",
      en:
        "Table \(query.table): \(query.cellCount) cells are more than the publisher gives at once (\(query.summary)). "
        + "Choose fewer years with --years.")
  }

  /// An error 500 without a body is what a code that stands twice gives.
  private static func emptyServerError(_ query: TableQuery) -> FetchProblem {
    FetchProblem(
      nb: "Tabell \(query.table): utgiveren svarte 500 uten å si hvorfor (\(query.summary)). "
        + "Det skjer når samme kode står to ganger i metadata. Prøv igjen senere.",
      en: "Table \(query.table): the publisher answered 500 without saying why (\(query.summary)). "
        + "That happens when one code stands twice in the metadata. Try again later.")
  }

  /// The values of a query that the metadata does not have; all of it in short where it has them all.
  private static func unknownValues(_ query: TableQuery, _ metadata: TableMetadata) -> [String] {
    let unknown = query.selections.flatMap { selection in
      selection.codes.filter { metadata.variable(selection.variable)?.dimension.position(of: $0) == nil }
        .map { "\(selection.variable) = \($0)" }
    }
    return unknown.isEmpty ? [query.summary] : unknown
  }

  private static func naming(_ names: [String], nb: String, en: String) -> FetchProblem {
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " … (\(names.count))" : "")
    return FetchProblem(
      nb: "\(shown): \(nb). Utgiveren kan ha endret tabellen; hent den på nytt.",
      en: "\(shown): \(en). The publisher may have changed the table; fetch it again.")
  }

  /// An answer that is not what it should be.
  static func unreadable(place: String, _ error: any Error) -> FetchProblem {
    let why = inOurWords(error)
    return FetchProblem(
      nb: "\(place): svaret kan ikke leses (\(why.nb)). Ingenting av det er beholdt. Prøv igjen senere.",
      en: "\(place): the answer cannot be read (\(why.en)). Nothing of it was kept. Try again later.")
  }
}
