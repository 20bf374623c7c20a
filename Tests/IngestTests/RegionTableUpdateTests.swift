import CSV
import DatasetFiles
import Foundation
import Ingest
import Klass
import Problems
import Regions
import Testing
import TestSupport
import Values
import Wording

@Suite("Tables of regions from KLASS")
struct RegionTableUpdateTests {
  /// The shipped country.
  private let tables: RegionTables

  init() throws { tables = try RealDatasets.collection().regions.tables }

  private func answer(_ list: String, _ rows: [[String: String?]]) throws -> KlassAnswer {
    let objects = rows.map { $0.mapValues { $0 as Any? ?? NSNull() } }
    let body = try JSONSerialization.data(withJSONObject: [list: objects])
    return try #require(try KlassAnswer([UInt8](body)))
  }

  private func text<Value>(_ work: () throws -> Value) -> String? {
    do {
      _ = try work()
      return nil
    } catch { return (error as? AnswerProblem).map(ProblemWords(.en).text) }
  }

  private func code(_ code: String, _ name: String, from: String? = nil, to: String? = nil) -> [String: String?] {
    ["code": code, "name": name, "level": "1", "validFrom": from, "validTo": to]
  }

  /// The municipalities of a division as KLASS would give them.
  private func codes(of division: String) throws -> [[String: String?]] {
    try tables.rows(.municipalities, ["code", "division", "name"]).filter { $0[1] == division }.map {
      code($0[0], $0[2])
    }
  }

  private func change(_ old: String, _ new: String, _ date: String) -> [String: String?] {
    ["oldCode": old, "newCode": new, "oldName": "x", "newName": "y", "changeOccurred": date]
  }

  /// All changes since 2011, as the datasets have them from KLASS.
  private func history() throws -> [[String: String?]] {
    let file = try RealDatasets.collection().folders.lazy.flatMap { $0.files(ofKind: "code-history") }.first
    return try CSVTable(try #require(file).bytes).rows("date", "old_code", "new_code").map { row in
      change(row.fields[1], row.fields[2], row.fields[0])
    }
  }

  @Test("the same codes, and the unspecified one, say nothing new, and give the table as it is")
  func same() throws {
    let answer = try answer("codes", codes(of: "2024") + [code("9999", "Uoppgitt")])
    let update = try tables.updated(with: answer, on: "2026-11-24")
    #expect(update.kind == .municipalities)
    #expect(update.differences.isEmpty && update.remarks.isEmpty)
    let rows = try tables.rows(.municipalities, ["code", "division", "name", "county"])
    #expect(update.csv == csvText([["code", "division", "name", "county"]] + rows))
  }

