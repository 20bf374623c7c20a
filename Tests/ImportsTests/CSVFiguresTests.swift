import DatasetFiles
import Figures
import Foundation
import Imports
import Problems
import Regions
import Statistics
import TestSupport
import Testing
import Values
import Wording

@Suite("Figures from CSV")
struct CSVFiguresTests {
  private static let expected = ["3405 2023 118.1 final", "3407 2023 83.1 unknown"]

  @Test(
    "comma, semicolon and tab; Norwegian and English headers; sep= lines; empty rows",
    arguments: [
      "indicator,region,year,value,status\nnet-debt,Lillehammer,2023,118.1,final\nnet-debt,Gjøvik,2023,83.1,\n",
      "Nøkkeltall;Kommune;År;Verdi;Status\r\nnet-debt;Lillehammer;2023;118,1;endelig\r\n;;;;\r\nnet-debt;Gjøvik;2023;83,1;\r\n",
      "sep=;\r\nindicator;region;year;value;status\r\nnet-debt;3405;2023;118,1;final\r\nnet-debt;3407;2023;83,1;\r\n",
      "year\tvalue\tindicator\tregion\tstatus\n2023\t118,1\tNET-DEBT\tlillehammer kommune\tFinal\n2023\t83.1\t net-debt \t3407\t\n"
        .replacingOccurrences(of: "83.1", with: "83,1"),
      "indicator,region,year,value,status\rnet-debt,3405,2023,118.1,final\rnet-debt,3407,2023,83.1,\r",
      "indicator;region;year;value;status;;\nnet-debt;3405;2023;118,1;final;;\nnet-debt;3407;2023;83,1;;;\n",
    ])
  func layouts(text: String) throws {
    let outcome = try Reading.text(text)
    #expect(outcome.cells == Self.expected, "\(outcome.message)")
  }

