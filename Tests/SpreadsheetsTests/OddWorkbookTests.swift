import Problems
import Spreadsheets
import TestSupport
import Testing

@Suite("Workbooks with footnotes, escapes, dates and other writers' habits")
struct OddWorkbookTests {
  private func cells(
    _ book: SampleWorkbook, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> [SheetCell] { try cells(book.bytes(), limits: limits) }

  private func cells(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [SheetCell] {
    let workbook = try Workbook(bytes, limits: limits)
    var cells: [SheetCell] = []
    try workbook.read(workbook.sheet(named: nil)) { cells += $0.cells }
    return cells
  }

  private func refusal(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) -> SpreadsheetProblem? {
    do { _ = try cells(bytes, limits: limits) } catch { return error as? SpreadsheetProblem }
    return nil
  }

  @Test(
    "what is raised, lowered or struck out is told apart from what a text says, in shared and in inline texts",
    arguments: [
      (
        "<r><t>12</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>", "12",
        CellMarking(.superscript, "3", isWhole: false)
      ),
      (
        "<r><t>CO</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>", "CO",
        CellMarking(.lowered, "2", isWhole: false)
      ),
      ("<r><rPr><strike/></rPr><t>7</t></r><r><rPr/><t>6</t></r>", "6", CellMarking(.struckOut, "7", isWhole: false)),
      ("<r><rPr><strike val=\"1\"/></rPr><t>7</t></r>", "7", CellMarking(.struckOut, "7", isWhole: true)),
      ("<r><rPr><strike val=\"0\"/></rPr><t>7</t></r><r><t>6</t></r>", "76", nil),
      ("<r><rPr><vertAlign val=\"baseline\"/></rPr><t>7</t></r>", "7", nil),
      ("<r><t>7</t></r><r><rPr><strike/></rPr><t> </t></r>", "7 ", nil),
      ("<r><rPr><b/></rPr><t>Gjø</t></r><r><t>vik</t></r>", "Gjøvik", nil),
    ] as [(String, String, CellMarking?)])
  func runs(xml: String, text: String, marking: CellMarking?) throws {
    for book in [
      SampleWorkbook(rows: SampleWorkbook.row(1, "<c t=\"s\"><v>0</v></c>"), texts: ["<si>\(xml)</si>"]),
      SampleWorkbook(rows: SampleWorkbook.row(1, "<c t=\"inlineStr\"><is>\(xml)</is></c>")),
    ] {
      let cell = try #require(try cells(book).first)
      #expect(cell.content == .text(text) && cell.marking == marking)
    }
  }

  @Test(
    "a cell whose font is struck out or raised is so as a whole, number or text; runs with a font of their own are not")
  func fonts() throws {
    let styles =
      "<fonts><font/><font><strike/></font><font><vertAlign val=\"superscript\"/></font></fonts><cellXfs><xf fontId=\"0\"/>"
      + "<xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>"
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(
        1, "<c s=\"1\"><v>80</v></c>", "<c s=\"2\" t=\"s\"><v>0</v></c>", "<c s=\"0\"><v>80</v></c>",
        "<c s=\"1\" t=\"s\"><v>1</v></c>"),
      texts: ["<si><t>Hamar</t></si>", "<si><r><t>8</t></r><r><rPr><b/></rPr><t>9</t></r></si>"], styles: styles)
    #expect(
      try cells(book).map(\.marking) == [
        CellMarking(.struckOut, "80", isWhole: true), CellMarking(.superscript, "Hamar", isWhole: true), nil,
        CellMarking(.struckOut, "8", isWhole: false),
      ])
    #expect(try cells(book).last?.content == .text("9"))
  }

