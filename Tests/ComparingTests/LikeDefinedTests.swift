import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Figures of one definition")
struct LikeDefinedTests {
  private let subject = RegionCode("1000")

  private func figure(
    _ value: String, of region: RegionCode, _ dataset: String, scope: AccountingScope? = nil,
    differences: [DefinitionAspect: String] = [:]
  ) -> Observation {
    Observation(
      indicator: "net-operating-result", region: region, year: 2018, value: .value(published(value)), status: .final,
      dataset: dataset, locator: "p", known: "2024-01-01", scope: scope, differences: differences)
  }

  private func code(_ index: Int) -> RegionCode { RegionCode(String(1000 + index)) }

  /// Sixty municipalities: the first `both` have a figure in the wide source and in the narrow one, which is preferred;
  /// the next `narrow` only in the narrow one; the rest only in the wide one.
  private func sources(both: ClosedRange<Int>, narrow: Range<Int>) -> [RegionCode: [Observation]] {
    Dictionary(
      uniqueKeysWithValues: (0..<60).map { index in
        let wide = figure("1.5", of: code(index), "wide", scope: .unknown)
        let small = figure("2.5", of: code(index), "narrow")
        return (code(index), both.contains(index) ? [small, wide] : narrow.contains(index) ? [small] : [wide])
      })
  }

  private func alike(
    _ sources: [RegionCode: [Observation]], subject: RegionCode? = nil, accepted: Set<DefinitionAspect> = []
  ) -> LikeDefined? {
    LikeDefined(
      of: sources.keys.sorted(), subject: subject ?? self.subject, indicator: .sample(), accepted: accepted,
      sources: sources
    ) { _ in "Publisher" }
  }

  @Test("the source that covers all is used for all, though another is preferred for some")
  func all() throws {
    let found = try #require(alike(sources(both: 20...24, narrow: 0..<0)))
    #expect(found.leftOut.isEmpty)
    #expect(found.observations.count == 60 && found.observations.values.allSatisfy { $0.dataset == "wide" })
  }

  @Test(
    "six of sixty are a few: three have both, three are left out by name; seven are too many, and nothing is chosen")
  func few() throws {
    let found = try #require(alike(sources(both: 20...22, narrow: 25..<28)))
    #expect(found.leftOut == [code(25), code(26), code(27)])
    #expect(found.observations.count == 57)
    #expect(alike(sources(both: 20...22, narrow: 25..<29)) == nil)
  }

  @Test("the subject is never left out: of its own definitions, the one that most share")
  func ownDefinition() throws {
    let wide = try #require(alike(sources(both: 20...24, narrow: 0..<0), subject: code(20)))
    #expect(wide.observations[code(20)]?.dataset == "wide")
    #expect(alike(sources(both: 20...22, narrow: 25..<28), subject: code(26)) == nil)
  }

  @Test("differences that are accepted are none, and each other aspect counts")
  func aspects() throws {
    var mixed = sources(both: 20...22, narrow: 25..<29)
    #expect(try #require(alike(mixed, accepted: [.scope])).observations[code(26)]?.dataset == "narrow")
    mixed = Dictionary(
      uniqueKeysWithValues: (0..<10).map { index in
        (code(index), [figure("1.0", of: code(index), "d", differences: index == 9 ? [.counted: "doctor's"] : [:])])
      })
    #expect(alike(mixed)?.leftOut == [code(9)])
    mixed[code(8)] = [figure("1.0", of: code(8), "d", differences: [.prices: "2024"])]
    #expect(alike(mixed) == nil)
  }
}
