import CSV
import Testing

@Suite("CSV for Norwegian Excel")
struct NorwegianExcelTests {
  private func text(_ csv: String) throws -> String { try norwegianExcelText(csv, numbersIn: ["value"]) }

  @Test("a byte order mark, semicolons, decimal commas in the columns of numbers only, CR LF")
  func shape() throws {
    #expect(
      try text("name,value,locator\nHamar,-4.4,12134.5\nØyer,,p01\n")
        == "\u{FEFF}name;value;locator\r\nHamar;-4,4;12134.5\r\nØyer;;p01\r\n")
  }

  @Test("what Excel would take for a formula stays a text; numbers below zero stay numbers")
  func formulas() throws {
    #expect(
      try text("name,value\n=1+1,-0.7\n@SUM(A1),1\n+47,2\n-x,3\n")
        == "\u{FEFF}name;value\r\n'=1+1;-0,7\r\n'@SUM(A1);1\r\n'+47;2\r\n'-x;3\r\n")
  }

  @Test("codes keep their leading zero; separators, quotes and line breaks are quoted")
  func fields() throws {
    #expect(try text("code,value\n0301,1\n0,2\n") == "\u{FEFF}code;value\r\n\"=\"\"0301\"\"\";1\r\n0;2\r\n")
    #expect(try text("name,value\n\"a;b\"\"c\",1\n") == "\u{FEFF}name;value\r\n\"a;b\"\"c\";1\r\n")
  }
}
