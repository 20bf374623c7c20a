import ComparatorKit
import Testing

@Suite("CSV tables")
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), name: "t")
  }

  @Test("quotes hold commas, quotes and line breaks")
  func quotes() throws {
    let table = try table("a,b\n\"x,1\",\"say \"\"hi\"\"\"\n\"two\nlines\",\n")
    #expect(table.rows.map { $0["a"] } == ["x,1", "two\nlines"])
    #expect(table.rows.map { $0["b"] } == ["say \"hi\"", ""])
  }

  @Test("CR LF, a byte-order mark, empty lines and a missing last line end do not matter")
  func lineEnds() throws {
    let table = try table("\u{FEFF}a,b\r\n1,2\r\n\r\n3,4")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map { $0["b"] } == ["2", "4"])
  }

  @Test("a last field that is empty counts")
  func emptyEnd() throws {
    #expect(try table("a,b\n1,\n").rows.map { $0["b"] } == [""])
    #expect(try table("a,b\n1,").rows.map { $0["b"] } == [""])
  }

  @Test(
    "what is no table is an error that names the line",
    arguments: [
      ("", "t is empty"), ("a,b\n1\n", "t, line 2: fieldCount(1, header: 2)"),
      ("a\n\"open", "t, line 2: unendingQuote"),
      ("a\n\"x\"y\n", "t, line 2: textAfterQuote"),
    ])
  func malformed(text: String, message: String) {
    #expect(throws: HostError.malformed(message)) { try table(text) }
  }

  @Test("a missing column is named with those there are")
  func missingColumn() throws {
    let table = try table("a,b\n")
    #expect(throws: HostError.malformed("t has no column c; it has a, b")) { try table.require("a", "c") }
    #expect(table.rows.isEmpty)
  }
}
