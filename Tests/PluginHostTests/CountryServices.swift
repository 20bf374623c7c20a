import CComparator
import ComparatorMessages
import Foundation
import PluginHost

/// Services over the project's own `Datasets/`, in newest codes, for the cases of the plugins.
struct CountryServices: ComparatorServices {
  private typealias Row = [Substring]

  private static let datasets = projectFolder.appendingPathComponent("Datasets")
  private let newest: [[Substring]: Substring]

  private var features: [String: Double] = [:]

  init() throws {
    let changes = try Self.rows("ssb/code-changes", "code-changes.csv")
    let kept = changes.filter { $0[3] == "renumbered" || $0[3] == "unchanged" }
    newest = Dictionary(kept.map { ([$0[0], $0[1]], $0[2]) }, uniquingKeysWith: { first, _ in first })
    features = try readFeatures()
  }

  func dataset(named name: String) throws -> [UInt8]? {
    let parts = name.split(separator: "@")
    let division = Self.division(of: parts.count > 1 ? Int(parts[1]) : nil)
    switch parts.first {
    case "municipalities": return try municipalities(division)
    case "borders":
      return try csv(
        "code,neighbour,km,contact", Self.rows("kartverket/municipal-borders", "borders.csv", max(division, "2020"))
      ) {
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

  func observations(_ query: ObservationQuery, within time: CallTime) throws -> ObservationBlock {
    let cells = query.regions.flatMap { region in
      query.indicators.flatMap { indicator in query.years.map { features["\(indicator) \(region) \($0)"] } }
    }
    return ObservationBlock(
      regions: query.regions, indicators: query.indicators, years: query.years, values: cells.map { $0 ?? .nan },
      statuses: cells.map { UInt8($0 == nil ? MAALESTOKK_MISSING_NOT_IN_DATA : MAALESTOKK_STATUS_FINAL) })
  }

  /// The published values of the datasets that describe municipalities, by indicator, newest code and year.
  private func readFeatures() throws -> [String: Double] {
    var features: [String: Double] = [:]
    for dataset in ["ssb/features-2022", "ssb/population", "ssb/municipal-key-figures-2023"] {
      for row in try Self.rows(dataset, "observations.csv") {
        features["\(row[0]) \(code(row[1], String(row[2]))) \(row[3])"] = Double(row[4])
      }
    }
    return features
  }

  private static func division(of year: Int?) -> String {
    guard let year, year < 2024 else { return "2024" }
    return year < 2020 ? "2019" : "2020"
  }

  private func municipalities(_ division: String) throws -> [UInt8] {
    let groups = try Self.rows("ssb/kostra-groups", "kostra-groups.csv").filter { $0[1] == division }
    let counties = try Self.rows("ssb/municipalities", "counties.csv").filter { $0[1] == division }
    let countyName = Dictionary(counties.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    let groupOf = Dictionary(groups.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    return try csv(
      "code,name,county,county_name,kostra_group,code_then",
      Self.rows("ssb/municipalities", "municipalities.csv").filter { $0[1] == division }
    ) { row in [code(row[0], division), row[2], row[3], countyName[row[3]] ?? "", groupOf[row[0]] ?? "", row[0]] }
  }

  private func code(_ then: Substring, _ division: String) -> Substring {
    let inNext = newest[[Substring(division), then]] ?? then
    return division == "2019" ? code(inNext, "2020") : inNext
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
