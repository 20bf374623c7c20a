import Foundation
import JSONReading
import JSONStat
import Problems
import PxWebShapes
import Testing
import TestSupport
import Values
import Wording

@Suite("PxWebApi 2")
struct PxWebShapesTests {
  private func message<Value>(_ body: String, _ read: ([UInt8]) throws(JSONProblem) -> Value) -> String? {
    do throws(JSONProblem) {
      _ = try read(Array(body.utf8))
      return nil
    } catch { return ProblemWords(.en).text(error) }
  }

  private let metadata =
    #"{"version":"2.0","class":"dataset","id":["Region","C"],"size":[2,1],"dimension":{"Region":{"category":{"index":["1","2"]},"extension":{"elimination":true,"eliminationValueCode":"1","codelists":[{"id":"agg_X","label":"alle","type":"Aggregation","links":[]},{"id":"vs_Y","label":"noen","type":"Valueset"}]}},"C":{"category":{"index":["m"],"unit":{"m":{"decimals":1}}},"extension":{"refperiod":{"m":"31.12"},"measuringType":{"m":"Stock"},"priceType":{"m":"Current"},"adjustment":{"m":"None"},"basePeriod":{"m":"2015"}}}},"value":[]}"#

  @Test("metadata: elimination, code lists, and what is said of the contents")
  func tableMetadata() throws {
    let table = try TableMetadata(Array(metadata.utf8))
    let region = try #require(table.variable("Region"))
    #expect(region.canBeEliminated && region.eliminationCode == "1")
    #expect(region.codeLists.map(\.id) == ["agg_X", "vs_Y"])
    #expect(region.codeLists.map(\.type) == [.aggregation, .valueSet])
    let contents = try #require(table.variable("C"))
    #expect(!contents.canBeEliminated && contents.codeLists.isEmpty)
    #expect(contents.referencePeriods == ["m": "31.12"] && contents.measuringTypes == ["m": "Stock"])
    #expect(contents.priceTypes == ["m": "Current"] && contents.adjustments == ["m": "None"])
    #expect(contents.basePeriods == ["m": "2015"])
    #expect(table.variable("X") == nil)
  }

