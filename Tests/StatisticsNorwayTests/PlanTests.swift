import Figures
import Problems
import PxWebShapes
import StatisticsNorway
import Testing
import Values
import Wording

@Suite("Planning the calls of a table")
struct PlanTests {
  private let lists = [
    (id: "agg_1", label: "Uttrekk for Landet"), (id: "agg_2", label: "Uttrekk for Alle kommuner"),
    (id: "agg_3", label: "Uttrekk for Kommuner 2024-"), (id: "agg_4", label: "Uttrekk for Kommuner 2020-2023"),
    (id: "agg_5", label: "Uttrekk for Alle fylker"), (id: "agg_6", label: "Uttrekk for Fylker 2024-"),
    (id: "agg_7", label: "Uttrekk for KOSTRA-grupperinger"), (id: "agg_8", label: "Uttrekk for Bydeler"),
  ]

  private var references: [CodeListReference] {
    get throws {
      let table = TestTable(number: "1", variables: [.region(["0301"], lists: lists), .years(2023...2024)])
      return try table.metadata().variables[0].codeLists
    }
  }

  @Test(
    "code lists are found by label: those of the periods the years fall in, or all; groups and country always",
    arguments: [
      ([2024, 2025], ["agg_1", "agg_3", "agg_6", "agg_7"]),
      ([2022, 2024], ["agg_1", "agg_3", "agg_4", "agg_5", "agg_7"]),
      ([2018, 2024], ["agg_1", "agg_2", "agg_5", "agg_7"]),
    ])
  func codeLists(years: [Int], expected: [String]) throws {
    #expect(RegionLists.wanted(try references, years: years).map(\.id) == expected)
  }

  @Test("without such lists every region is asked for")
  func otherTables() throws {
    let other = try TestTable(
      number: "1",
      variables: [.region(["0"], lists: [(id: "x", label: "Kommuner 2024, sammenslåtte")]), .years(2024...2024)]
    ).metadata()
    #expect(RegionLists.wanted(other.variables[0].codeLists, years: [2024]).isEmpty)
    let plan = try TestTable(number: "1", variables: [.region(["0301", "3405"]), .years(2024...2024)]).metadata()
      .planWhole("1", TableScope())
    #expect(plan.queries.first?.codes(of: "KOKkommuneregion0000") == ["0301", "3405"])
  }

