import DatasetFiles
import Figures
import Foundation
import Imports
import Regions
import Statistics
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Figures from XLSX, and paths")
struct SheetAndFileTests {
  private static let header = SampleWorkbook.row(1, "indicator", "region", "year", "value", "status")

  private func read(_ rows: String, styles: String = "") throws -> Reading.Outcome {
    try Reading.bytes(SampleWorkbook(rows: Self.header + rows, styles: styles).bytes(), file: "tall.xlsx")
  }

  @Test("numbers and texts, formulas said so, hidden rows read")
  func cells() throws {
    let outcome = try read(
      SampleWorkbook.row(2, "net-debt", "#3405", "#2023", "#118.09999999999999", "endelig")
        + SampleWorkbook.row(3, "net-debt", "Gjøvik", "2023", "83,1", attributes: "hidden=\"1\"")
        + SampleWorkbook.row(4, "net-debt", "#301", "#2023", "<c ><f>A1*2</f><v>80.1</v></c>")
        + SampleWorkbook.row(6, "net-debt", "Hamar", "#2023"))
    #expect(
      outcome.cells == [
        "0301 2023 80.1 unknown", "3403 2023 – unknown", "3405 2023 118.1 final", "3407 2023 83.1 unknown",
      ],
      "\(outcome.message)")
    #expect(
      outcome.notes == [
        "Hidden rows, read like others: 1 (3).",
        "Formulas, read with the value that Excel saved and not computed anew: 1 (4 value).",
        "Codes without their leading zero, read with it: 1 (301 → 0301).",
      ])
  }

  @Test("dates, booleans, errors, empty formulas and endless numbers are refused, with their rows")
  func wrongCells() throws {
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let rows = [
      "<c s=\"1\"><v>45047</v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#N/A</v></c>", "<c ><f>A1</f></c>",
      "#1E400",
    ]
    .enumerated().map { SampleWorkbook.row($0.offset + 2, "net-debt", "#3405", "#2023", $0.element) }.joined()
    let outcome = try read(rows, styles: styles)
    #expect(outcome.problems == (2...6).map { "\($0) value: cell" })
    #expect(outcome.message.contains("row 2, value '2023-05-01': the cell is a date."))
  }

  @Test("percentages are read as they show, in indicators that are percentages")
  func percentages() throws {
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs>"
    let cell = "<c s=\"1\"><v>0.83099999999999996</v></c>"
    let good = try read(SampleWorkbook.row(2, "net-debt", "#3405", "#2023", cell), styles: styles)
    #expect(good.cells == ["3405 2023 83.1 unknown"])
    #expect(good.notes == ["Cells in percentage format, read as they show (0.012 as 1.2): 1 (2: 83.1)."])
    let bad = try read(SampleWorkbook.row(2, "tax-per-inhabitant", "#3405", "#2023", cell), styles: styles)
    #expect(bad.message.contains("the value is in per cent, but tax-per-inhabitant is in NOK."))
  }

  @Test("content where no header is, mixed marks in texts, and rows that disagree")
  func rows() throws {
    let stray = try read("<row r=\"2\"><c r=\"H2\"><v>1</v></c></row>")
    #expect(stray.problems == ["2 : structure"])
    let mixed = try read(
      SampleWorkbook.row(2, "net-debt", "#3405", "#2023", "1,5")
        + SampleWorkbook.row(3, "net-debt", "#3403", "#2023", "1.5"))
    #expect(mixed.problems == ["3 value: decimalMark"])
    let twice = try read(
      SampleWorkbook.row(2, "net-debt", "#3405", "#2023", "#1.5")
        + SampleWorkbook.row(9, "net-debt", "#3405", "#2023", "#1.6"))
    #expect(twice.problems == ["9 value: duplicate"])
  }

  @Test("targets from a sheet, with booleans for strict")
  func targets() throws {
    let rows =
      SampleWorkbook.row(1, "kommune", "nøkkeltall", "type", "mål", "streng", "gjelder_fra")
      + SampleWorkbook.row(2, "Hamar", "net-debt", "høyst", "#80.5", "<c t=\"b\"><v>1</v></c>", "#2024")
    let outcome = try Reading.bytes(SampleWorkbook(rows: rows).bytes(), file: "mål.xlsx")
    #expect(outcome.targets.map(\.bound) == [.ceiling(published("80.5"), strict: true)], "\(outcome.message)")
    #expect(outcome.targets.first?.validFrom == 2024)
  }

  @Test("a named sheet is another import than the first; an unknown one is refused; CSV has none")
  func sheets() throws {
    let bytes = try SampleWorkbook(
      rows: Self.header + SampleWorkbook.row(2, "net-debt", "#3405", "#2023", "#1.5"), sheetName: "Tall"
    ).bytes()
    let first = try Reading.bytes(bytes).read
    #expect(try Reading.bytes(bytes, sheet: "tall").read?.id == first?.id)
    #expect(try Reading.bytes(bytes, sheet: "x").message.contains("There is no sheet 'x'. The sheets are: Tall."))
    #expect(try Reading.bytes(Array("a".utf8), sheet: "x").message.contains("--sheet is for XLSX only."))
  }

  @Test("merged cells and document types in words")
  func words() throws {
    let merged = SampleWorkbook(rows: Self.header, after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
    #expect(
      try Reading.bytes(merged.bytes()).message.contains(
        "The sheet has merged cells (1, the first A1:B1). Unmerge them."))
    var bomb = SampleWorkbook(rows: "")
    bomb.parts["xl/workbook.xml"] = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
    #expect(
      try Reading.bytes(bomb.bytes()).message.contains("xl/workbook.xml has a DOCTYPE, which Excel never writes."))
  }

  @Test("large files are refused by their size; empty, missing and waiting ones at once")
  func paths() throws {
    try withTemporaryFolder { folder in
      let large = folder.appendingPathComponent("large.csv").path
      #expect(FileManager.default.createFile(atPath: large, contents: Data()))
      #expect(truncate(large, 1 << 30) == 0)
      #expect(try Reading.path(large).message.hasSuffix("1024 MiB is too large; the limit is 64 MiB. Split it."))
      let empty = folder.appendingPathComponent("empty.csv").path
      try Data().write(to: URL(fileURLWithPath: empty))
      #expect(try Reading.path(empty).message.contains("The file is empty."))
      #expect(
        try Reading.path(folder.path + "/none.csv").message.contains("Cannot be read (it does not exist)."))
      let pipe = folder.path + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(try Reading.path(pipe).message.contains("This is neither a file nor a folder."))
      #expect(try Reading.path("/dev/zero").message.contains("This is neither a file nor a folder."))
    }
  }

  @Test("a dataset folder is checked as shipped ones are, under an id of its own")
  func folders() throws {
    try withTemporaryFolder { folder in
      var dataset = SampleDataset.observations(
        ["net-debt,3405,2020,2023,118.1,,final,s. 4"], id: "mine", published: "2026-01-02")
      try dataset.write(to: "good", below: folder)
      let read = try Reading.path(folder.path + "/good")
      guard case .dataset(let checked) = read.read?.content else {
        Issue.record("\(read.message)")
        return
      }
      #expect(checked.observations.map(\.observation.dataset) == [read.read?.dataset])
      #expect(checked.observations.map(\.observation.known) == ["2026-01-02"])
      dataset.claimedHashes = ["observations.csv": "00"]
      try dataset.write(to: "changed", below: folder)
      #expect(try Reading.path(folder.path + "/changed").message.contains("SHA-256 is"))
      try SampleDataset.indicators.write(to: "words", below: folder)
      #expect(try Reading.path(folder.path + "/words").message.contains("the kind 'indicators' cannot be imported"))
      #expect(try Reading.path(folder.path).message.contains("The folder has no origin.json."))
      try FileManager.default.createDirectory(atPath: folder.path + "/good/sub", withIntermediateDirectories: true)
      #expect(try Reading.path(folder.path + "/good").message.contains("sub is not a file; a dataset has only files."))
    }
  }

  @Test("a number with a raised, lowered or struck-out part is refused, naming the cell, and never glued together")
  func footnotes() throws {
    let run = "<r><t>12</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>"
    let cell = "<c t=\"inlineStr\"><is>\(run)</is></c>"
    let value = try read(SampleWorkbook.row(2, "net-debt", "#3405", "#2023", cell))
    #expect(value.problems == ["2 value: cell"])
    #expect(value.message.contains("row 2, value '12': '3' in the cell is raised, as a footnote or a correction."))
    let year = try read(SampleWorkbook.row(2, "net-debt", "#3405", cell.replacing("12", with: "2023"), "#1"))
    #expect(year.problems == ["2 year: cell"])
    let rows =
      SampleWorkbook.row(1, "kommune", "nøkkeltall", "type", "mål", "vedtatt")
      + SampleWorkbook.row(2, "Hamar", "net-debt", "høyst", cell, "")
      + SampleWorkbook.row(3, "Hamar", "net-debt", "høyst", "#8", cell)
    let targets = try Reading.bytes(SampleWorkbook(rows: rows).bytes(), file: "mål.xlsx")
    #expect(targets.problems == ["2 mål: cell", "3 vedtatt: cell"])
  }

  @Test("a name or a source is read without its footnote, and that is said; a whole cell struck out is refused")
  func footnotesOfTexts() throws {
    let name =
      "<c t=\"inlineStr\"><is><r><t>Gjøvik</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r></is></c>"
    let outcome = try read(SampleWorkbook.row(2, "net-debt", name, "#2023", "#83.1"))
    #expect(outcome.cells == ["3407 2023 83.1 unknown"], "\(outcome.message)")
    #expect(outcome.notes == ["Texts read without what is raised, lowered or struck out: 1 (2 region: «2»)."])
    let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>"
    let struck = try read(
      SampleWorkbook.row(2, "net-debt", "<c s=\"1\"><v>3405</v></c>", "#2023", "<c s=\"1\"><v>83.1</v></c>"),
      styles: styles)
    #expect(struck.problems == ["2 region: cell", "2 value: cell"])
    #expect(struck.message.contains("the whole cell is struck out."))
  }

  @Test("dates of Excel's are read where a date is expected, and refused where a year is")
  func dateCells() throws {
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let header = SampleWorkbook.row(1, "kommune", "nøkkeltall", "type", "mål", "vedtatt", "gjelder_fra")
    func targets(_ date: String, _ year: String = "#2024") throws -> Reading.Outcome {
      let row = SampleWorkbook.row(2, "Hamar", "net-debt", "høyst", "#80", date, year)
      return try Reading.bytes(SampleWorkbook(rows: header + row, styles: styles).bytes(), file: "mål.xlsx")
    }
    #expect(try targets("<c s=\"1\"><v>45092</v></c>").targets.map(\.decidedOn) == ["2023-06-15"])
    #expect(try targets("15.6.2023").targets.map(\.decidedOn) == ["2023-06-15"])
    #expect(try targets("29.02.2023").problems == ["2 vedtatt: target"])
    #expect(try targets("#45092").problems == ["2 vedtatt: target"])
    #expect(try targets("<c s=\"1\"><v>60</v></c>").problems == ["2 vedtatt: target"])
    #expect(try targets("", "<c s=\"1\"><v>45292</v></c>").problems == ["2 gjelder_fra: cell"])
    #expect(try targets("", "2024.0").targets.map(\.validFrom) == [2024])
  }

  @Test("files are named for what they are, whatever they are called")
  func kindsOfFiles() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
    func named(_ stream: String) -> [UInt8] { compound + stream.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
    let files: [([UInt8], String)] = [
      (named("Workbook"), "an old Excel file (.xls)"), (named("EncryptedPackage"), "The workbook has a password."),
      (Array("\u{FEFF} <HTML><body>".utf8), "a web page (HTML)"), (Array("<table><tr>".utf8), "a web page (HTML)"),
      (Array("{\"class\": \"dataset\"}".utf8), "fetch --from-file"), (Array("Rar!".utf8), "is RAR"),
      (
        Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
        "of Excel 2003"
      ),
    ]
    for (bytes, words) in files {
      let outcome = try Reading.bytes(bytes, file: "tall.xlsx")
      #expect(outcome.read == nil && outcome.message.contains(words), "\(outcome.message)")
    }
    let csv = try Reading.bytes(Array("indicator,region,year,value\nnet-debt,3405,2023,1.5\n".utf8), file: "tall.xlsx")
    #expect(csv.notes == ["The file was read as CSV, whatever its name ends in."])
  }

  @Test("hidden columns are told, and read like others")
  func hiddenColumns() throws {
    var book = SampleWorkbook(rows: Self.header + SampleWorkbook.row(2, "net-debt", "#3405", "#2023", "#1.5", "final"))
    let part = "xl/worksheets/sheet1.xml"
    book.parts[part] = book.parts[part]?.replacing(
      "<sheetData>", with: "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData>")
    let outcome = try Reading.bytes(book.bytes(), file: "tall.xlsx")
    #expect(outcome.notes == ["Hidden columns, read like others: 1 (value)."])
  }

  @Test("years and codes as other programs write them, and a year in Excel's own number format")
  func pointZero() throws {
    let outcome = try read(
      SampleWorkbook.row(2, "net-debt", "#3407.0", "#2.023E3", "#83.10")
        + SampleWorkbook.row(3, "net-debt", "3403.0", "2023,0", "83,10")
        + SampleWorkbook.row(4, "net-debt", "301.0", "2 023", "50,1"))
    #expect(
      outcome.cells == ["0301 2023 50.1 unknown", "3403 2023 83.1 unknown", "3407 2023 83.1 unknown"],
      "\(outcome.message)")
    #expect(outcome.notes == ["Codes without their leading zero, read with it: 1 (301.0 → 0301)."])
    let text = "indicator;region;year;value\ntax-per-inhabitant;3407;2023;45000,0\n"
    #expect(try Reading.text(text).figures.first?.value.number?.description == "45000")
    let thousands = try Reading.text(text.replacing("45000,0", with: "45.000"))
    // An exponent at the end of what a number can be, on either side, is a problem of its row and no end of the program.
    for power in ["-9223372036854775808", "9223372036854775807", "-99999999999999999999"] {
      #expect(try Reading.text(text.replacing("45000,0", with: "1E\(power)")).problems.count == 1, "\(power)")
    }
    #expect(thousands.problems == ["2 value: decimals"] && thousands.message.contains("may be thousands or decimals"))
  }
}
