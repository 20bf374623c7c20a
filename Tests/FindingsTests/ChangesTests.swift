import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing

@testable import Findings
import Values

@Suite("What has changed since an earlier briefing")
struct ChangesTests {
  private typealias Cell = BriefingSnapshot.Cell

  private func snapshot(
    _ figures: [(indicator: String, region: String, year: Int, value: String)], places: [String: (Int, Int)] = [:],
    targets: [IndicatorID: TargetStatus] = [:]
  ) -> BriefingSnapshot {
    var snapshot = BriefingSnapshot(subject: RegionCode("3405"), year: 2023)
    for figure in figures {
      snapshot.figures[
        Cell(indicator: IndicatorID(figure.indicator), region: RegionCode(figure.region), year: figure.year)] =
        BriefingSnapshot.Figure(value: published(figure.value), source: "d#p")
    }
    for (indicator, place) in places {
      snapshot.places[BriefingSnapshot.View(indicator: IndicatorID(indicator), comparator: "national")] =
        BriefingSnapshot.Place(
          year: 2023, rank: place.0, reporting: place.1)
    }
    snapshot.targets = targets
    return snapshot
  }

  private func changes(_ old: BriefingSnapshot, _ new: BriefingSnapshot) -> BriefingChanges {
    BriefingChanges(from: old, to: new, earlier: .asKnown("2024-05-01"), first: ["z"])
  }

  @Test("figures of the same cell with another value are revisions: the subject's first, named key figures first")
  func revisions() {
    let old = snapshot([("a", "3403", 2023, "1"), ("a", "3405", 2023, "1"), ("z", "3405", 2022, "5.0")])
    let new = snapshot([("a", "3403", 2023, "2"), ("a", "3405", 2023, "1.5"), ("z", "3405", 2022, "5.1")])
    let revisions = changes(old, new).revisions
    #expect(revisions.map { "\($0.cell.indicator) \($0.cell.region)" } == ["z 3405", "a 3405", "a 3403"])
    #expect(revisions.map { "\($0.old.value) \($0.new.value)" } == ["5.0 5.1", "1 1.5", "1 2"])
  }

  @Test("the same value with another number of decimals is no change")
  func precision() {
    #expect(changes(snapshot([("a", "3405", 2023, "2.2")]), snapshot([("a", "3405", 2023, "2.20")])).isEmpty)
  }

  @Test("a year newer than all the earlier briefing had is new; an older year filled in is not")
  func newYears() {
    let old = snapshot([("a", "3405", 2022, "1")])
    let new = snapshot([
      ("a", "3405", 2021, "1"), ("a", "3405", 2022, "1"), ("a", "3405", 2023, "2"), ("b", "3405", 2020, "3"),
      ("b", "3403", 2023, "4"),
    ])
    #expect(changes(old, new).newYears.map { "\($0.cell.indicator) \($0.cell.year)" } == ["a 2023", "b 2020"])
  }

  @Test("a rank is another when the place is, or how many have reported; a target when its status is")
  func ranksAndTargets() {
    let old = snapshot(
      [], places: ["a": (3, 4), "b": (1, 4), "c": (1, 4)], targets: ["a": .met, "b": .missed, "c": .met])
    let new = snapshot(
      [], places: ["a": (4, 4), "b": (1, 5), "c": (1, 4), "d": (1, 1)],
      targets: ["a": .missed, "b": .missed, "d": .met])
    let found = changes(old, new)
    #expect(found.moves.map(\.view.indicator) == ["a", "b"])
    #expect(found.judgements == [BriefingChanges.Judgement(indicator: "a", old: .met, new: .missed)])
    #expect(!found.isEmpty && found.newYears.isEmpty)
  }
}