  @Test(
    "escapes are decoded once, and the escaped underscore stays",
    arguments: [
      ("verdi_x000D_", "verdi\r"), ("a_x005F_x000D_b", "a_x000D_b"), ("_x00e6__x00F8_", "æø"), ("a_x12_b", "a_x12_b"),
      ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_X000D_", "_X000D_"), ("_x00g0_", "_x00g0_"),
      ("x_x000A", "x_x000A"),
    ])
  func escapes(written: String, text: String) throws {
    let shared = SampleWorkbook(
      rows: SampleWorkbook.row(1, "<c t=\"s\"><v>0</v></c>", written), texts: ["<si><t>\(written)</t></si>"])
    #expect(try cells(shared).map(\.content) == [.text(text), .text(text)])
  }

  @Test(
    "dates are counted from 1900 with the day that never was, or from 1904",
    arguments: [
      ("1", "1900-01-01", "1904-01-02"), ("59", "1900-02-28", "1904-02-29"), ("60", "60", "1904-03-01"),
      ("61", "1900-03-01", "1904-03-02"), ("45092", "2023-06-15", "2027-06-16"),
      ("45092.75", "2023-06-15", "2027-06-16"), ("0", "0", "1904-01-01"), ("-1", "-1", "-1"),
      ("2958465", "9999-12-31", "10004-01-01"), ("2958466", "2958466", "2958466"),
    ])
  func dates(serial: String, from1900: String, from1904: String) throws {
    var book = SampleWorkbook(
      rows: SampleWorkbook.row(1, "<c s=\"1\"><v>\(serial)</v></c>"),
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    #expect(try cells(book).map(\.content) == [.date(from1900)])
    let part = "xl/workbook.xml"
    book.parts[part] = book.parts[part]?.replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
    #expect(try cells(book).map(\.content) == [.date(from1904)])
  }

  @Test("a date written out keeps its day")
  func writtenDates() throws {
    let book = SampleWorkbook(
      rows: SampleWorkbook.row(1, "<c t=\"d\"><v>2023-06-15T00:00:00</v></c>", "<c t=\"d\"><v>2023-02-31</v></c>"))
    #expect(try cells(book).map(\.content) == [.date("2023-06-15"), .date("2023-02-31")])
  }

  @Test(
    "rows and columns that no sheet has are refused with their place",
    arguments: [
      ("<row r=\"9223372036854775807\"><c><v>1</v></c></row><row><c><v>1</v></c></row>", "9223372036854775807"),
      ("<row r=\"1048576\"><c><v>1</v></c></row><row><c><v>1</v></c></row>", "1048577"),
      ("<row r=\"99999999999999999999\"><c><v>1</v></c></row>", "99999999999999999999"), ("<row r=\"0\"/>", "0"),
      ("<row r=\"-1\"/>", "-1"), ("<row r=\"x\"/>", "x"), ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "XFE1"),
      ("<row r=\"1\"><c r=\"AAAAAAAAAAAAAAAA1\"><v>1</v></c></row>", "AAAAAAAAAAAAAAAA1"),
      ("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>", "1"),
    ])
  func outside(rows: String, place: String) throws {
    #expect(refusal(try SampleWorkbook(rows: rows).bytes()) == .outsideSheet(place))
  }

  @Test("hidden columns are told on their cells")
  func hiddenColumns() throws {
    var book = SampleWorkbook(rows: SampleWorkbook.row(1, "a", "b", "c"))
    let part = "xl/worksheets/sheet1.xml"
    book.parts[part] = book.parts[part]?.replacing(
      "<sheetData>", with: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\"/></cols><sheetData>")
    #expect(try cells(book).map(\.isInHiddenColumn) == [false, true, false])
  }

  @Test("parts are found by backslashes, capitals and a first slash; two of one name are refused")
  func partNames() throws {
    let plain = SampleWorkbook(rows: SampleWorkbook.row(1, "#7"))
    for change in [
      { (name: String) in name.replacing("/", with: "\\") }, { $0.uppercased() }, { "/" + $0 },
    ] as [(String) -> String] {
      var book = plain
      book.parts = Dictionary(uniqueKeysWithValues: plain.parts.map { (change($0.key), $0.value) })
      #expect(try cells(book).map(\.content) == [.number("7")])
    }
    var twice = plain
    twice.parts["XL/WORKSHEETS/SHEET1.XML"] = twice.parts["xl/worksheets/sheet1.xml"]
    #expect(refusal(try twice.bytes()) == .repeatedPart("xl/worksheets/sheet1.xml"))
  }

