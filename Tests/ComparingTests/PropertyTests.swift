import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing

@Suite("Comparisons of random data: 10 000 cases each")
struct PropertyTests {
  private static let cases = 10_000
  private static let directions: [Direction] = [
    .higherIsBetter, .lowerIsBetter, .neutral, .withinBand(lower: published("-1.0"), upper: published("2.0")),
  ]

  /// A group of two to fourteen, a fifth of the peers without a value.
  private func group(_ generator: inout SeededGenerator) -> SmallGroup {
    let count = Int.random(in: 2...14, using: &generator)
    let values = generator.values(count: count)
    return SmallGroup(
      values.enumerated().map { index, value in
        index > 0 && Int.random(in: 0..<5, using: &generator) == 0 ? nil : value
      })
  }

  private func kind(_ generator: inout SeededGenerator) -> PeerSetKind {
    Bool.random(using: &generator) ? .named : .statistical
  }

  private func compared(
    _ peers: [PeerMember], _ observations: [RegionCode: Observation], _ kind: PeerSetKind, _ direction: Direction
  ) -> Comparison {
    compare(
      subject: RegionCode("1000"), with: peers, kind: kind, indicator: .sample(direction: direction), year: 2023,
      observations: observations)
  }

  @Test("shuffling the peers changes nothing")
  func shuffling() {
    var generator = SeededGenerator(seed: 21)
    for number in 0..<Self.cases {
      let group = group(&generator)
      let kind = kind(&generator)
      let direction = Self.directions[number % Self.directions.count]
      let before = compared(group.peers, group.observations, kind, direction)
      let after = compared(group.peers.shuffled(using: &generator), group.observations, kind, direction)
      guard before == after, LeaveOneOut(before, direction: direction) == LeaveOneOut(after, direction: direction)
      else {
        Issue.record("\(group.peers.map(\.code)) \(direction.name)")
        return
      }
    }
  }

  @Test("scaling a unit scales the statistics and leaves ranks, percentiles and conclusions as they are")
  func scaling() {
    var generator = SeededGenerator(seed: 22)
    for number in 0..<Self.cases {
      let group = group(&generator)
      let kind = kind(&generator)
      let direction = Self.directions[number % 3]
      let before = compared(group.peers, group.observations, kind, direction)
      let scaled = group.observations.mapValues { $0.scaled }
      let after = compared(group.peers, scaled, kind, direction)
      let ranks = { (comparison: Comparison) in comparison.members.map { "\($0.code) \($0.rank?.position ?? 0)" } }
      guard ranks(before) == ranks(after), before.percentile == after.percentile, before.noRank == after.noRank,
        before.farOff == after.farOff,
        LeaveOneOut(before, direction: direction) == LeaveOneOut(after, direction: direction),
        before.statistics?.median.tenfold == after.statistics?.median,
        before.statistics?.minimum.tenfold == after.statistics?.minimum
      else {
        Issue.record("\(group.observations.values.map(\.value)) \(direction.name)")
        return
      }
    }
  }

  @Test("what is missing never enters a statistic: taking it out of the data changes only how many members there are")
  func missing() {
    var generator = SeededGenerator(seed: 23)
    for number in 0..<Self.cases {
      let group = group(&generator)
      let direction = Self.directions[number % Self.directions.count]
      let before = compared(group.peers, group.observations, .named, direction)
      let present = group.peers.filter { group.observations[$0.code]?.value.number != nil }
      let after = compared(present, group.observations, .named, direction)
      let reporting = before.members.filter { $0.value != nil }
      guard before.statistics == after.statistics, reporting == after.members, before.percentile == after.percentile,
        before.reporting == after.reporting, before.farOff == after.farOff,
        before.members.allSatisfy({ ($0.value == nil) == ($0.rank == nil) || before.noRank != nil })
      else {
        Issue.record("\(group.observations.values.map(\.value)) \(direction.name)")
        return
      }
    }
  }

  @Test("improving the subject's value never worsens its rank, and the interval's ends hold it")
  func improving() {
    var generator = SeededGenerator(seed: 24)
    for number in 0..<Self.cases {
      var group = group(&generator)
      let direction: Direction = number.isMultiple(of: 2) ? .higherIsBetter : .lowerIsBetter
      let before = compared(group.peers, group.observations, .named, direction)
      let step = PublishedValue(mantissa: Int64.random(in: 1...30, using: &generator), decimals: 1)
      let subject = RegionCode("1000")
      group.observations[subject] = group.observations[subject]?.moved(by: direction == .higherIsBetter ? step : -step)
      let after = compared(group.peers, group.observations, .named, direction)
      guard (after.own?.rank?.position ?? 1) <= (before.own?.rank?.position ?? Int.max) else {
        Issue.record("\(group.observations.values.map(\.value)) \(direction.name)")
        return
      }
    }
  }
}

extension PublishedValue {
  fileprivate var tenfold: PublishedValue { PublishedValue(mantissa: mantissa * 10, decimals: decimals) }
}

extension Observation {
  /// The same figure in tenths of the unit.
  fileprivate var scaled: Observation { with(value.number.map { .value($0.tenfold) } ?? value) }

  fileprivate func moved(by step: PublishedValue) -> Observation {
    with(value.number.map { .value($0 - (-step)) } ?? value)
  }

  private func with(_ value: ObservedValue) -> Observation {
    Observation(
      indicator: indicator, region: region, year: year, value: value, status: status, dataset: dataset,
      locator: locator, known: known)
  }
}
