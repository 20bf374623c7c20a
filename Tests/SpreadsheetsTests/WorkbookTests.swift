import Foundation
import Problems
import Spreadsheets
import Statistics
import TestSupport
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  private func read(
    _ bytes: [UInt8], sheet: String? = nil, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> [SheetRow] {
    let workbook = try Workbook(bytes, limits: limits)
    var rows: [SheetRow] = []
    try workbook.read(workbook.sheet(named: sheet)) { rows.append($0) }
    return rows
  }

  private func contents(_ book: SampleWorkbook) throws -> [[SheetCell.Content]] {
    try read(book.bytes()).map { $0.cells.map(\.content) }
  }

  private func error(_ body: () throws -> Void) -> SpreadsheetProblem? {
    do { try body() } catch { return error as? SpreadsheetProblem }
    return nil
  }

  private static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](
      try Data(
        contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
          "Fixtures/\(name)")))
  }

  @Test("shared, inline and rich texts; phonetic text is no part of them")
  func texts() throws {
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(1, "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "inne &amp; ute"),
      texts: [
        "<si><t xml:space=\"preserve\"> Gjøvik</t></si>", "<si><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></si>",
      ])
    #expect(try contents(book) == [[.text(" Gjøvik"), .text("ab"), .text("inne & ute")]])
  }

  @Test(
    "numbers are what Excel shows in full",
    arguments: [
      ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"), ("118", "118"), ("-0.7", "-0.7"),
      ("1E-3", "0.001"),
      ("1.5E+3", "1500"), ("-2.5000000000000001E-2", "-0.025"), ("12345678901234567", "12345678901234600"),
      ("1E0", "1"),
      ("-0.0E0", "0"), ("83.900000000000006", "83.9"), ("2023.0", "2023"), ("3407.00", "3407"), ("83.10", "83.1"),
      ("2.0E3", "2000"), ("-0", "0"), ("0.50", "0.5"), ("007", "7"), ("0e5", "0"),
    ])
  func numbers(raw: String, plain: String) throws {
    #expect(try contents(SampleWorkbook(rows: SampleWorkbook.row(1, "#" + raw))) == [[.number(plain)]])
  }

  @Test("numbers that no figure has", arguments: ["1E400", "nan", "inf", "0x10", "1E20", "--1", "1e-400", "-4.9E-999"])
  func unreadableNumbers(raw: String) throws {
    #expect(try contents(SampleWorkbook(rows: SampleWorkbook.row(1, "#" + raw))) == [[.unreadableNumber(raw)]])
  }

  @Test(
    "number formats: dates and percentages, built in and written out",
    arguments: [
      ("dd.mm.yyyy", SheetCell.Content.date("0.125")), ("0.0%", .percent("12.5")),
      ("#,##0\\ \"kr per dag\"", .number("0.125")),
      ("[Red]0.0", .number("0.125")), ("[h]:mm", .date("0.125")), ("0.00E+00", .number("0.125")),
      ("General", .number("0.125")),
      ("0\\%", .number("0.125")), ("_-* #,##0_-;\\-* #,##0_-", .number("0.125")),
    ])
  func formats(code: String, expected: SheetCell.Content) throws {
    let quoted = code.replacingOccurrences(of: "\"", with: "&quot;")
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(
        1, "<c s=\"1\"><v>0.125</v></c>", "<c s=\"2\"><v>0.5</v></c>", "<c s=\"3\"><v>45047</v></c>"),
      styles:
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(quoted)\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
        + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs>"
    )
    #expect(try contents(book) == [[expected, .percent("50"), .date("2023-05-01")]])
  }

  @Test("formulas keep their saved value; without one they are empty; booleans, errors and dates are told apart")
  func kinds() throws {
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(
        3, "<c ><f>1+1</f><v>2</v></c>", "<c ><f>A1</f></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#N/A</v></c>",
        "<c t=\"str\"><f>B1</f><v>=1+1</v></c>", "<c t=\"d\"><v>2023-05-01</v></c>", attributes: "hidden=\"1\""))
    let rows = try read(book.bytes())
    #expect(rows.map(\.number) == [3] && rows[0].isHidden)
    #expect(
      rows[0].cells.map(\.content) == [
        .number("2"), .empty, .boolean(true), .error("#N/A"), .text("=1+1"), .date("2023-05-01"),
      ])
    #expect(rows[0].cells.map(\.isFormula) == [true, true, false, false, true, false])
  }

  @Test("cells and rows without references follow each other; empty cells are passed over; prefixes do not matter")
  func references() throws {
    var book = SampleWorkbook(
      rows: "<row><c><v>1</v></c><c s=\"1\"/><c><v>3</v></c></row><row/><row><c r=\"AB3\"><v>4</v></c></row>")
    let rows = try read(book.bytes())
    #expect(rows.map(\.number) == [1, 3])
    #expect(rows.map { $0.cells.map(\.column) } == [[1, 3], [28]])
    let sheet = "xl/worksheets/sheet1.xml"
    book.parts[sheet] =
      "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(try contents(book) == [[.number("7")]])
  }

  @Test("merged cells are refused, with the first of them")
  func merged() throws {
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(1, "a"),
      after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
    #expect(error { _ = try contents(book) } == .mergedCells(first: "A1:B1", count: 2))
    #expect(error { _ = try read(Self.fixture("merged.xlsx")) } == .mergedCells(first: "A7:B8", count: 1))
  }

  @Test("document types and entities are refused in every part")
  func documentTypes() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"cccccccc\"><!ENTITY d \"&b;&b;&b;\">]><worksheet>&d;</worksheet>"
    for part in SampleWorkbook(rows: "").parts.keys {
      var book = SampleWorkbook(rows: SampleWorkbook.row(1, "a"))
      book.parts[part] = bomb
      #expect(error { _ = try contents(book) } == .documentType(part: part))
    }
    var book = SampleWorkbook(rows: "")
    book.parts["xl/worksheets/sheet1.xml"] = "<worksheet>&undefined;</worksheet>"
    guard case .malformed? = error({ _ = try contents(book) }) else {
      Issue.record("an undefined entity was accepted")
      return
    }
  }

  @Test("a bomb is refused while it is unpacked, whatever it claims to hold")
  func bomb() throws {
    var limits = SpreadsheetLimits()
    limits.unpackedBytes = 1 << 20
    let book = SampleWorkbook(rows: "<!-- " + String(repeating: " ", count: 3 << 20) + "-->")
    let bytes = try book.bytes()
    #expect(bytes.count < 10_000)
    #expect(
      error { _ = try read(bytes, limits: limits) }
        == .exceeds(.unpacked(part: "xl/worksheets/sheet1.xml", limitBytes: 1 << 20)))
  }

  @Test("limits on rows, columns, texts, cells, depth and tokens")
  func limits() throws {
    var limits = SpreadsheetLimits()
    limits.rows = 2
    limits.columns = 3
    limits.texts = 2
    limits.cellBytes = 10
    limits.unpackedAnyway = 64 << 20
    func refusal(_ book: SampleWorkbook) -> SpreadsheetProblem? { error { _ = try read(book.bytes(), limits: limits) } }
    let rows = (1...3).map { SampleWorkbook.row($0, "#1") }.joined()
    #expect(refusal(SampleWorkbook(rows: rows)) == .exceeds(.rows(2)))
    #expect(
      refusal(SampleWorkbook(rows: SampleWorkbook.row(1, "#1", "#1", "#1", "#1"))) == .exceeds(.columns(3, row: 1)))
    #expect(refusal(SampleWorkbook(rows: "", texts: ["<si/>", "<si/>", "<si/>"])) == .exceeds(.texts(2)))
    #expect(refusal(SampleWorkbook(rows: SampleWorkbook.row(4, "12345678901"))) == .exceeds(.cell(row: 4)))
    let part = "xl/worksheets/sheet1.xml"
    #expect(
      refusal(SampleWorkbook(rows: String(repeating: "<a>", count: 100)))
        == .malformed(part: part, .tooDeep(limit: 64)))
    let long = SampleWorkbook(rows: "<a b=\"" + String(repeating: "x", count: 5 << 20) + "\"/>")
    #expect(refusal(long) == .malformed(part: part, .elementTooLong(limit: 4_194_304)))
  }

  @Test("archives that are damaged, cut, of another kind or encrypted")
  func otherArchives() throws {
    let bytes = try SampleWorkbook(rows: SampleWorkbook.row(1, "a")).bytes()
    for cut in stride(from: 4, to: bytes.count - 1, by: 97) {
      #expect(throws: SpreadsheetProblem.self) { try read(Array(bytes[..<cut])) }
    }
    var document = SampleWorkbook(rows: "")
    document.parts = ["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"]
    #expect(error { _ = try read(document.bytes()) } == .notAWorkbook(.openDocument))
    let secret = try SampleWorkbook(rows: "").bytes(password: "x")
    #expect(error { _ = try read(secret) } == .encrypted)
    #expect(error { _ = try read([0x50, 0x4B]) } != nil)
  }

  @Test("flipping any byte never crashes: it is read, or refused")
  func flipped() throws {
    let bytes = try SampleWorkbook(rows: SampleWorkbook.row(1, "a", "#1.5")).bytes()
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      do { _ = try read(changed) } catch { #expect(error is SpreadsheetProblem) }
    }
  }

  @Test("sheets by name, whatever the case; without a name the first that is not hidden")
  func sheets() throws {
    let workbook = try Workbook(Self.fixture("openpyxl.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["Tall", "Arkiv", "Skjult"])
    #expect(try workbook.sheet(named: nil).name == "Tall")
    #expect(try workbook.sheet(named: "ARKIV").name == "Arkiv")
    #expect(error { _ = try workbook.sheet(named: "x") } == .noSheet("x", names: ["Tall", "Arkiv", "Skjult"]))
  }

  @Test("a workbook that another program wrote (openpyxl 3.1)")
  func realWorkbook() throws {
    let rows = try read(Self.fixture("openpyxl.xlsx"))
    #expect(rows.map(\.number) == [1, 2, 3, 4, 5, 6, 8])
    #expect(
      rows[1].cells.map(\.content) == [
        .text("net-debt"), .text("Lillehammer"), .number("2023"), .number("118.1"), .text("endelig"),
        .text("=1+1 er tekst"),
      ])
    #expect(rows[2].cells.map(\.content) == [.text("net-debt"), .number("301"), .number("2023"), .number("0.3")])
    #expect(rows[3].cells.last?.content == .percent("83.1"))
    #expect(rows[4].isHidden)
    #expect(rows[6].cells.last?.content == .number("12345"))
  }
}
