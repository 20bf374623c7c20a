import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Derived figures")
struct DerivedFiguresTests {
  private struct Catalogue: IndicatorSource {
    let all: [Indicator]
    func indicator(_ id: IndicatorID) -> Indicator? { all.first { $0.id == id } }
  }

  private func indicator(
    _ id: IndicatorID, _ unit: Unit = .thousandNOK, _ scope: AccountingScope = .consolidated, decimals: Int = 0,
    isAdditive: Bool = false, formula: Formula? = nil
  ) -> Indicator {
    let words = Multilingual(nb: "x", en: "x")
    return Indicator(
      id: id, topic: "economy", label: words, shortLabel: words, unit: unit, decimals: decimals, direction: .neutral,
      directionReason: words, scope: scope, counted: "", source: nil, verification: "notSSB", definition: words,
      isAdditive: isAdditive, formula: formula)
  }

  /// `share` is result over revenue; `head` is result per inhabitant at the end of the year; `growth` over two years;
  /// `result` is `old` where nothing else has it.
  private func figures(_ cells: [Observation], borders: [String: Int] = [:]) throws -> DerivedFigures {
    let hundred = published("100")
    let catalogue = Catalogue(all: [
      indicator("old"), indicator("result", formula: Formula(numerator: [.init("old")])), indicator("revenue"),
      indicator("people", .count, .notApplicable, isAdditive: true),
      indicator(
        "share", .percent, decimals: 1,
        formula: Formula(numerator: [.init("result")], denominator: [.init("revenue")], factor: hundred)),
      indicator(
        "head", .nok,
        formula: Formula(
          numerator: [.init("result")], denominator: [.init("people", yearOffset: 1)], factor: published("1000"))),
      indicator(
        "growth", .percent, .notApplicable, decimals: 1,
        formula: Formula(
          numerator: [.init("people"), .init("people", yearOffset: -2, isSubtracted: true)],
          denominator: [.init("people", yearOffset: -2)], factor: hundred)),
    ])
    return DerivedFigures(InMemoryStore(cells, borders: borders), catalogue, try SmallCountry.book())
  }

  private func cell(
    _ id: String, _ value: String, of region: String = "3405", in year: Int = 2023, _ dataset: String = "copy",
    status: ObservationStatus = .final, known: String = "2024-06-15", scope: AccountingScope? = nil
  ) -> Observation {
    Observation(
      indicator: IndicatorID(id), region: RegionCode(region), year: year, value: .value(published(value)),
      status: status, dataset: dataset, locator: "p", known: known, scope: scope)
  }

  @Test("the weakest status, the later day, and both cells with their datasets")
  func inherited() throws {
    let cells = [
      cell("result", "12", status: .provisional), cell("revenue", "1000", "other", known: "2024-07-01"),
    ]
    let found = try #require(try figures(cells).series(of: "share", in: RegionCode("3405"), asOf: nil)[2023])
    #expect(found.value.number == published("1.2"))
    #expect(found.status == .provisional && found.known == "2024-07-01")
    #expect(found.datasets == ["copy", "other"] && found.derivation?.cells == cells)
    #expect(try figures(cells).series(of: "share", in: RegionCode("3405"), asOf: "2024-06-30").isEmpty)
  }

  @Test("a published figure is used, and the derived one stands last as a check")
  func publishedFirst() throws {
    let store = try figures([cell("result", "12"), cell("revenue", "1000"), cell("share", "1.3")])
    let versions = try store.versions(of: "share", in: RegionCode("3405"), year: 2023, asOf: nil)
    #expect(versions.map { $0.value.number } == [published("1.3"), published("1.2")])
    #expect(versions.last?.derivation?.explains(published("1.3")) == true)
    #expect(versions.last?.derivation?.explains(published("1.4")) == false)
  }

  @Test("what is kept back is not worked out; what is not there yet is; a comparator's figure gives way")
  func missing() throws {
    func share(_ first: Observation) throws -> PublishedValue? {
      try figures([cell("result", "12"), cell("revenue", "1000"), first]).observations(
        of: "share", in: 2023, asOf: nil)[RegionCode("3405")]?.value.number
    }
    #expect(try share(.missing(.confidential, indicator: "share")) == nil)
    #expect(try share(.missing(.notApplicable, indicator: "share")) == nil)
    #expect(try share(.missing(.notAvailable, indicator: "share")) == published("1.2"))
    #expect(try share(cell("share", "9.9", "comparator-x-1")) == published("1.2"))
    #expect(try share(cell("share", "9.9", "fetch-1")) == published("9.9"))
  }

