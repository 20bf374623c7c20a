import CSV
import Problems
import Testing
import Values
import Wording

@Suite("CSV reader")
struct CSVReaderTests {
  private func read(_ bytes: [UInt8], separator: Character = ",") -> (records: [CSVRecord], error: CSVProblem?) {
    var reader = CSVReader(bytes, separator: separator)
    var records: [CSVRecord] = []
    while let record = reader.next() { records.append(record) }
    return (records, reader.error)
  }

  private func fields(_ text: String, separator: Character = ",") -> [[String]] {
    let outcome = read(Array(text.utf8), separator: separator)
    #expect(outcome.error == nil)
    return outcome.records.map(\.fields)
  }

  private func error(_ text: String) -> String? { read(Array(text.utf8)).error.map { ProblemWords(.en).text($0) } }

  // RFC 4180, section 2, in its order.
  @Test("1: records end in CR LF, and in LF alone")
  func lineEnds() {
    #expect(fields("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(fields("aaa,bbb\nzzz,yyy\n") == [["aaa", "bbb"], ["zzz", "yyy"]])
  }

  @Test("2: the last record needs no line end")
  func lastRecord() {
    #expect(fields("aaa,bbb\r\nzzz,yyy") == [["aaa", "bbb"], ["zzz", "yyy"]])
    #expect(fields("aaa,bbb\nzzz,\"yyy\"") == [["aaa", "bbb"], ["zzz", "yyy"]])
  }

  @Test("4: spaces are part of a field, and a trailing separator begins an empty one")
  func spacesAndEmptyFields() {
    #expect(fields(" a , b ") == [[" a ", " b "]])
    #expect(fields("a,,\n,,\n") == [["a", "", ""], ["", "", ""]])
    #expect(fields("a,") == [["a", ""]])
  }

  @Test("5 to 7: quoted fields hold separators, line breaks and doubled quotes")
  func quoted() {
    #expect(fields("\"aaa\",\"b\r\nbb\",\"c,c\"\r\nz,y,x") == [["aaa", "b\r\nbb", "c,c"], ["z", "y", "x"]])
    #expect(fields("\"aaa\",\"b\"\"bb\",\"ccc\"") == [["aaa", "b\"bb", "ccc"]])
    #expect(fields("\"\"\"\",\"\"\n") == [["\"", ""]])
  }

  @Test("a quoted empty field alone is a record, an empty line is none")
  func emptyLines() {
    #expect(fields("\n\r\na\n\n\r\n\nb\n\n") == [["a"], ["b"]])
    #expect(fields("\"\"\n") == [[""]])
    #expect(fields("").isEmpty)
    #expect(fields("\n\n").isEmpty)
  }

  @Test("LF, CR LF and CR alone each end a line, and are counted so, in quotation marks too")
  func countedLines() throws {
    for end in ["\n", "\r\n", "\r"] {
      var reader = CSVReader(Array("a,b\(end)\"c\(end)d\",e\(end)\(end)f,g".utf8))
      var lines: [Int] = []
      while let record = reader.next() { lines.append(record.line) }
      #expect(lines == [1, 2, 5], "\(end.debugDescription)")
      #expect(reader.error == nil)
    }
  }

  @Test("a byte-order mark at the beginning is passed over, and only there")
  func byteOrderMark() {
    #expect(fields("\u{FEFF}code,name") == [["code", "name"]])
    #expect(fields("a\n\u{FEFF}b") == [["a"], ["\u{FEFF}b"]])
    #expect(read([0xEF, 0xBB, 0xBF]).records.isEmpty)
  }

  @Test("another separator leaves the comma to decimals")
  func semicolon() {
    #expect(fields("3405;1,2\n", separator: ";") == [["3405", "1,2"]])
  }

  @Test("a record knows the line it begins on, after quoted line breaks and empty lines, whichever line ends")
  func lineNumbers() {
    #expect(read(Array("a\n\"b\n\nb\"\n\nc\n".utf8)).records.map(\.line) == [1, 2, 6])
    #expect(read(Array("a\r\n\"b\r\n\r\nb\"\r\n\r\nc\r\n".utf8)).records.map(\.line) == [1, 2, 6])
  }

