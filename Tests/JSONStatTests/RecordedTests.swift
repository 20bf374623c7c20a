import Foundation
import JSONStat
import Statistics
import TestSupport
import Testing

/// The real answer for table 12063, which lies beside the project.
@Suite("Table 12063 as recorded", .enabled(if: Project.hasBeside("data/recorded/ssb-12063-2025.json")))
struct RecordedTests {
  private let bytes: [UInt8]
  private let cube: Cube

  init() throws {
    bytes = [UInt8](try Data(contentsOf: Project.beside("data/recorded/ssb-12063-2025.json")))
    cube = try Cube(bytes)
  }

  private func value(_ contents: String, region: String = "3405") throws -> Cube.Cell {
    try cube.cell(["KOKkommuneregion0000": region, "ContentsCode": contents, "Tid": "2025"])
  }

  @Test("360 regions: 357 municipalities, the country with and without Oslo, Longyearbyen")
  func regions() throws {
    let region = try #require(cube.header.dimensions(role: .geo).first)
    let others: Set = ["EAK", "EAKUO", "2111"]
    #expect(region.codes.count == 360)
    #expect(region.codes.filter { !others.contains($0) }.count == 357)
    #expect(region.codes[0] == "3101" && region.codes[33] == "0301" && region.codes[359] == "EAKUO")
    #expect(region.label(of: "3405") == "Lillehammer")
  }

  @Test("3,686 values and 994 missing, each marked ..")
  func counts() {
    #expect(cube.cellCount == 4680)
    #expect(cube.cells.count { $0.value != nil } == 3686)
    #expect(cube.missingCount == 994)
    #expect(cube.cells.allSatisfy { ($0.value == nil) == ($0.status == "..") })
    #expect(cube.statusSymbols == [".."])
  }

  @Test("Lillehammer: 891 visits per 1000 and 349 hours")
  func lillehammer() throws {
    #expect(try value("KOSfritidbesok100000").value == PublishedValue("891"))
    #expect(try value("KOSfritidtimer100000").value == PublishedValue("349"))
  }

  @Test("the number of decimals is that of the unit, for every figure")
  func decimals() throws {
    let contents = try cube.axis("ContentsCode")
    for cell in cube.cells {
      let unit = try #require(contents.dimension.unit(of: contents.code(of: cell.position)))
      if let value = cell.value { #expect(value.decimals == unit.decimals) }
    }
    #expect(cube.header.px?.decimals == 0)
    #expect(try value("KOSfritidtimeruk0000", region: "3101").value?.description == "30.5")
  }

  @Test("285 of 357 municipalities report visits")
  func reporting() throws {
    let region = try cube.axis("KOKkommuneregion0000")
    let others: Set = ["EAK", "EAKUO", "2111"]
    let visits = cube.cells(["ContentsCode": "KOSfritidbesok100000", "Tid": "2025"])
    let own = visits.filter { !others.contains(region.code(of: $0.position)) }
    #expect(own.count == 357)
    #expect(own.count { $0.value != nil } == 285)
  }

  @Test("table, update and notes")
  func header() {
    #expect(cube.header.px?.tableID == "12063")
    #expect(cube.header.updated == "2026-03-16T07:00:00Z")
    #expect(cube.header.notes.count == 3)
    #expect(cube.dimensions.map(\.id) == ["KOKkommuneregion0000", "Tid", "ContentsCode"])
    #expect(cube.dimensions[2].categoryNotes["KOSfritidkomm0000"]?.count == 1)
  }

  @Test("cut anywhere, it is refused", arguments: [1, 100, 5000, 20_000, 40_000, 49_298])
  func cut(length: Int) throws {
    let part = Array(bytes[..<min(length, bytes.count - 1)])
    #expect(throws: (any Error).self) { try Cube(part) }
  }
}
