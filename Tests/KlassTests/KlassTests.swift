import Foundation
import JSONReading
import Klass
import Problems
import Testing
import TestSupport
import Values
import Wording

@Suite("KLASS")
struct KlassTests {
  private func message<Value>(_ read: () throws(JSONProblem) -> Value) -> String? {
    do throws(JSONProblem) {
      _ = try read()
      return nil
    } catch { return ProblemWords(.en).text(error) }
  }

  private let oslo =
    #"{"code":"0301","parentCode":null,"level":"1","name":"Oslo - Oslove","shortName":"","presentationName":"","validFrom":null,"validTo":null,"notes":"I 1980 …"}"#

  @Test("codes: empty texts are nothing, the level is a number")
  func codes() throws {
    let body =
      #"{"codes":[\#(oslo),{"code":"EKG09","parentCode":"EKG","level":2,"name":"Gruppe 9","validFrom":"2020-01-01","validTo":"2024-02-29"}]}"#
    let codes = try Klass.codes(Array(body.utf8))
    #expect(codes.map(\.code) == ["0301", "EKG09"])
    #expect(codes[0].name == "Oslo - Oslove" && codes[0].level == 1 && codes[0].notes == "I 1980 …")
    #expect(codes[0].parentCode == nil && codes[0].shortName == nil && codes[0].validFrom == nil)
    #expect(codes[1].parentCode == "EKG" && codes[1].level == 2)
    #expect(codes[1].validFrom == "2020-01-01" && codes[1].validTo == "2024-02-29")
  }

