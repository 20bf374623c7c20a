import Comparing
import Figures
import Problems
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Robustness over comparators")
struct RobustnessTests {
  private func ranking(_ id: String, _ texts: [String?], kind: PeerSetKind = .named, references: [Reference] = [])
    -> Ranking
  {
    Ranking(
      comparator: label(id), rule: "rule", result: .success(SmallGroup(texts).compared(kind)), references: references)
  }

  private func label(_ id: String) -> ComparatorLabel {
    ComparatorLabel(id: id, version: "1.0.0", name: Multilingual(nb: id, en: id), state: "core")
  }

  private func failed(_ id: String, _ why: Unavailability) -> Ranking {
    Ranking(comparator: label(id), rule: "", result: .failure(UnavailableComparison(why)), references: [])
  }

  @Test("above, below and equal are counted by name, over those with a median")
  func counts() throws {
    let rankings = [
      ranking("neighbours", ["1.2", "4.4", "4.0", "2.0"]), ranking("kostra-group", ["1.2", "1.0", "0.0", "-0.7"]),
      ranking("national", ["1.2", "1.1", "1.3"]), ranking("county", ["1.2", "1.0"], kind: .statistical),
      failed("similar", .failed(.crashed(signal: "SIGSEGV"))),
    ]
    // Medians 4.0, 0.0, 1.2; the county has too few, and `similar` none at all.
    let robustness = try #require(Robustness(value: published("1.2"), rankings: rankings))
    #expect(robustness.below == ["neighbours"])
    #expect(robustness.above == ["kostra-group"])
    #expect(robustness.equal == ["national"])
    #expect(robustness.count == 3)
  }

  @Test("without any median there is nothing to say")
  func none() {
    #expect(Robustness(value: published("1.2"), rankings: []) == nil)
    #expect(
      Robustness(value: published("1.2"), rankings: [failed("similar", .refused("no border data for 9999"))]) == nil)
    #expect(
      Robustness(value: published("1.2"), rankings: [ranking("county", ["1.2", "1.0"], kind: .statistical)]) == nil)
  }

  @Test("a report inherits the weakest status of all its figures, references among them")
  func weakestStatus() throws {
    let table = "code,division,name,county\n1000,2024,Subject,10\n"
    let book = try RegionBook(RegionTables([.municipalities: Array(table.utf8)]))
    let subject = try #require(book.municipality(RegionCode("1000")))
    func report(_ rankings: [Ranking], own: Observation?) -> RankingReport {
      RankingReport(
        indicator: .sample(), subject: subject, year: 2023, own: own, rankings: rankings, conflicts: [], origins: [])
    }
    let group = Reference(code: RegionCode("EKG09"), observation: .sample("-0.7", of: "EKG09", status: .provisional))
    #expect(report([ranking("a", ["1", "2"])], own: .sample("1")).weakestStatus == .final)
    #expect(report([ranking("a", ["1", "2"], references: [group])], own: .sample("1")).weakestStatus == .provisional)
    #expect(report([], own: .sample("1", status: .revised)).weakestStatus == .revised)
    #expect(report([], own: nil).weakestStatus == nil)
    #expect(report([ranking("a", ["1", "2"])], own: .sample("1")).robustness?.below == ["a"])
    #expect(report([ranking("a", ["1", "2"])], own: .missing(.notReported)).robustness == nil)
  }

  @Test("a failure keeps its reason, and gives no comparison")
  func unavailable() {
    let refused = failed("neighbours", .refused("no border data for 9999"))
    #expect(refused.comparison == nil)
    #expect(refused.unavailability == .refused("no border data for 9999"))
    #expect(ranking("a", ["1", "2"]).unavailability == nil)
  }
}
