import Comparing
import Documents
import Figures
import Statistics
import TestSupport
import Testing
import Values

@Suite("Rows of answers")
struct AnswerTableTests {
  private func table(_ rows: [[AnswerCell]]) -> AnswerTable {
    AnswerTable(.rankings, [.code, .name, .value, .locator], rows: rows)
  }

  /// The rows as Excel opens them, without the header.
  private func excel(_ rows: [[AnswerCell]], _ language: Language = .nb) -> String {
    String(table(rows).excelText(language).drop { $0 != "\r\n" }.dropFirst())
  }

  @Test("CSV for programs has ids above, a decimal point, and codes as they are")
  func csv() {
    let rows: [[AnswerCell]] = [
      [.code("0301"), .text("Oslo"), .number(published("-4.40")), .text("12134.5")],
      [.code("3443"), .text("=1+1"), .empty, .status(.provisional)],
    ]
    #expect(table(rows).csv == "code,name,value,locator\n0301,Oslo,-4.40,12134.5\n3443,'=1+1,,provisional\n")
  }

  @Test(
    "CSV for Excel has the column words of its language, after a byte order mark",
    arguments: [
      (Language.nb, "\u{FEFF}Nummer;Navn;Verdi;Sted i kilden\r\n"),
      (.nn, "\u{FEFF}Nummer;Namn;Verdi;Stad i kjelda\r\n"),
      (.en, "\u{FEFF}Code;Name;Value;Place in the source\r\n"),
    ])
  func header(language: Language, header: String) { #expect(table([]).excelText(language) == header) }

  @Test("semicolons, decimal commas in numbers only, CR LF")
  func shape() {
    #expect(
      excel([
        [.code("3403"), .text("Hamar"), .number(published("-4.4")), .text("12134.5")],
        [.code("3443"), .text("Øyer"), .empty, .text("p01")],
      ]) == "3403;Hamar;-4,4;12134.5\r\n3443;Øyer;;p01\r\n")
  }

  @Test("what Excel would take for a formula stays a text")
  func formulas() {
    #expect(
      excel([
        [.empty, .text("=1+1"), .number(published("-0.7")), .text("@SUM(A1)")],
        [.empty, .text("+47"), .number(published("2")), .text("-x")],
      ]) == ";'=1+1;-0,7;'@SUM(A1)\r\n;'+47;2;'-x\r\n")
  }

  @Test("codes keep their leading zero; separators and quotes are quoted")
  func fields() {
    #expect(
      excel([[.code("0301"), .text("a;b\"c"), .number(published("1")), .text("0")]])
        == "\"=\"\"0301\"\"\";\"a;b\"\"c\";1;0\r\n")
  }

  @Test("no two columns are called the same in a table's header", arguments: Language.allCases)
  func names(language: Language) {
    let lists = [ComparatorList([]).table(context(language)), IndicatorList([]).table(context(language))]
    for table in lists {
      let words = table.excelText(language).split(separator: ";")
      #expect(Set(words).count == table.columns.count)
    }
  }

  private func context(_ language: Language) -> ReportContext { ReportContext(language: language, names: [:]) }
}
