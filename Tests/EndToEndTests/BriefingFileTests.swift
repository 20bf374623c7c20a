import Foundation
import Spreadsheets
import TestSupport
import Testing

@Suite("Briefings as XLSX and CSV for Excel")
struct BriefingFileTests {
  /// The rows of a sheet below its header, each cell by its column from 0.
  private func rows(_ sheet: String, of bytes: [UInt8]) throws -> [[Int: SheetCell]] {
    let workbook = try Workbook(bytes)
    var rows: [[Int: SheetCell]] = []
    try workbook.read(workbook.sheet(named: sheet)) { row in
      rows.append(Dictionary(row.cells.map { ($0.column - 1, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    return Array(rows.dropFirst())
  }

  private func written(_ arguments: [String], to name: String, in folder: URL) throws -> [UInt8] {
    let path = folder.appendingPathComponent(name).path
    let run = try Program.run(arguments + ["--output", path])
    try #require(run.status == 0, "\(run.messages)")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func number(_ cell: SheetCell?) -> Double? {
    if case .number(let text) = cell?.content { Double(text) } else { nil }
  }

  private func text(_ cell: SheetCell?) -> String? {
    if case .text(let text) = cell?.content { text } else { nil }
  }

  private static let brief = ["brief", "--year", "2023", "--language", "en", "--quiet"]

  @Test(
    "a source's licence and place stand whole in each language, and a figure's dataset and place in columns of their own",
    arguments: ["nb", "en"])
  func sources(language: String) throws {
    try withTemporaryFolder { folder in
      let ask = ["brief", "--year", "2023", "--language", language, "--quiet"]
      let bytes = try written(ask + ["--format", "xlsx"], to: "a.xlsx", in: folder)
      let json = try Program.run(ask + ["--format", "json"]).json()
      let sources = try #require(json["sources"] as? [[String: Any]])
      let shown = try rows(language == "nb" ? "Kilder" : "Sources", of: bytes)
      #expect(shown.map { text($0[3]) } == sources.map { $0["licence"] as? String })
      #expect(shown.map { text($0[6]) } == sources.map { $0["locator"] as? String })
      let workbook = try #require(shown.first { text($0[0]) == "ssb-kostra-workbook-2020-2025" })
      // The bracket that opens closes again.
      let tables = "12134, 12255, 13502, 12379, 12209, 14019, 13135, 11820"
      #expect(
        text(workbook[6])
          == tables
          + (language == "nb" ? " (tabellnumrene er arbeidsbokens)" : " (the table numbers are the workbook's)"))
      let ranked = try rows(language == "nb" ? "Rangeringer" : "Rankings", of: bytes)
      let ids = Set(sources.compactMap { $0["id"] as? String })
      let traced = ranked.compactMap { row in text(row[13]).map { ($0, text(row[14])) } }
      #expect(traced.count > 20)
      for (dataset, place) in traced { #expect(ids.contains(dataset) && place?.isEmpty == false, "\(dataset)") }
    }
  }

  @Test("the workbook's values are those of the JSON, row for row; nothing is a formula; the same bytes each time")
  func workbook() throws {
    try withTemporaryFolder { folder in
      let bytes = try written(Self.brief + ["--format", "xlsx"], to: "a.xlsx", in: folder)
      #expect(try written(Self.brief + ["--format", "xlsx"], to: "b.xlsx", in: folder) == bytes)
      #expect(try Workbook(bytes).sheets.map(\.name) == ["Summary", "Rankings", "Targets", "History", "Sources"])
      // Native charts: bars of the three council targets with few peers, lines of all four. Names stand plain in a ZIP archive.
      let names = String(decoding: bytes, as: Unicode.ASCII.self)
      #expect(names.contains("xl/charts/chart7.xml") && !names.contains("xl/charts/chart8.xml"))
      let json = try Program.run(Self.brief + ["--format", "json"]).json()
      try compareRankings(try rows("Rankings", of: bytes), try #require(json["rankings"] as? [[String: Any]]))
      let targets = try #require(json["targets"] as? [[String: Any]])
      let shown = try rows("Targets", of: bytes)
      #expect(shown.map { text($0[0]) } == targets.map { $0["indicator"] as? String })
      #expect(shown.map { number($0[4]) } == targets.map { ($0["value"] as? NSNumber)?.doubleValue })
      #expect(shown.map { number($0[10]) } == targets.map { ($0["distance"] as? NSNumber)?.doubleValue })
      let years = targets.flatMap { $0["history"] as? [[String: Any]] ?? [] }
      let history = try rows("History", of: bytes)
      #expect(history.map { number($0[2]) } == years.map { ($0["year"] as? NSNumber)?.doubleValue })
      #expect(history.map { number($0[3]) } == years.map { ($0["value"] as? NSNumber)?.doubleValue })
      let sources = try #require(json["sources"] as? [[String: Any]])
      #expect(try rows("Sources", of: bytes).map { text($0[0]) } == sources.map { $0["id"] as? String })
      #expect(text(try rows("Summary", of: bytes).first?[1]) == json["headline"] as? String)
      for sheet in try Workbook(bytes).sheets {
        #expect(try rows(sheet.name, of: bytes).allSatisfy { $0.values.allSatisfy { !$0.isFormula } })
      }
    }
  }

  private struct ExpectedRow {
    let id: String
    let code: String
    let value: Double?
    let rank: Double?

    init(_ id: String, _ row: [String: Any]) {
      self.id = id
      code = row["code"] as? String ?? ""
      (value, rank) = ((row["value"] as? NSNumber)?.doubleValue, (row["rank"] as? NSNumber)?.doubleValue)
    }
  }

  /// Rows of large sets stand in the workbook alone: their figures are in the JSON once, beside all rankings.
  private func compareRankings(_ rows: [[Int: SheetCell]], _ reports: [[String: Any]]) throws {
    var (rest, wrong, inLargeSets) = (rows[...], 0, 0)
    func take(_ expected: [ExpectedRow]) {
      let found = rest.prefix(expected.count)
      rest = rest.dropFirst(expected.count)
      wrong += zip(found, expected).count { row, expected in
        text(row[0]) != expected.id || text(row[4]) != expected.code || number(row[6]) != expected.value
          || number(row[8]) != expected.rank
      }
    }
    for report in reports {
      let id = try #require((report["indicator"] as? [String: Any])?["id"] as? String)
      let figures = try figuresOnce(report)
      for ranking in report["rankings"] as? [[String: Any]] ?? [] {
        let own = (ranking["rows"] as? [[String: Any]] ?? []).map { ExpectedRow(id, $0) }
        if let leftOut = ranking["rowsLeftOut"] as? Int {
          let part = rest.prefix(own.count + leftOut)
          rest = rest.dropFirst(part.count)
          inLargeSets += part.count
          #expect(own.map(\.code) == ["3405"] && own.count + leftOut == ranking["members"] as? Int)
          wrong += part.count { row in text(row[4]).map { figures[$0] != .some(number(row[6])) } ?? true }
          wrong += part.count { text($0[4]) == own[0].code && number($0[8]) != own[0].rank }
        } else {
          take(own)
        }
        take((ranking["references"] as? [[String: Any]] ?? []).map { ExpectedRow(id, $0) })
      }
    }
    #expect(rest.isEmpty && wrong == 0 && inLargeSets > 1_000)
  }

  /// Everybody's figure of a report, each once; empty where no set is large.
  private func figuresOnce(_ report: [String: Any]) throws -> [String: Double?] {
    guard let figures = report["figures"] as? [String: [Any]] else { return [:] }
    let codes = try #require(figures["codes"] as? [String])
    #expect(codes == Set(codes).sorted())
    #expect(["values", "statuses", "missing"].allSatisfy { figures[$0]?.count == codes.count })
    let values = try #require(figures["values"]).map { ($0 as? NSNumber)?.doubleValue }
    return Dictionary(uniqueKeysWithValues: zip(codes, values))
  }

  @Test("every answer has a workbook: codes as text, figures as numbers, headings in the reader's language")
  func others() throws {
    try withTemporaryFolder { folder in
      let rank = try written(["rank", "net-debt", "--year", "2023", "--format", "xlsx"], to: "r.xlsx", in: folder)
      #expect(text(try rows("Rangeringer", of: rank).first?[5]) == "Gjøvik")
      let compare = try written(["compare", "--year", "2023", "--format", "xlsx"], to: "c.xlsx", in: folder)
      #expect(try Workbook(compare).sheets.count == 2)
      let targets = try written(["targets", "--year", "2023", "--format", "xlsx"], to: "t.xlsx", in: folder)
      #expect(try rows("Måltall", of: targets).count == 16)
      let trend = try written(["trend", "net-debt", "--format", "xlsx", "--language", "en"], to: "d.xlsx", in: folder)
      let years = try rows("Development", of: trend)
      #expect(text(years.first?[1]) == "3405" && number(years.last?[3]) != nil)
      #expect(try Workbook(trend).sheets.count == 2)
      let explain = try written(
        ["explain", "net-debt", "--year", "2023", "--format", "xlsx", "--language", "nn"], to: "e.xlsx", in: folder)
      #expect(text(try rows("Utgåver av talet", of: explain).first?[6]) == "ja")
      let regions = try written(["regions", "--format", "xlsx"], to: "k.xlsx", in: folder)
      #expect(text(try rows("Kommuner", of: regions).first?[0]) == "0301")
      let indicators = try written(["indicators", "--format", "xlsx", "--language", "nn"], to: "i.xlsx", in: folder)
      #expect(try rows("Nøkkeltal", of: indicators).count > 100)
      let comparators = try written(["comparators", "--format", "xlsx", "--language", "en"], to: "s.xlsx", in: folder)
      #expect(try rows("Comparators", of: comparators).count == 5)
    }
  }

  @Test(
    "CSV for Norwegian Excel: the same rows as CSV, semicolons and decimal commas",
    arguments: [
      ["rank", "net-debt", "--year", "2023"], ["compare", "--year", "2023"], ["targets", "--year", "2023"],
      ["trend", "net-debt"], ["brief", "--year", "2023"],
    ])
  func excel(question: [String]) throws {
    let plain = try Program.run(question + ["--format", "csv", "--quiet"]).output
    let excel = try Program.run(question + ["--format", "csv-excel", "--quiet"]).output
    #expect(excel.hasPrefix("\u{FEFF}Nøkkeltall;"))
    let lines = excel.split(separator: "\r\n")
    #expect(lines.count == plain.split(separator: "\n").count)
    let header = plain.split(separator: "\n")[0].split(separator: ",")
    let place = try #require(header.firstIndex(of: "value"))
    let values = lines.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false)[place] }
    #expect(values.contains { $0.contains(",") } && !values.contains { $0.contains(".") })
  }
}