  @Test("the same code may come again from another date, as over a period")
  func codesOverTime() throws {
    func row(_ from: String) -> String { #"{"code":"1","level":"1","name":"x","validFrom":"\#(from)"}"# }
    #expect(try Klass.codes(Array(#"{"codes":[\#(row("2020-01-01")),\#(row("2024-01-01"))]}"#.utf8)).count == 2)
    #expect(
      message { () throws(JSONProblem) in
        try Klass.codes(Array(#"{"codes":[\#(row("2020-01-01")),\#(row("2020-01-01"))]}"#.utf8))
      } == "codes[1]: found the code '1' again, expected each code once")
  }

  @Test("changes: a change of name, a split, an end")
  func changes() throws {
    func row(_ old: String, _ new: String) -> String {
      #"{"oldCode":\#(old),"oldName":"Gammel","oldShortName":null,"newCode":\#(new),"newName":"Ny","newShortName":"","changeOccurred":"2024-01-01"}"#
    }
    let body =
      #"{"codeChanges":[\#(row("\"1507\"", "\"1508\"")),\#(row("\"1507\"", "\"1580\"")),\#(row("\"1\"", "null"))]}"#
    let changes = try Klass.changes(Array(body.utf8))
    #expect(changes.map(\.oldCode) == ["1507", "1507", "1"])
    #expect(changes.map(\.newCode) == ["1508", "1580", nil])
    #expect(changes[0].occurred == "2024-01-01" && changes[0].oldName == "Gammel" && changes[0].newName == "Ny")
    #expect(
      message { () throws(JSONProblem) in try Klass.changes(Array(#"{"codeChanges":[\#(row("null", "\"\""))]}"#.utf8))
      }
        == "codeChanges[0]: found a change without codes, expected 'oldCode', 'newCode' or both")
  }

  @Test("correspondences, and a table of them")
  func correspondences() throws {
    let row =
      #"{"sourceCode":"EKG09","sourceName":"Gruppe 9","targetCode":"3405","targetName":"Lillehammer","validFrom":"2024-01-01","validTo":null}"#
    let expected = KlassCorrespondenceProbe(source: "EKG09", target: "3405")
    let items = try Klass.correspondences(Array(#"{"correspondenceItems":[\#(row)]}"#.utf8))
    #expect(items.map(KlassCorrespondenceProbe.init) == [expected])
    #expect(items[0].validFrom == "2024-01-01" && items[0].validTo == nil && items[0].targetName == "Lillehammer")
    let table = try Klass.correspondenceTable(
      Array(
        #"{"name":"KOSTRA 2024","source":"KOSTRA-grupper","target":"Kommuner","correspondenceMaps":[\#(row),{"sourceCode":"EKG17","targetCode":""}]}"#
          .utf8))
    #expect(table.name == "KOSTRA 2024" && table.source == "KOSTRA-grupper" && table.target == "Kommuner")
    #expect(table.items.map(\.targetCode) == ["3405", nil])
  }

  private struct KlassCorrespondenceProbe: Equatable {
    let source: String
    let target: String?
    init(source: String, target: String?) {
      self.source = source
      self.target = target
    }
    init(_ item: KlassCorrespondence) { self.init(source: item.sourceCode, target: item.targetCode) }
  }

  @Test(
    "what is wrong is named with its place",
    arguments: [
      (#"{}"#, "codes: found nothing, expected a value"), (#"[]"#, "the body: found an array, expected an object"),
      (#"{"codes":{}}"#, "codes: found an object, expected an array"),
      (#"{"codes":[1]}"#, "codes[0]: found the number 1, expected an object"),
      (#"{"codes":[{"level":"1","name":"x"}]}"#, "codes[0].code: found nothing, expected a value"),
      (#"{"codes":[{"code":"","level":"1","name":"x"}]}"#, "codes[0].code: found the text '', expected a code"),
      (#"{"codes":[{"code":301,"level":"1","name":"x"}]}"#, "codes[0].code: found the number 301, expected a text"),
      (
        #"{"codes":[{"code":"1","level":"x","name":"x"}]}"#,
        "codes[0].level: found the text 'x', expected a whole number from 1 to 99"
      ),
      (
        #"{"codes":[{"code":"1","level":"-1","name":"x"}]}"#,
        "codes[0].level: found the text '-1', expected a whole number from 1 to 99"
      ),
      (#"{"codes":[{"code":"1","level":"1"}]}"#, "codes[0].name: found nothing, expected a value"),
      (
        #"{"codes":[{"code":"1","level":"1","name":"x","validFrom":"2023-02-29"}]}"#,
        "codes[0].validFrom: found the text '2023-02-29', expected a date such as 2024-01-31"
      ),
      (
        #"{"codes":[{"code":"1","level":"1","name":"x","validFrom":"01.01.2024"}]}"#,
        "codes[0].validFrom: found the text '01.01.2024', expected a date such as 2024-01-31"
      ),
      (
        #"{"codes":[{"code":"1","level":"1","name":"x","validTo":20240101}]}"#,
        "codes[0].validTo: found the number 20240101, expected a text"
      ),
      (
        "<error/>",
        "the body: found a page of HTML or XML that begins with '<error/>', expected a JSON document in UTF-8"
      ),
    ])
  func malformed(body: String, expected: String) {
    #expect(message { () throws(JSONProblem) in try Klass.codes(Array(body.utf8)) } == expected)
  }

  @Test("dates are those of the calendar", arguments: ["2000-02-29", "2024-02-29", "2023-12-31", "2023-04-30"])
  func dates(date: String) throws {
    let body = #"{"codes":[{"code":"1","level":"1","name":"x","validFrom":"\#(date)"}]}"#
    #expect(try Klass.codes(Array(body.utf8)).first?.validFrom == date)
  }

  @Test(
    "what only looks like a date is refused",
    arguments: [
      "1900-02-29", "2023-02-29", "2023-04-31", "2023-13-01", "2023-00-01", "2023-01-00", "2023-1-01", "2023-01-01 ",
    ])
  func badDates(date: String) {
    let body = #"{"codes":[{"code":"1","level":"1","name":"x","validFrom":"\#(date)"}]}"#
    #expect(throws: JSONProblem.self) { try Klass.codes(Array(body.utf8)) }
  }

  @Test("an answer to another question is refused, not read as empty")
  func otherAnswer() {
    let body = Array(#"{"codes":[]}"#.utf8)
    #expect(
      message { () throws(JSONProblem) in try Klass.changes(body) } == "codeChanges: found nothing, expected a value")
    #expect(
      message { () throws(JSONProblem) in try Klass.correspondences(body) }
        == "correspondenceItems: found nothing, expected a value")
    #expect(
      message { () throws(JSONProblem) in try Klass.correspondenceTable(body) }
        == "correspondenceMaps: found nothing, expected a value")
  }

  @Test("an answer is known by its list, and a body without one is something else")
  func recognised() throws {
    func answer(_ body: String) throws -> KlassAnswer? { try KlassAnswer(Array(body.utf8)) }
    #expect(try answer(#"{"codes":[]}"#) == .codes([]))
    #expect(try answer(#"{"codeChanges":[]}"#) == .changes([]))
    let items = try Klass.correspondences(Array(#"{"correspondenceItems":[{"sourceCode":"1","targetCode":"2"}]}"#.utf8))
    #expect(try answer(#"{"correspondenceItems":[{"sourceCode":"1","targetCode":"2"}]}"#) == .correspondences(items))
    #expect(
      try answer(#"{"name":"t","correspondenceMaps":[{"sourceCode":"1","targetCode":"2"}]}"#) == .correspondences(items)
    )
    #expect(try answer(#"{"version":"2.0","class":"dataset"}"#) == nil)
    #expect(throws: JSONProblem.self) { try answer("[]") }
    #expect(throws: JSONProblem.self) { try answer(#"{"codes":[{"code":1}]}"#) }
  }

  @Test(
    "KLASS 131 as recorded: 357 municipalities and 9999",
    .enabled(if: Project.hasBeside("data/recorded/klass-131-codesAt-2026-01-01.json")))
  func recorded() throws {
    let data = try Data(contentsOf: Project.beside("data/recorded/klass-131-codesAt-2026-01-01.json"))
    let codes = try Klass.codes([UInt8](data))
    #expect(codes.count == 358)
    #expect(codes.count { $0.code != "9999" } == 357)
    #expect(codes.first { $0.code == "3405" }?.name == "Lillehammer")
    #expect(codes.allSatisfy { $0.level == 1 && $0.parentCode == nil && $0.code.utf8.count == 4 })
  }
}