  @Test(
    "metadata that is wrong is named with its place",
    arguments: [
      (
        #""elimination":true"#, #""elimination":"yes""#,
        "dimension.Region.extension.elimination: found the text 'yes', expected true or false"
      ),
      (
        #""Aggregation""#, #""Sum""#,
        "dimension.Region.extension.codelists[0].type: found the text 'Sum', expected 'Aggregation' or 'Valueset'"
      ),
      (#""value":[]"#, #""value":[1,2]"#, "value: found an array, expected no figures in metadata"),
      (#""value":[]"#, #""value":7"#, "value: found the number 7, expected no figures in metadata"),
      (#""class":"dataset""#, #""class":"dimension""#, "class: found the text 'dimension', expected 'dataset'"),
      (
        #""size":[2,1]"#, #""size":[3,1]"#,
        "dimension.Region.category.index: found 2 categories, expected 3, as 'size' says for 'Region'"
      ),
      (#"{"m":"31.12"}"#, #"{"m":31}"#, "dimension.C.extension.refperiod.m: found the number 31, expected a text"),
    ])
  func badMetadata(old: String, new: String, expected: String) {
    let body = metadata.replacingOccurrences(of: old, with: new)
    #expect(message(body) { (bytes) throws(JSONProblem) in try TableMetadata(bytes) } == expected)
  }

  private let list =
    #"{"id":"agg_X","label":"10-år","language":"no","languages":["no","en"],"elimination":false,"type":"Aggregation","values":[{"code":"-9","label":"0-9 år","valueMap":["0","1"]},{"code":"10-","label":"10 år +","valueMap":["10"]}],"links":[]}"#

  @Test("code list")
  func codeList() throws {
    let codeList = try CodeList(Array(list.utf8))
    #expect(codeList.id == "agg_X" && codeList.type == .aggregation && codeList.language == "no")
    #expect(codeList.values.map(\.code) == ["-9", "10-"])
    #expect(codeList.values[0].valueMap == ["0", "1"] && codeList.values[1].label == "10 år +")
    let read = { (bytes: [UInt8]) throws(JSONProblem) in try CodeList(bytes) }
    #expect(
      message(list.replacingOccurrences(of: "10-\"", with: "-9\""), read)
        == "values[1]: found the code '-9' again, expected each code once")
    #expect(message("{}", read) == "id: found nothing, expected a value")
    #expect(
      message(list.replacingOccurrences(of: #"["0","1"]"#, with: #"["0",1]"#), read)
        == "values[0].valueMap[1]: found the number 1, expected a text")
  }

  @Test("configuration: a limit of 0 is not said, not unlimited")
  func configuration() throws {
    let body =
      #"{"apiVersion":"2.3.2","appVersion":"2.5.0","languages":[{"id":"no","label":"Norsk"},{"id":"en","label":"English"}],"defaultLanguage":"no","maxDataCells":800000,"maxCallsPerTimeWindow":0,"timeWindow":0,"license":"https://example.org","sourceReferences":[{"language":"no","text":"Kilde: SSB"}],"defaultDataFormat":"json-stat2","dataFormats":["json-stat2","csv"],"features":[]}"#
    let configuration = try PxWebConfiguration(Array(body.utf8))
    #expect(configuration.mostDataCells == 800_000)
    #expect(configuration.mostCallsPerTimeWindow == nil && configuration.timeWindowSeconds == nil)
    #expect(configuration.languages == ["no", "en"] && configuration.sourceReferences == ["no": "Kilde: SSB"])
    #expect(configuration.dataFormats == ["json-stat2", "csv"])
    #expect(
      message(body.replacingOccurrences(of: "800000", with: "-1")) { (bytes) throws(JSONProblem) in
        try PxWebConfiguration(bytes)
      } == "maxDataCells: found the number -1, expected a whole number from 0 to 9223372036854775807")
  }

  private let table =
    #"{"id":"12063","label":"Fritid","description":"","updated":"2026-03-16T07:00:00Z","firstPeriod":"2015","lastPeriod":"2025","category":"public","variableNames":["region","år"],"discontinued":null,"source":"SSB","subjectCode":"kf","timeUnit":"Annual","paths":[[{"id":"kf","label":"Kultur","sortCode":"1"}]],"links":[]}"#

  @Test("list of tables, and one table")
  func tables() throws {
    let page =
      #"{"language":"no","tables":[\#(table)],"page":{"pageNumber":1,"pageSize":20,"totalElements":1,"totalPages":1,"links":[]},"links":[]}"#
    let read = try TablePage(Array(page.utf8))
    #expect(read.totalElements == 1 && read.pageNumber == 1 && read.pageSize == 20 && read.totalPages == 1)
    #expect(try read.tables == [TableSummary(Array(table.utf8))])
    let summary = read.tables[0]
    #expect(summary.id == "12063" && summary.label == "Fritid" && summary.description == nil)
    #expect(summary.firstPeriod == "2015" && summary.lastPeriod == "2025" && summary.timeUnit == "Annual")
    #expect(summary.isDiscontinued == nil && summary.variableNames == ["region", "år"])
    #expect(summary.paths.map { $0.map(\.label) } == [["Kultur"]])
    let twice = page.replacingOccurrences(of: "[\(table)]", with: "[\(table),\(table)]")
    #expect(
      message(twice) { (bytes) throws(JSONProblem) in try TablePage(bytes) }
        == "tables[1]: found the table '12063' again, expected each table once")
  }

  @Test("problem documents: only the title must be there")
  func problems() throws {
    let full = #"{"type":"Parameter error","title":"Non-existent table","status":404,"detail":"d","instance":"i"}"#
    let problem = try ProblemDocument(Array(full.utf8))
    #expect(problem.title == "Non-existent table" && problem.status == 404 && problem.type == "Parameter error")
    #expect(problem.detail == "d" && problem.instance == "i")
    #expect(try ProblemDocument(Array(#"{"title":"x"}"#.utf8)).status == nil)
    let read = { (bytes: [UInt8]) throws(JSONProblem) in try ProblemDocument(bytes) }
    #expect(message(#"{"status":400}"#, read) == "title: found nothing, expected a value")
    #expect(
      message(#"{"title":"x","status":4000}"#, read)
        == "status: found the number 4000, expected a whole number from 100 to 599")
    #expect(message("", read) == "the body: found nothing (0 bytes), expected a JSON document in UTF-8")
  }
}

/// Real answers of Statistics Sweden's installation of the same software, which lie beside the project.
@Suite(
  "Statistics Sweden as recorded", .enabled(if: Project.hasBeside("data/recorded/statistics-sweden/config.json")))
struct RecordedSwedenTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Project.beside("data/recorded/\(name)")))
  }

  @Test("metadata of TAB6471")
  func metadata() throws {
    let table = try TableMetadata(bytes("statistics-sweden/TAB6471_metadata.json"))
    #expect(table.header.dimensions.map(\.codes.count) == [312, 134, 3, 1, 16])
    #expect(table.header.mandatoryNotes == [0, 1, 2, 3])
    #expect(table.header.px?.tableID == "TAB6471")
    let region = try #require(table.variable("Region"))
    #expect(region.canBeEliminated && region.dimension.label(of: "00") == "Riket")
    #expect(region.codeLists.map(\.id) == ["vs_CKM01Riket", "vs_CKM02Län", "vs_CKM03Kommun"])
    #expect(table.variable("Alder")?.dimension.mandatoryNotes == [0])
    #expect(table.variable("ContentsCode")?.measuringTypes == ["000007SF": "Stock"])
    #expect(table.variable("Tid")?.dimension.role == .time)
  }

  @Test("code list, configuration, list and search of tables")
  func others() throws {
    let list = try CodeList(bytes("statistics-sweden/codelist_agg.json"))
    #expect(list.id == "agg_Ålder10årJ" && list.values.count == 11)
    #expect(list.values.last?.valueMap == ["100+"])
    let configuration = try PxWebConfiguration(bytes("statistics-sweden/config.json"))
    #expect(configuration.mostDataCells == 150_000 && configuration.mostCallsPerTimeWindow == 3)
    #expect(configuration.timeWindowSeconds == 1)
    let tables = try TablePage(bytes("statistics-sweden/tables.json"))
    #expect(tables.tables.count == 20 && tables.totalElements == 4246 && tables.totalPages == 213)
    #expect(try TablePage(bytes("statistics-sweden/search.json")).tables.count == 10)
  }

  @Test("the errors that were seen")
  func errors() throws {
    struct Seen: Decodable {
      let status: Int
      let snippet: String
    }
    let seen = try JSONDecoder().decode([Seen].self, from: Data(bytes("ssb-errors.json")))
    let titles = seen.map { try? ProblemDocument(Array($0.snippet.utf8)).title }
    #expect(titles.compactMap(\.self).count == 5)
    #expect(titles[0] == "Non-existent table")
    #expect(titles[5] == nil)
  }
}