  @Test("each fault stops reading and names the line its record begins on")
  func faults() {
    #expect(error("a\n\nb\"c\n") == "line 3: a quotation mark in a field that is not quoted")
    #expect(error("a\n\"b\"c\n") == "line 2: text after a closing quotation mark")
    #expect(error("a\n\"b\n\nc") == "line 2: a quoted field that does not end")
    #expect(error("\"") == "line 1: a quoted field that does not end")
    #expect(read(Array("ok\n\"b\nno".utf8)).records.map(\.fields) == [["ok"]])
  }

  @Test(
    "bytes that are not UTF-8 are refused, quoted or not",
    arguments: [[0xFF], [0xC3], [0xE5, 0x6C], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
  func invalidText(bytes: [UInt8]) {
    #expect(read(Array("a\n".utf8) + bytes + [10]).error == read(Array("a\n\"".utf8) + bytes + Array("\"".utf8)).error)
    #expect(read(Array("a\n".utf8) + bytes).error == CSVProblem(line: 2, .notUTF8))
  }

  @Test("a record of the largest size is read, one byte more is refused: plain, quoted, or in many fields")
  func tooLong() {
    let largest = CSVReader.largestRecord
    let problem = CSVProblem(line: 2, .recordTooLong(mostBytes: 1_048_576))
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: largest)
    #expect(read(Array("h\n".utf8) + letters).records.count == 2)
    #expect(read(Array("h\n".utf8) + letters + Array("b".utf8)).error == problem)
    #expect(read(Array("h\n\"".utf8) + letters + Array("bb\"".utf8)).error == problem)
    #expect(read(Array("h\n\"".utf8) + letters + Array("bb".utf8)).error == problem)
    #expect(
      read(Array("h\n".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: largest + 1)).error == problem)
  }

  @Test("what is written with quotes where needed is read back, over all fields of a small world")
  func smallWorld() {
    // Every field of up to three of these characters: 1 + 5 + 25 + 125.
    let alphabet = ["a", ",", "\"", "\n", "\r"]
    var fields = [""]
    var longest = [""]
    for _ in 0..<3 {
      longest = longest.flatMap { start in alphabet.map { start + $0 } }
      fields += longest
    }
    for field in fields {
      let text =
        "x,\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"\ny,z\n"
      let records = read(Array(text.utf8)).records.map { $0.fields.map { Array($0.utf8) } }
      #expect(records == [[Array("x".utf8), Array(field.utf8)], [Array("y".utf8), Array("z".utf8)]])
    }
  }
}

@Suite("CSV table")
struct CSVTableTests {
  private func problem(_ text: String) -> String? {
    do {
      _ = try CSVTable(Array(text.utf8))
      return nil
    } catch { return (error as? CSVProblem).map { ProblemWords(.en).text($0) } }
  }

  @Test("columns are found by name, in the order asked for, each row with its line")
  func rows() throws {
    let table = try CSVTable(Array("code,name,county\n0301,Oslo,03\n\n3405,Lillehammer,34\n".utf8))
    let rows = try table.rows("name", "code")
    #expect(rows.map(\.fields) == [["Oslo", "0301"], ["Lillehammer", "3405"]])
    #expect(rows.map(\.line) == [2, 4])
  }

  @Test("every missing column is named at once, with those there are")
  func missingColumns() throws {
    let table = try CSVTable(Array("code,name\n".utf8))
    #expect(throws: CSVProblem(line: 1, .missingColumns(["year", "value"], there: ["code", "name"]))) {
      try table.positions(of: ["code", "year", "value"])
    }
  }

  @Test("a record of another length than the header is refused, with its line")
  func lengths() {
    #expect(problem("a,b\n1,2\n3\n") == "line 3: 1 fields where the header has 2")
    #expect(problem("a,b\n1,2,\n") == "line 2: 3 fields where the header has 2")
  }

  @Test("a repeated column is refused")
  func repeatedColumn() {
    #expect(problem("a,b,a\n") == "line 1: a column name is repeated")
  }

  @Test("malformed text in the header or after it is refused, not cut off")
  func malformed() {
    #expect(problem("a\"b,c\n") == "line 1: a quotation mark in a field that is not quoted")
    #expect(problem("a,b\n1,2\n\"3,4") == "line 3: a quoted field that does not end")
  }

  @Test("an empty file is a table without columns: asking for one fails")
  func empty() throws {
    let table = try CSVTable([])
    #expect(table.header.isEmpty && table.records.isEmpty)
    #expect(throws: CSVProblem.self) { try table.positions(of: ["code"]) }
  }
}
