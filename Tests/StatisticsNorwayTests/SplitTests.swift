import Statistics
import StatisticsNorway
import TestSupport
import Testing

@Suite("Splitting a query")
struct SplitTests {
  private func query(_ sizes: [Int]) -> TableQuery {
    TableQuery(
      table: "12134",
      selections: sizes.enumerated().map { index, size in
        TableQuery.Selection("V\(index)", (0..<size).map { "c\($0)" })
      })
  }

  /// Every combination of codes that a query asks for.
  private func cells(_ query: TableQuery) -> [[String]] {
    query.selections.reduce([[]]) { rows, selection in rows.flatMap { row in selection.codes.map { row + [$0] } } }
  }

  @Test("pieces are within the limit, and together exactly the whole, each cell once; the same again gives the same")
  func properties() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let whole = query((0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...9, using: &random) })
      let limit = Int.random(in: 1...60, using: &random)
      let pieces = whole.split(mostCells: limit, cutting: ["V1"])
      #expect(pieces.allSatisfy { $0.cellCount <= limit && $0.cellCount > 0 })
      let all = pieces.flatMap(cells)
      #expect(all.count == whole.cellCount)
      #expect(Set(all) == Set(cells(whole)))
      #expect(whole.split(mostCells: limit, cutting: ["V1"]) == pieces)
    }
  }

  @Test("800,000 cells are one call and 800,001 are two")
  func limit() {
    // 800,001 = 3 × 266,667
    #expect(query([8, 100_000]).split(mostCells: 800_000).count == 1)
    let pieces = query([3, 266_667]).split(mostCells: 800_000)
    #expect(pieces.map(\.cellCount) == [266_667, 533_334])
  }

  @Test("years are cut first, and evenly")
  func years() {
    let whole = TableQuery(
      table: "12134",
      selections: [.init("Region", (0..<400).map(String.init)), .init("Tid", (2015...2024).map(String.init))])
    let pieces = whole.split(mostCells: 1_700, cutting: ["Tid"])
    #expect(pieces.map { $0.codes(of: "Tid")?.count } == [3, 3, 4])
    #expect(pieces.allSatisfy { $0.codes(of: "Region")?.count == 400 })
  }

  @Test("a code that stands twice is asked once, whatever its letters' case")
  func duplicates() {
    let selection = TableQuery.Selection("Region", ["0301", "EAK", "0301", "eak", "3405"])
    #expect(selection.codes == ["0301", "EAK", "3405"])
  }

  @Test("the body is what PxWebApi takes, byte for byte")
  func body() {
    let query = TableQuery(table: "1", selections: [.init("Tid", ["2024"]), .init("Region", ["0301", "K/1"])])
    #expect(
      String(decoding: query.body, as: UTF8.self)
        == "{\"selection\":[{\"valueCodes\":[\"2024\"],\"variableCode\":\"Tid\"},"
        + "{\"valueCodes\":[\"0301\",\"K/1\"],\"variableCode\":\"Region\"}]}")
  }

  @Test("more cells than a number can hold do not overflow")
  func overflow() {
    let many = (0..<2_000).map(String.init)
    let query = TableQuery(table: "1", selections: (0..<8).map { TableQuery.Selection("V\($0)", many) })
    #expect(query.cellCount == Int.max)
  }
}

@Suite("Boxes of codes")
struct BoxTests {
  private func points(_ box: CodeBox) -> [[String]] {
    box.codes.sorted { $0.key < $1.key }.reduce([[]]) { rows, next in
      rows.flatMap { row in next.value.map { row + ["\(next.key)=\($0)"] } }
    }
  }

  @Test("merged boxes hold exactly the points, in any order of them")
  func exact() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let names = ["A", "B", "C"]
      let boxes = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        CodeBox(Dictionary(uniqueKeysWithValues: names.map { ($0, ["\(Int.random(in: 0...2, using: &random))"]) }))
      }
      let merged = CodeBox.merged(boxes)
      let all = merged.flatMap(points)
      #expect(Set(all) == Set(boxes.flatMap(points)))
      #expect(all.count == Set(all).count)
      #expect(merged.count <= Set(boxes).count)
      #expect(CodeBox.merged(boxes.shuffled(using: &random)) == merged)
    }
  }

  @Test("two kinds of cost in three services, and one of them in a fourth, are two boxes worked by hand")
  func costs() {
    let services = ["130", "221", "222"]
    let boxes =
      services.flatMap { service in
        ["AG1", "AGD36"].map { CodeBox(["Art": [$0], "Funksjon": [service], "ContentsCode": ["kr"]]) }
      } + [CodeBox(["Art": ["AG1"], "Funksjon": ["999"], "ContentsCode": ["kr"]])]
    #expect(
      CodeBox.merged(boxes) == [
        CodeBox(["Art": ["AG1", "AGD36"], "ContentsCode": ["kr"], "Funksjon": services]),
        CodeBox(["Art": ["AG1"], "ContentsCode": ["kr"], "Funksjon": ["999"]]),
      ])
  }
}
