import ComparatorMessages
import Foundation
import PluginHost

/// Services over the project's own `Datasets/`, in newest codes, for the cases of the plugins.
struct CountryServices: ComparatorServices {
  private typealias Row = [Substring]

  private static let datasets = projectFolder.appendingPathComponent("Datasets")
  private let newest: [Substring: Substring]

  init() throws {
    let changes = try Self.rows("ssb/code-changes", "code-changes.csv")
    let kept = changes.filter { $0[0] == "2020" && ($0[3] == "renumbered" || $0[3] == "unchanged") }
    newest = Dictionary(kept.map { ($0[1], $0[2]) }, uniquingKeysWith: { first, _ in first })
  }

  func dataset(named name: String) throws -> [UInt8]? {
    let parts = name.split(separator: "@")
    let division = parts.count > 1 && (Int(parts[1]) ?? 0) < 2024 ? "2020" : "2024"
    switch parts.first {
    case "municipalities": return try municipalities(division)
    case "borders":
      return try csv("code,neighbour,km,contact", Self.rows("kartverket/municipal-borders", "borders.csv", division)) {
        row in
        [code(row[1], division), code(row[2], division), row[4], row[3]]
      }
    case "near-across-water":
      return try csv("code,other,gap_km", Self.rows("kartverket/municipal-borders", "near-across-water.csv")) { row in
        [row[1], row[2], row[3]]
      }
    case "neighbour-sets":
      return Array(
        "subject,member,member_name,why_nb,why_en\n3405,3403,Hamar,a,b\n3405,3407,Gjøvik,a,b\n3405,3411,Ringsaker,a,b\n"
          .utf8)
    case "regions":
      let members = ["3405,Lillehammer", "3440,Øyer", "3441,Gausdal"]
      let rows = members.map { "lillehammer-region,Lillehammer-regionen,The Lillehammer region,\($0)\n" }
      return Array(("region,name_nb,name_en,member,member_name\n" + rows.joined()).utf8)
    default: return nil
    }
  }

  func rank(_ request: RankRequest) throws -> RankAnswer {
    RankAnswer(rank: 1, tied: false, reporting: request.peers.count + 1, members: request.peers.count + 1)
  }

  func observations(_ query: ObservationQuery) throws -> ObservationBlock {
    ObservationBlock(regions: [], indicators: [], years: [], values: [], statuses: [])
  }

  private func municipalities(_ division: String) throws -> [UInt8] {
    let groups = try Self.rows("ssb/kostra-groups", "kostra-groups.csv").filter { $0[1] == division }
    let groupOf = Dictionary(groups.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    return try csv(
      "code,name,county,county_name,kostra_group,code_then",
      Self.rows("ssb/municipalities", "municipalities.csv").filter { $0[1] == division }
    ) { row in [code(row[0], division), row[2], row[3], "", groupOf[row[0]] ?? "", row[0]] }
  }

  private func code(_ then: Substring, _ division: String) -> Substring {
    division == "2020" ? newest[then] ?? then : then
  }

  private func csv(_ header: String, _ rows: [Row], _ row: (Row) -> Row) -> [UInt8] {
    Array(([header] + rows.map { row($0).joined(separator: ",") }).map { $0 + "\n" }.joined().utf8)
  }

  /// The rows of the newest edition of a file; none of these has quoted fields.
  private static func rows(_ dataset: String, _ file: String, _ division: String? = nil) throws -> [Row] {
    let folder = datasets.appendingPathComponent(dataset)
    let newest = try FileManager.default.contentsOfDirectory(atPath: folder.path).max() ?? ""
    let path = folder.appendingPathComponent(newest).appendingPathComponent(file)
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { division == nil || $0[0] == division ?? "" }
  }
}