  @Test("a new name, a new municipality, one that is gone: only in the division of the date")
  func changed() throws {
    var list = try codes(of: "2024").filter { $0["code"] != "1101" }
    list = list.map { $0["code"] == "3405" ? code("3405", "Lillehammer - Ny") : $0 } + [code("3499", "Nyby")]
    let update = try tables.updated(with: answer("codes", list), on: "2027-01-01")
    #expect(
      update.differences == [
        .new(RegionCode("3499"), name: "Nyby"),
        .renamed(RegionCode("3405"), from: "Lillehammer", to: "Lillehammer - Ny"),
      ])
    #expect(update.remarks == [.gone(RegionCode("1101"), name: "Eigersund")])
    let book = try RegionBook(tables.replacing(.municipalities, with: Array(update.csv.utf8)))
    let lillehammer = try #require(book.municipality(RegionCode("3405")))
    #expect(lillehammer.period(in: 2024)?.officialName == "Lillehammer - Ny")
    #expect(lillehammer.period(in: 2023)?.officialName == "Lillehammer")
    #expect(book.municipalities(in: 2024).count == 358 && book.municipalities(in: 2023).count == 356)
    #expect(book.municipality(RegionCode("3499"))?.period(in: 2025)?.county == "34")
  }

  @Test("codes over a period: those valid on the date, whose last day is the one before validTo")
  func period() throws {
    let list =
      try codes(of: "2024").filter { $0["code"] != "3405" } + [
        code("3405", "Lillehammer", from: "2020-01-01", to: "2027-01-01"),
        code("3405", "Nytt navn", from: "2027-01-01"),
      ]
    let codes = try answer("codes", list)
    #expect(try tables.updated(with: codes, on: "2026-12-31").differences.isEmpty)
    #expect(
      try tables.updated(with: codes, on: "2027-01-01").differences == [
        .renamed(RegionCode("3405"), from: "Lillehammer", to: "Nytt navn")
      ])
  }

  @Test("codes of another date or classification are refused, naming them")
  func otherCodes() throws {
    let old = try codes(of: "2020")
    #expect(
      text { try tables.updated(with: answer("codes", old), on: "2026-01-01") }?.contains(
        "are of another division than that of 2026-01-01; say the date the answer is about with --date") == true)
    #expect(try tables.updated(with: answer("codes", old), on: "2022-01-01").differences.isEmpty)
    for list in [[code("34", "Innlandet")], [code("EKG09", "Gruppe 9")], [code("030101", "Gamle Oslo")], []] {
      #expect(
        text { try tables.updated(with: answer("codes", list), on: "2026-01-01") }
          == "the codes are no municipal numbers of four digits; expected classification 131 (municipalities)")
    }
  }

  @Test("the changes that KLASS gives make exactly the transitions that the datasets have")
  func historyOfChanges() throws {
    let update = try tables.updated(with: answer("codeChanges", history() as [[String: String?]]), on: "2026-01-01")
    #expect(update.kind == .codeChanges)
    #expect(update.differences.isEmpty && update.remarks.isEmpty)
    let shipped = Set(try tables.rows(.codeChanges, ["from_division", "from_code", "to_code", "kind"]))
    #expect(Set(try CSVTable(Array(update.csv.utf8)).records.map(\.fields)) == shipped)
  }

  @Test("what the table lacks is made from the changes: renumbered, merged, split, unchanged")
  func transition() throws {
    let municipalities = """
      code,division,name,county
      0101,2019,A,01
      0102,2019,B,01
      0103,2019,C,01
      0104,2019,D,01
      0105,2019,E,01
      0105,2020,E,01
      3001,2020,AB,30
      3003,2020,C,30
      3004,2020,D1,30
      3005,2020,D2,30

      """
    let small = RegionTables([.municipalities: Array(municipalities.utf8)])
    let day = "2020-01-01"
    let changes = [
      change("0101", "3001", day), change("0102", "3001", day), change("0103", "3003", day),
      change("0104", "3004", day), change("0104", "3005", day), change("3005", "3006", "2028-01-01"),
    ]
    let update = try small.updated(with: answer("codeChanges", changes), on: "2026-01-01")
    #expect(
      update.csv == """
        from_division,from_code,to_code,kind
        2019,0101,3001,merged
        2019,0102,3001,merged
        2019,0103,3003,renumbered
        2019,0104,3004,split
        2019,0104,3005,split
        2019,0105,0105,unchanged

        """)
    #expect(update.differences.count == 6)
    #expect(update.remarks == [.laterChange(from: RegionCode("3005"), to: RegionCode("3006"), on: "2028-01-01")])
    #expect(
      text { try small.updated(with: answer("codeChanges", Array(changes.dropFirst(2))), on: "2026-01-01") }
        == "the changes of 2020 do not fit the municipalities before and after: 0101, 0102; ask for all changes of that year"
    )
    #expect(
      text {
        try small.updated(with: answer("codeChanges", changes + [change("0199", "3003", day)]), on: "2026-01-01")
      }?
      .contains("0199–3003") == true)
  }

  @Test("KOSTRA groups, whichever side of the correspondence they stand on")
  func groups() throws {
    let items: [[String: String?]] = [
      ["sourceCode": "3405", "targetCode": "EKG10"], ["sourceCode": "EKG09", "targetCode": "3403"],
      ["sourceCode": "EKG17", "targetCode": nil],
      ["sourceCode": "EKG01", "targetCode": "3407", "validFrom": "2028-01-01"],
    ]
    let update = try tables.updated(with: answer("correspondenceItems", items), on: "2027-01-01")
    #expect(update.kind == .kostraGroups)
    #expect(
      update.differences == [
        .regrouped(RegionCode("3403"), from: RegionCode("EKG10"), to: RegionCode("EKG09")),
        .regrouped(RegionCode("3405"), from: RegionCode("EKG09"), to: RegionCode("EKG10")),
      ])
    let book = try RegionBook(tables.replacing(.kostraGroups, with: Array(update.csv.utf8)))
    let lillehammer = try #require(book.municipality(RegionCode("3405")))
    #expect(lillehammer.period(in: 2024)?.kostraGroup == RegionCode("EKG10"))
    #expect(lillehammer.period(in: 2023)?.kostraGroup == RegionCode("EKG09"))
    #expect(try book.dataset(named: "municipalities@2024")?.contains("3405,Lillehammer,34,Innlandet,EKG10,") == true)
  }

  @Test("groups and municipalities nobody knows, and two groups of one, are refused, all at once")
  func strangeGroups() throws {
    let items: [[String: String?]] = [
      ["sourceCode": "3405", "targetCode": "EKG18"], ["sourceCode": "EKG09", "targetCode": "0501"],
    ]
    let strange = text { try tables.updated(with: answer("correspondenceItems", items), on: "2026-01-01") }
    #expect(strange?.contains("found 0501–EKG09, 3405–EKG18;") == true, "\(strange ?? "")")
    let twice: [[String: String?]] = [
      ["sourceCode": "3405", "targetCode": "EKG09"], ["sourceCode": "3405", "targetCode": "EKG10"],
    ]
    let both = text { try tables.updated(with: answer("correspondenceItems", twice), on: "2026-01-01") }
    #expect(both?.contains("found 3405–EKG09/EKG10;") == true, "\(both ?? "")")
    let counties = text {
      try tables.updated(
        with: answer("correspondenceItems", [["sourceCode": "3405", "targetCode": "34"]]), on: "2026-01-01")
    }
    #expect(counties?.contains("found 3405–34;") == true, "\(counties ?? "")")
  }

  @Test(
    "classification 131 as recorded differs from the datasets in one letter of one name",
    .enabled(if: Project.hasBeside("data/recorded/klass-131-codesAt-2026-01-01.json")))
  func recorded() throws {
    let data = try Data(contentsOf: Project.beside("data/recorded/klass-131-codesAt-2026-01-01.json"))
    let answer = try #require(try KlassAnswer([UInt8](data)))
    let update = try tables.updated(with: answer, on: "2026-01-01")
    #expect(update.remarks.isEmpty)
    #expect(update.differences.count == 1)
    guard case .renamed(RegionCode("5622"), _, _)? = update.differences.first else {
      Issue.record("\(update.differences)")
      return
    }
  }
}