  @Test("the figure as a content code: codes in the table's order, the newest ten years, the regions wanted")
  func contentShape() throws {
    let table = TestTable(
      number: "12134",
      variables: [.region(["0301", "3405", "1580", "EAK"]), .years(2010...2025), .contents(["A", "B", "C"])])
    let wanted = ["C", "A"].map {
      indicator($0.lowercased(), TableCode(table: "12134", code: $0, dimension: "ContentsCode"))
    }
    let plan = try table.metadata().plan("12134", for: wanted, TableScope(regions: ["EAK", "3405", "0301", "9999"]))
    #expect(plan.problems.isEmpty)
    #expect(
      plan.queries == [
        TableQuery(
          table: "12134",
          selections: [
            .init("KOKkommuneregion0000", ["0301", "3405", "EAK"]), .init("Tid", (2016...2025).map(String.init)),
            .init("ContentsCode", ["A", "C"]),
          ])
      ])
    #expect(plan.cellCount == 60)
  }

  private let capital = TestTable(
    number: "12143",
    variables: [
      .region(["0301"]), .years(2024...2024), .contents(["kr", "pst"]),
      TestVariable(id: "Art", codes: ["AGD21", "KG31"]), TestVariable(id: "Eie", codes: ["x"]),
      TestVariable(id: "Kjonn", codes: ["1", "2"], canBeEliminated: true),
    ])

  @Test("the figure as a dimension of its own: only code is chosen, what may be left out is left out")
  func dimensionShape() throws {
    let wanted = [
      indicator(
        "net-debt", TableCode(table: "12143", code: "KG31", dimension: "Art", selections: ["ContentsCode": "pst"])),
      indicator(
        "instalments", TableCode(table: "12143", code: "AGD21", dimension: "Art", selections: ["ContentsCode": "kr"])),
    ]
    let plan = try capital.metadata().plan("12143", for: wanted, TableScope())
    #expect(plan.problems.isEmpty)
    #expect(plan.cellCount == 2)
    #expect(plan.queries.map { $0.codes(of: "Art") } == [["AGD21"], ["KG31"]])
    #expect(plan.queries.allSatisfy { $0.codes(of: "Eie") == ["x"] && $0.codes(of: "Kjonn") == nil })
  }

  @Test("an indicator that the table does not have is told, by table, variable and value; the others go on")
  func problems() throws {
    func source(_ code: String, _ dimension: String, _ more: [String: String]) -> TableCode {
      TableCode(table: "12143", code: code, dimension: dimension, selections: more)
    }
    let wanted = [
      indicator("good", source("KG31", "Art", ["ContentsCode": "pst"])),
      indicator("gone", source("KG99", "Art", ["ContentsCode": "pst"])),
      indicator("moved", source("KG31", "Kapittel", ["ContentsCode": "pst"])),
      indicator("half", source("KG31", "Art", [:])),
      indicator("sum", source("KG31", "Art", ["ContentsCode": "pst", "Kjonn": "range(1,2)"])),
    ]
    let plan = try capital.metadata().plan("12143", for: wanted, TableScope())
    #expect(plan.queries.map { $0.codes(of: "Art") } == [["KG31"]])
    #expect(
      plan.problems.map(ProblemWords(.en).text) == [
        "gone: the variable Art of table 12143 has no value KG99.",
        "moved: table 12143 has no variable Kapittel; it has ContentsCode, Art, Eie, Kjonn. "
          + "Correct the source in the catalogue.",
        "moved: table 12143 demands a choice for Art, and the catalogue has none.",
        "half: table 12143 demands a choice for ContentsCode, and the catalogue has none.",
        "sum: Kjonn = range(1,2) of table 12143 is several values to be summed, which is not done.",
      ])
    let look = ProblemHint(.seeValues, ["fetch", "--table", "12143", "--dry-run"])
    #expect(plan.problems.map(\.hint) == [look, nil, look, look, nil])
    #expect(
      ProblemWords(.nb).text(plan.problems[0]).hasPrefix("gone: variabelen Art i tabell 12143 har ingen verdi KG99."))
  }

  @Test("years that the table does not have are told with those it has")
  func years() throws {
    let plan = try capital.metadata().planWhole("12143", TableScope(years: [1999]))
    #expect(plan.queries.isEmpty)
    #expect(
      plan.problems.map(ProblemWords(.en).text) == [
        "Table 12143 has none of the years 1999; it has 2024–2024. Choose others with --years."
      ])
  }

  @Test("only what has been verified is wished for; what is named and has not, or has no place, is told")
  func wish() {
    let placed = TableCode(table: "1", code: "A", dimension: "ContentsCode")
    let all = [
      indicator("seen", placed), indicator("guess", placed, verification: "unverified"),
      indicator("own", nil, verification: "notSSB"),
      indicator("half", TableCode(table: "2", code: ""), verification: "unverified"),
    ]
    let whole = FetchWish(all, areNamed: false)
    #expect(whole.tables.flatMap { $0.indicators.map(\.id) } == ["seen"])
    #expect(whole.problems.isEmpty)
    let named = FetchWish(all, areNamed: true)
    #expect(named.tables.flatMap { $0.indicators.map(\.id) } == ["seen"])
    #expect(
      named.problems.map(ProblemWords(.en).text) == [
        "guess cannot be fetched: the catalogue has only 1/A, which nobody has confirmed. "
          + "Fetch the whole table with --table.",
        "own cannot be fetched: the catalogue has no known table. Fetch the whole table with --table.",
        "half cannot be fetched: the catalogue has only 2, which nobody has confirmed. "
          + "Fetch the whole table with --table.",
      ])
  }
}