  @Test("an archive whose two headers of a part differ in time is whole")
  func times() throws {
    var bytes = try SampleWorkbook(rows: SampleWorkbook.row(1, "#7")).bytes()
    var changed = 0
    for place in 0..<(bytes.count - 30) where bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
      bytes[place + 10] ^= 3
      bytes[place + 12] ^= 1
      changed += 1
    }
    #expect(changed == 6)
    #expect(try cells(bytes).map(\.content) == [.number("7")])
  }

  @Test("sizes told after the parts, and sizes in 64 bits, as programs that write to a pipe have them")
  func otherWriters() throws {
    let parts = SampleWorkbook(rows: SampleWorkbook.row(1, "#7")).parts
    for form in StoredArchive.Form.allCases {
      #expect(try cells(StoredArchive(parts).bytes(form)).map(\.content) == [.number("7")], "\(form)")
    }
    var broken = StoredArchive(parts).bytes(.plain)
    let place = try #require(broken.indices.first { broken[$0...].starts(with: Array("<v>7".utf8)) })
    broken[place + 3] = UInt8(ascii: "8")
    guard case .malformed? = refusal(broken) else {
      Issue.record("a changed byte was not found")
      return
    }
  }

  @Test("what an archive holds instead of a workbook is named")
  func kinds() throws {
    let kinds: [([String], SpreadsheetProblem.Archive)] = [
      (["mimetype", "content.xml"], .openDocument), (["META-INF/manifest.xml", "content.xml"], .openDocument),
      (["Index/Document.iwa"], .numbers), (["word/document.xml"], .word), (["ppt/presentation.xml"], .powerPoint),
      (["2024/tall.xlsx"], .archiveOfWorkbook), (["a.txt"], .other), (["xl/workbook.bin", "_rels/x"], .binaryWorkbook),
    ]
    for (names, kind) in kinds {
      var book = SampleWorkbook(rows: "")
      book.parts = Dictionary(uniqueKeysWithValues: names.map { ($0, "<a/>") })
      #expect(refusal(try book.bytes()) == .notAWorkbook(kind), "\(names)")
    }
    var binary = SampleWorkbook(rows: "")
    binary.parts["_rels/.rels"] = binary.parts["_rels/.rels"]?.replacing("workbook.xml", with: "workbook.bin")
    binary.parts["xl/workbook.bin"] = "x"
    #expect(refusal(try binary.bytes()) == .notAWorkbook(.binaryWorkbook))
  }

  @Test("a small file may not become a large one, and one text may not be longer than a cell")
  func bounded() throws {
    let many = try SampleWorkbook(rows: String(repeating: "<row/>", count: 900_000)).bytes()
    #expect(many.count < 15_000)
    guard case .exceeds(.unpacked(part: "xl/worksheets/sheet1.xml", let limit))? = refusal(many) else {
      Issue.record("a bomb was unpacked")
      return
    }
    #expect(limit == (4 << 20) + 100 * many.count)
    let text = SampleWorkbook(
      rows: SampleWorkbook.row(1, "#1"), texts: ["<si><t>\(String(repeating: "x", count: 100_000))</t></si>"])
    #expect(refusal(try text.bytes()) == .exceeds(.text(number: 1)))
    let rows = (1...200).map { SampleWorkbook.row($0, "<c t=\"s\"><v>0</v></c>") }.joined()
    let repeated = SampleWorkbook(rows: rows, texts: ["<si><t>\(String(repeating: "x", count: 90_000))</t></si>"])
    guard case .exceeds(.unpacked)? = refusal(try repeated.bytes()) else {
      Issue.record("one long text was read by every cell")
      return
    }
  }
}
