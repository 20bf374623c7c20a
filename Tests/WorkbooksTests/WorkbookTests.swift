import Documents
import Findings
import Regions
import Spreadsheets
import Statistics
import TestSupport
import Testing
import Values

@testable import Workbooks

@Suite("Workbooks, written and read back")
struct WorkbookTests {
  private typealias Content = SheetCell.Content

  /// The rows of each sheet by its name, in the order of the tabs.
  private func read(_ book: SheetBook) throws -> [(name: String, rows: [[Int: Content]])] {
    let workbook = try Workbook(book.xlsx())
    return try workbook.sheets.map { sheet in
      var rows: [[Int: Content]] = []
      try workbook.read(sheet) { row in
        rows.append(Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.content) }))
      }
      return (sheet.name, rows)
    }
  }

  private func briefing(_ language: Language) throws -> SheetBook {
    let material = try SampleBriefing.material()
    return Briefing(material).workbook(
      ReportContext(language: language, names: SampleBriefing.names(), indicator: { _ in .sample() }))
  }

  @Test(
    "sheets are named in the reader's language",
    arguments: [
      (Language.nb, ["Sammendrag", "Rangeringer", "Måltall", "Historie", "Kilder"]),
      (.nn, ["Samandrag", "Rangeringar", "Måltal", "Historie", "Kjelder"]),
      (.en, ["Summary", "Rankings", "Targets", "History", "Sources"]),
    ])
  func sheets(language: Language, names: [String]) throws {
    let book = try read(briefing(language))
    #expect(book.map(\.name) == names)
    #expect(book.allSatisfy { $0.name.count <= 31 && $0.rows.count > 1 })
  }

  @Test(
    "columns are headed in the reader's language",
    arguments: [
      (Language.nb, ["Id", "Nøkkeltall", "År", "Sammenligner", "Nummer", "Kommune eller gruppe", "Verdi", "Enhet"]),
      (.nn, ["Id", "Nøkkeltal", "År", "Samanliknar", "Nummer", "Kommune eller gruppe", "Verdi", "Eining"]),
      (.en, ["Id", "Key figure", "Year", "Comparator", "Code", "Municipality or group", "Value", "Unit"]),
    ])
  func headers(language: Language, expected: [String]) throws {
    let header = try #require(try read(briefing(language))[1].rows.first)
    #expect(expected.enumerated().allSatisfy { header[$0 + 1] == .text($1) }, "\(header)")
    #expect(header.count == 15)
  }

  @Test("figures are numbers, codes are text with their zero, what is missing is empty")
  func values() throws {
    let rows = try read(briefing(.nb))[1].rows.dropFirst()
    let own = try #require(rows.first { $0[6] == .text("Lillehammer") })
    #expect(own[5] == .text("0301") && own[3] == .number("2023"))
    #expect(own[7] == .number("1.2") && own[9] == .number("2"))
    #expect(rows.first { $0[6] == .text("KOSTRA-gruppe 09") }?[7] == .number("-0.7"))
    let missing = try #require(rows.first { $0[6] == .text("Gjøvik") })
    #expect(missing[7] == nil && missing[9] == nil && missing[12] == .text("tall mangler"))
  }

  @Test("a status is its word alone")
  func status() throws {
    let targets = try read(briefing(.nb))[2].rows
    #expect(targets.count == 2 && targets[1][10] == .text("Ikke nådd"), "\(targets)")
    #expect(targets[1][8] == .number("1.75") && targets[1][9] == nil)
  }

  @Test("a text is never a formula, whatever it begins with, and never longer than a cell holds")
  func texts() throws {
    let texts = ["=1+1", "+47", "-x", "@a", "007", "{=A1}", "http://a.no", String(repeating: "å", count: 40_000)]
    let sheet = Worksheet(
      name: "Ark", columns: [SheetColumn("Tekst", 10)], rows: texts.map { [.text($0)] } + [[.integer(7)], [.empty]])
    let rows = try read(SheetBook(title: "", date: "2024-03-15", sheets: [sheet]))[0].rows
    #expect(rows.dropFirst().prefix(7).map { $0[1] } == texts.prefix(7).map { .text($0) })
    guard case .text(let long) = rows[8][1] else {
      Issue.record("the long text is gone")
      return
    }
    #expect(long.utf16.count <= 32_767 && long.hasPrefix("åååå"))
    #expect(rows[9][1] == .number("7"))
  }

  @Test("the same book gives the same bytes", arguments: Language.allCases)
  func sameBytes(language: Language) throws {
    let (first, second) = (try briefing(language).xlsx(), try briefing(language).xlsx())
    #expect(first == second)
  }
}