  @Test("accounts are never crossed: another scope of the same key figure is passed over")
  func scopes() throws {
    let own = cell("result", "9", "report", known: "2025-01-01", scope: .municipalityAlone)
    let store = try figures([own, cell("result", "12"), cell("revenue", "1000")])
    #expect(try store.series(of: "share", in: RegionCode("3405"), asOf: nil)[2023]?.value.number == published("1.2"))
    #expect(try figures([own, cell("revenue", "1000")]).series(of: "share", in: RegionCode("3405"), asOf: nil).isEmpty)
  }

  @Test("one source for all cells where it has them, though another is newer for one")
  func oneSource() throws {
    let store = try figures([
      cell("result", "12"), cell("revenue", "1000"), cell("revenue", "2000", "newer", known: "2025-01-01"),
    ])
    #expect(try store.series(of: "share", in: RegionCode("3405"), asOf: nil)[2023]?.value.number == published("1.2"))
  }

  @Test("through another formula, down to what a source said")
  func nested() throws {
    let store = try figures([cell("old", "30"), cell("people", "28768", in: 2024)])
    let found = try #require(try store.series(of: "head", in: RegionCode("3405"), asOf: nil)[2023])
    #expect(found.value.number == published("1"))
    #expect(found.derivation?.cells.first?.derivation?.cells.first?.indicator == "old")
    #expect(try store.newestYears(in: RegionCode("3405"), notAfter: nil, asOf: nil)["head"] == 2023)
    #expect(try store.newestYears(in: RegionCode("3405"), notAfter: 2022, asOf: nil)["head"] == nil)
    #expect(try store.years(of: "head", asOf: nil) == [2023])
  }

  @Test("a municipality that was divided at the end of the year has its people in its parts, when all are known")
  func divided() throws {
    let parts = [cell("people", "60", of: "3101", in: 2024), cell("people", "40", of: "3102", in: 2024)]
    let result = cell("result", "5", of: "3001")
    let head = try figures([result] + parts).observations(of: "head", in: 2023, asOf: nil)[RegionCode("3001")]
    #expect(head?.value.number == published("50"))
    #expect(head?.derivation?.cells.map(\.region) == ["3001", "3101", "3102"].map { RegionCode($0) })
    #expect(try figures([result, parts[0]]).observations(of: "head", in: 2023, asOf: nil)[RegionCode("3001")] == nil)
  }

  @Test("nothing is worked out across a merger, unless all cells are for the municipality as it is in one year")
  func mergers() throws {
    let people = [cell("people", "100", of: "0103", in: 2019), cell("people", "150", of: "0103", in: 2021)]
    #expect(try figures(people).observations(of: "growth", in: 2021, asOf: nil).isEmpty)
    let carried = try figures(people, borders: ["copy": 2024]).observations(of: "growth", in: 2021, asOf: nil)
    #expect(carried[RegionCode("0103")]?.value.number == published("50.0"))
    // The accounts of before the merger, and the people of after it.
    let result = cell("result", "5", of: "0103", in: 2018, "accounts")
    let before = [result, cell("people", "150", of: "0103", in: 2019)]
    #expect(try figures(before, borders: ["copy": 2024]).observations(of: "head", in: 2018, asOf: nil).isEmpty)
    #expect(try figures(before).observations(of: "head", in: 2018, asOf: nil)[RegionCode("0103")] != nil)
  }

  @Test("histories, sources and series agree")
  func agreement() throws {
    let cells = (2019...2023).flatMap { year in
      [cell("result", "\(year - 2010)", in: year), cell("revenue", "1000", in: year)]
    }
    let store = try figures(cells)
    let series = try store.series(of: "share", in: RegionCode("3405"), asOf: nil)
    #expect(series.count == 5)
    #expect(
      try store.histories(of: "share", in: Set([RegionCode("3405")]), years: 2019...2023, asOf: nil)[RegionCode("3405")]
        == series)
    for (year, figure) in series {
      #expect(try store.observations(of: "share", in: year, asOf: nil)[RegionCode("3405")] == figure)
      #expect(try store.sources(of: "share", in: year, asOf: nil)[RegionCode("3405")] == [figure])
    }
  }
}
