import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Figures of one definition and one edition")
struct ComparableFiguresTests {
  private let subject = RegionCode("1000")

  private func figure(
    _ value: String, of region: RegionCode, _ dataset: String, scope: AccountingScope? = nil,
    differences: [DefinitionAspect: String] = [:]
  ) -> Observation {
    Observation(
      indicator: "net-operating-result", region: region, year: 2018, value: .value(published(value)), status: .final,
      dataset: dataset, locator: "12134/p", known: "2024-01-01", scope: scope, differences: differences)
  }

  private func code(_ index: Int) -> RegionCode { RegionCode(String(1000 + index)) }

  /// Sixty municipalities: the first `both` have a figure in the wide source and in the narrow one, which is preferred;
  /// the next `narrow` only in the narrow one; the rest only in the wide one.
  private func sources(
    both: ClosedRange<Int>, narrow: Range<Int>, scope: AccountingScope? = .unknown, small: String = "narrow"
  ) -> [RegionCode: [Observation]] {
    Dictionary(
      uniqueKeysWithValues: (0..<60).map { index in
        let wide = figure("1.5", of: code(index), "wide", scope: scope)
        let small = figure("2.5", of: code(index), small)
        return (code(index), both.contains(index) ? [small, wide] : narrow.contains(index) ? [small] : [wide])
      })
  }

  private func comparable(
    _ sources: [RegionCode: [Observation]], subject: RegionCode? = nil, accepted: Set<DefinitionAspect> = []
  ) -> ComparableFigures? {
    ComparableFigures(
      of: sources.keys.sorted(), subject: subject ?? self.subject, indicator: .sample(), accepted: accepted,
      sources: sources
    ) { _ in "Publisher" }
  }

  @Test("the source that covers all is used for all, though another is preferred for some, defined otherwise or alike")
  func all() throws {
    for scope: AccountingScope? in [.unknown, nil] {
      let found = try #require(comparable(sources(both: 20...24, narrow: 0..<0, scope: scope)))
      #expect(found.leftOut.isEmpty)
      #expect(found.observations.count == 60 && found.observations.values.allSatisfy { $0.dataset == "wide" })
    }
  }

  @Test("where no edition has all, each figure is the preferred one")
  func mixed() throws {
    let found = try #require(comparable(sources(both: 20...24, narrow: 30..<31, scope: nil)))
    #expect(found.observations.values.count { $0.dataset == "narrow" } == 6)
    #expect(found.observations.count == 60 && found.leftOut.isEmpty)
  }

  @Test("no copy takes the place of the publisher's own answers or of one's own imports, though it has all")
  func kept() throws {
    for own in ["fetch-1", "import-1"] {
      let found = try #require(comparable(sources(both: 20...24, narrow: 0..<0, scope: nil, small: own)))
      #expect(found.observations.values.count { $0.dataset == own } == 5)
    }
  }

  @Test("of two editions that have all, the one that is chosen for most; then the one preferred for the first")
  func severalEditions() throws {
    func of(_ order: (Int) -> [String]) -> [RegionCode: [Observation]] {
      Dictionary(
        uniqueKeysWithValues: (0..<10).map { index in
          (code(index), order(index).map { figure("1.0", of: code(index), $0) })
        })
    }
    let most = try #require(comparable(of { $0 < 4 ? ["a", "b"] : ["b", "a"] }))
    #expect(most.observations.values.allSatisfy { $0.dataset == "b" })
    let even = try #require(comparable(of { $0 < 5 ? ["a", "b"] : ["b", "a"] }))
    #expect(even.observations.values.allSatisfy { $0.dataset == "a" })
  }

  @Test(
    "six of sixty are a few: three have both, three are left out by name; seven are too many, and nothing is chosen")
  func few() throws {
    let found = try #require(comparable(sources(both: 20...22, narrow: 25..<28)))
    #expect(found.leftOut == [code(25), code(26), code(27)])
    #expect(found.observations.count == 57)
    #expect(comparable(sources(both: 20...22, narrow: 25..<29)) == nil)
  }

  @Test("the subject is never left out: of its own definitions, the one that most share")
  func ownDefinition() throws {
    let wide = try #require(comparable(sources(both: 20...24, narrow: 0..<0), subject: code(20)))
    #expect(wide.observations[code(20)]?.dataset == "wide")
    #expect(comparable(sources(both: 20...22, narrow: 25..<28), subject: code(26)) == nil)
  }

  @Test("differences that are accepted are none, and each other aspect counts")
  func aspects() throws {
    var mixed = sources(both: 20...22, narrow: 25..<29)
    #expect(try #require(comparable(mixed, accepted: [.scope])).observations[code(26)]?.dataset == "narrow")
    mixed = Dictionary(
      uniqueKeysWithValues: (0..<10).map { index in
        (code(index), [figure("1.0", of: code(index), "d", differences: index == 9 ? [.counted: "doctor's"] : [:])])
      })
    #expect(comparable(mixed)?.leftOut == [code(9)])
    mixed[code(8)] = [figure("1.0", of: code(8), "d", differences: [.prices: "2024"])]
    #expect(comparable(mixed) == nil)
  }
}