  @Test("UTF-8 with a mark, UTF-16 both ways, Windows-1252 said so")
  func encodings() throws {
    let text = "indicator;kommune;år;verdi\r\nnet-debt;Gjøvik;2023;83,1\r\n"
    let utf16 = Array(text.utf16)
    let variants: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, text.unicodeScalars.map { UInt8($0.value) },
    ]
    for (number, bytes) in variants.enumerated() {
      let outcome = try Reading.bytes(bytes)
      #expect(outcome.cells == ["3407 2023 83.1 unknown"], "variant \(number)")
      #expect(outcome.notes == (number == 3 ? ["The file was read as Windows-1252 (not UTF-8)."] : []))
    }
  }

  @Test("UTF-16 without its mark is known by its zeros, both ways")
  func unmarked() throws {
    let utf16 = Array("indicator;kommune;år;verdi\r\nnet-debt;Gjøvik;2023;83,1\r\n".utf16)
    for bytes in [
      utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    ] {
      #expect(try Reading.bytes(bytes).cells == ["3407 2023 83.1 unknown"])
    }
  }

  @Test(
    "a value that is no number is answered with the signs that mean missing",
    arguments: ["i.t.", "n/a", "–", "NaN", "x"])
  func missingSigns(text: String) throws {
    let outcome = try Reading.debts("3405,2023,\(text)")
    #expect(outcome.message.contains("'..' (not available), '...' (not yet published) or ':' (confidential)"))
  }

  @Test("bytes that no encoding has, and UTF-16 cut short")
  func wrongEncodings() throws {
    let header = Array("indicator,region,year,value\n".utf8)
    let bad = try Reading.bytes(header + Array("net-debt,Gj".utf8) + [0x81] + Array("vik,2023,1\n".utf8))
    #expect(bad.message.contains("Line 2: the byte 0x81 belongs neither to UTF-8 here nor to Windows-1252."))
    #expect(try Reading.bytes([0xFF, 0xFE, 0x41]).message.contains("is not valid UTF-16"))
    #expect(try Reading.bytes([0xFF, 0xFE, 0x00, 0xD8]).message.contains("is not valid UTF-16"))
  }

  @Test(
    "binary files are known by what they are",
    arguments: [
      ([0, 1, 2], "NUL byte at position 1"), (Array("indicator,region\n".utf8) + [0], "NUL byte at position 18"),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "of an older Office program (.doc, .ppt, .msg), or an old Excel"
      ),
      (Array("%PDF-1.7".utf8), "is PDF"), ([0x50, 0x4B, 3, 4, 9, 9], "damaged"), ([0x1F, 0x8B, 8], "is gzip"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], words: String) throws {
    let outcome = try Reading.bytes(bytes)
    #expect(outcome.read == nil && outcome.message.contains(words), "\(outcome.message)")
  }

  @Test(
    "values that are numbers",
    arguments: [
      ("118,1", "118.1"), ("−0,7", "-0.7"), ("-0,7", "-0.7"), ("1 234,5", "1234.5"),
      ("1\u{A0}234\u{202F}567", "1234567"),
      ("83,1 %", "83.1"), ("83,10%", "83.1"), ("12", "12"), ("+1,5", "1.5"), ("–0,7", "-0.7"), ("1'234,5", "1234.5"),
      ("1’234", "1234"), ("83.1000", "83.1"), ("1.5E3", "1500"), ("8.31E1", "83.1"), ("-25E-1", "-2.5"),
      ("1E3", "1000"),
      ("'83,1", "83.1"), ("83,15", nil), ("83,100", nil), ("1234,500", "1234.5"),
    ] as [(String, String?)])
  func numbers(text: String, value: String?) throws {
    let outcome = try Reading.text("indicator;region;year;value\nnet-debt;3405;2023;\(text)\n")
    #expect(outcome.figures.first?.value.number?.description == value, "\(outcome.message)")
  }

  @Test(
    "values that are refused",
    arguments: [
      "NaN", "inf", "-Infinity", "1e400", "1e-400", "1E+03", "1,5E-02", "1e9999999999999999999", "1e", "e5", "1e5e5",
      "=1+1",
      "i.t.", "i/t", "#N/A", "....", "–", "83,1*", "83,1 1)", "83,1¹", "<5", "ca. 83", "5-", "1.234,5", "1,234.5",
      "1,2,3", "12 34", "1234 567",
      "1,", ",5", "abc",
      "9999999999999999", "0x10", "1,2345678901", "12;", "-", "n/a", "1 234,5 678", "١٢", "--1", "+-1", "%",
    ])
  func notNumbers(text: String) throws {
    let outcome = try Reading.text("indicator\tregion\tyear\tvalue\nnet-debt\t3405\t2023\t\(text)\n")
    #expect(outcome.problems == ["2 value: value"], "\(outcome.cells)")
  }

  @Test(
    "a decimal comma needs another separator; a number of two marks is none; too many decimals are not rounded away")
  func decimals() throws {
    let outcome = try Reading.debts("3405,2023,\"118,1\"", "3403,2023,1.23", "3407,2023,\"1,234.5\"")
    #expect(outcome.problems == ["2 value: value", "3 value: decimals", "4 value: value"])
    #expect(outcome.message.contains("2 decimals, but net-debt has 1. Numbers are never rounded here"))
  }

  @Test("comma and point in one file: an error that names both lines")
  func mixedMarks() throws {
    let outcome = try Reading.text(
      "indicator;region;year;value\nnet-debt;3405;2023;118,1\nnet-debt;3403;2023;12\nnet-debt;3407;2023;83.1\n")
    #expect(outcome.problems == ["4 value: decimalMark"])
    #expect(outcome.message.contains("the file mixes comma (2: 118,1) and point (4: 83.1) as decimal mark"))
  }

  @Test("missing values keep their reason")
  func missing() throws {
    let outcome = try Reading.debts(
      "3405,2023,", "3403,2023,..", "3407,2023,.", "3411,2023,:", "3440,2023,  ", "3446,2023,...", "3447,2023,…")
    let reasons = Dictionary(uniqueKeysWithValues: outcome.figures.map { ($0.region.rawValue, $0.value.missingReason) })
    #expect(
      reasons == [
        "3405": .notReported, "3403": .notAvailable, "3407": .notApplicable, "3411": .confidential,
        "3440": .notReported, "3446": .notYetPublished, "3447": .notYetPublished,
      ])
  }

  @Test(
    "quotes, newlines, separators and formulas in names are text", arguments: ["=1+1", "+47 22 00", "@SUM(A1)", "-2+3"])
  func text(formula: String) throws {
    let outcome = try Reading.text(
      "indicator,region,year,value,source\nnet-debt,3405,2023,1.5,\"\(formula), \"\"sitat\"\"\nny linje\"\nnet-debt,3403,2023,x,\n"
    )
    #expect(outcome.problems == ["4 value: value"])
    let good = try Reading.text(
      "indicator,region,year,value,source\nnet-debt,3405,2023,1.5,\"\(formula), \"\"sitat\"\"\nny\"\n")
    #expect(good.figures.first?.source == "\(formula), \"sitat\" ny")
    let name = try Reading.debts("\(formula),2023,1.5")
    #expect(name.problems == ["2 region: region"])
  }

  @Test("broken quotes stop the reading, and what was found until then is told too")
  func brokenQuotes() throws {
    let outcome = try Reading.debts("3405,0,1.5", "\"Gjøvik,2023,1.5", "3403,2023,x")
    #expect(outcome.problems == ["2 year: year", "3 : structure"])
    #expect(
      outcome.error.map { ProblemWords(.nb).text($0) }?.contains(
        "et felt i anførselstegn som ikke slutter; resten av filen er ikke lest")
        == true)
  }

  @Test(
    "years from 1900 to 2100",
    arguments: [
      "0", "9999", "1899", "2101", "2023.5", "2.023", "23", "2023%", "1 23", "x", "", "-2023", "99999999999999999999",
      "２０２３",
    ])
  func years(year: String) throws {
    #expect(try Reading.debts("3405,\(year),1.5").problems == ["2 year: year"])
    #expect(try Reading.debts("3405,1900,1.5", "3405,2100,1.5").cells.count == 2)
  }

  @Test("rows of another length than the header")
  func lengths() throws {
    let outcome = try Reading.debts("3405,2023,1,5", "3403,2023", "3407,2023,1.5")
    #expect(outcome.problems == ["2 : structure", "3 : structure"])
    #expect(outcome.message.contains("line 2: 5 fields, where the header has 4."))
    let shifted = try Reading.text("indicator,region,year,value,source\nnet-debt,3405,2023,1,5\n")
    #expect(shifted.problems == ["2 source: structure"])
    let short = try Reading.text("indicator,region,year,value,status,source\nnet-debt,3405,2023,1.5\n")
    #expect(short.cells == ["3405 2023 1.5 unknown"])
    let stray = try Reading.text("indicator,region,year,value,\nnet-debt,3405,2023,1.5,x\n")
    #expect(stray.problems == ["2 : structure"])
  }

  @Test("headers: unknown, repeated and missing columns are all named")
  func headers() throws {
    let outcome = try Reading.text("indicator,region,kommune,value,farge\nnet-debt,3405,3405,1.5,rød\n")
    #expect(outcome.problems == ["1 region: structure", "1 header: structure", "1 : structure"])
    #expect(outcome.message.contains("header 'farge'") && outcome.message.contains("the header lacks year."))
    #expect(try Reading.text("indicator,region,year,value\n").message.contains("no rows"))
    #expect(try Reading.text("\n\n").message.contains("no rows"))
  }

  @Test("status words in both languages; others are refused with the list")
  func statuses() throws {
    let outcome = try Reading.text(
      "indicator,region,year,value,status\nnet-debt,3405,2023,1,foreløpig\nnet-debt,3403,2023,1,REVISED\nnet-debt,3407,2023,1,ferdig\n"
    )
    #expect(outcome.problems == ["4 status: status"])
    #expect(outcome.message.contains("It may be withdrawn, unknown, provisional, revised, final."))
  }

  @Test("rows that agree are taken once and said; rows that disagree name both lines")
  func duplicates() throws {
    let same = try Reading.debts("3405,2023,1.5", "Lillehammer,2023,1.55", "0501,2023,1.5")
    #expect(same.problems == ["3 value: decimals"])
    let agreed = try Reading.debts("3405,2023,1.5", "Lillehammer,2023,1.5")
    #expect(agreed.cells == ["3405 2023 1.5 unknown"])
    #expect(agreed.notes == ["Rows that agree, taken once: 1 left out (2 = 3)."])
    let other = try Reading.debts("3405,2023,1.5", "Lillehammer,2023,1.6")
    #expect(other.problems == ["3 value: duplicate"])
    #expect(other.message.contains("net-debt 3405 2023 stands on 2 too, and the two disagree"))
    #expect(try Reading.debts("3405,2023,1.5", "3405,2023,..").problems == ["3 value: duplicate"])
  }

  @Test("a file of nothing but problems is not read to its end, and that is said")
  func endlessProblems() throws {
    let text = "indicator,region,year,value\n" + String(repeating: "x,3405,1,y\n", count: 30_000)
    #expect(try Reading.text(text).message.contains("more than 50000 problems; the rest of the file was not read."))
  }

  @Test("at most 50 problems are named, the rest counted by kind")
  func manyProblems() throws {
    let rows = (0..<200).map { "net-debt,Ingensteder,\($0),1.5\n" }.joined()
    let outcome = try Reading.text("indicator,region,year,value\n" + rows)
    #expect(outcome.error?.count == 400 && outcome.error?.named.count == 50)
    #expect(outcome.message.hasSuffix("and 350 more: 175 × unknown municipality, 175 × invalid year"))
  }

  @Test(
    "a file of nothing but different wrong names is given up, and one of wrong indicators is read to its end at once")
  func patience() throws {
    let names = (0..<3_000).map { "net-debt,Sted\($0),2023,1.5\n" }.joined()
    let outcome = try Reading.text("indicator,region,year,value\n" + names)
    #expect(outcome.error?.count == 502, "\(outcome.message)")
    #expect(
      outcome.message.contains("more than 500 different unknown municipalities; the rest of the file was not read."))
    let start = ContinuousClock.now
    let indicators = (0..<20_000).map { "gjeld-\($0),3405,2023,1.5\n" }.joined()
    #expect(try Reading.text("indicator,region,year,value\n" + indicators).error?.count == 20_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("what a file says is shown without what would steer a terminal, and shortened")
  func printing() throws {
    let outcome = try Reading.debts("\u{1B}[31mX,2023,1.5", String(repeating: "y", count: 500) + ",2023,1.5")
    #expect(!outcome.message.unicodeScalars.contains("\u{1B}") && outcome.message.count < 1000)
    let source = try Reading.text("indicator,region,year,value,source\nnet-debt,3405,2023,1.5,a\u{1B}[2J\n")
    #expect(source.problems == ["2 source: source"])
  }

  @Test("the id comes from the bytes alone")
  func ids() throws {
    let text = "indicator,region,year,value\nnet-debt,3405,2023,1.5\n"
    let first = try Reading.bytes(Array(text.utf8), file: "a.csv").read
    let second = try Reading.bytes(Array(text.utf8), file: "b.csv").read
    #expect(first?.id == second?.id && first?.id == String(SampleDataset.sha256(text).prefix(10)))
    #expect(try Reading.text(text + "\n").read?.id != first?.id)
  }
}
