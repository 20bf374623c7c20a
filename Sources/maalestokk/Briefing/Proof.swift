import Application
import ArgumentParser
import CSV
import Comparing
import DatasetFiles
import Documents
import Figures
import Findings
import Foundation
import Imports
import PluginHost
import ProofFiles
import Regions
import SystemFiles
import Wording

/// What a proof says of itself in `proof.json`.
struct ProofStatement: Decodable {
  static let schemaName = "maalestokk/proof-1"
  static let file = "proof.json"
  static let result = "result/briefing.json"
  static let rows = "result/rankings.csv"
  static let comparedWith = "inputs/compare-with.json"

  struct Plugin: Decodable, Equatable {
    let id: String
    let version: String
    let state: String
    /// Of the library's bytes; nil where there is no library.
    let sha256: String?
  }

  struct Part: Decodable {
    let name: String
    let sha256: String
  }

  let schema: String
  let program: String
  let methods: [String]
  let order: BriefingOrder
  let plugins: [Plugin]
  let parts: [Part]

  /// The methods there are, with their versions.
  static let methods = Method.allCases.map { "\($0.rawValue) \($0.version)" }
}

extension Session {
  /// The comparators as a proof names them.
  var proofPlugins: [ProofStatement.Plugin] {
    workbench.comparators.map { plugin in
      ProofStatement.Plugin(
        id: plugin.id, version: plugin.manifest?.version ?? "", state: plugin.state.rawValue,
        sha256: plugin.library.flatMap { try? PluginFolder.sha256(of: $0) })
    }
  }

  /// Writes one archive with everything a briefing was made from, and the briefing; the same briefing gives the same bytes.
  func writeProof(
    of briefing: Briefing, _ order: BriefingOrder, used: UsedCells, compareWith: String?, to path: String
  ) throws {
    let context = inquiry.context(year: order.year)
    let reports = briefing.material.reports + briefing.material.context
    var parts: [(name: String, bytes: [UInt8])] = [
      (ProofStatement.result, Array(briefing.json(context).text.utf8)),
      (ProofStatement.rows, Array(RankingReport.table(reports, context).csv.utf8)),
    ]
    if let compareWith {
      parts.append((ProofStatement.comparedWith, try WholeFile.read(compareWith, most: KeptBriefing.mostBytes)))
    }
    let extract = try store.extract(ExtractedCells(used), subject: briefing.material.subject.code)
    parts += extract.tables.map { ("inputs/\($0.name).csv", Array($0.csv.utf8)) }
    parts += extract.files.sorted { $0.key < $1.key }.map { ("inputs/files/\($0.key)", $0.value) }
    let statement = (name: ProofStatement.file, bytes: Array(statement(order, parts).text.utf8))
    let archive = try ProofArchive.write([statement] + parts)
    try WholeFile.write(archive, to: path)
    options.say(options.words.wroteProof(path))
  }

  private func statement(_ order: BriefingOrder, _ parts: [(name: String, bytes: [UInt8])]) -> JSONValue {
    .object([
      ("schema", .string(ProofStatement.schemaName)), ("program", .string(Maalestokk.version)),
      ("methods", .array(ProofStatement.methods.map { .string($0) })), ("order", order.json),
      (
        "plugins",
        .array(
          proofPlugins.map {
            .object([
              ("id", .string($0.id)), ("version", .string($0.version)), ("state", .string($0.state)),
              ("sha256", .optional($0.sha256)),
            ])
          })
      ),
      (
        "parts",
        .array(
          parts.map { .object([("name", .string($0.name)), ("sha256", .string(hexadecimalSHA256($0.bytes)))]) })
      ),
    ])
  }
}

extension ExtractedCells {
  /// Figures that were used; what is asked of a region's newest years is answered from all its figures.
  init(_ used: UsedCells) {
    self.init()
    years = used.years.map { ($0.indicator, $0.year) }
    series = used.series.map { ($0.indicator, $0.region) }
    regions = Array(used.regions)
    indicators = Array(used.indicators)
  }
}

extension ExtractedTable {
  /// What stands for NULL, as in PostgreSQL's text files.
  private static let null = "\\N"

  /// The table as CSV; NULL is written `\N`.
  var csv: String { csvText([columns] + rows.map { row in row.map { $0 ?? Self.null } }) }

  /// Reads a table back; throws `CSVProblem` when the bytes are no table.
  init(_ name: String, csv bytes: [UInt8]) throws {
    let table = try CSVTable(bytes)
    self.init(
      name: name, columns: table.header,
      rows: table.records.map { record in record.fields.map { $0 == Self.null ? nil : $0 } })
  }
}
