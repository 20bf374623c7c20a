import Comparing
import Figures
import Statistics
import TestSupport
import Testing
import Values

@Suite("Bridges")
struct BridgeTests {
  private let rate = Formula(numerator: [Formula.Term("a")], denominator: [Formula.Term("b")], factor: published("100"))

  private func derivation(_ above: String, _ below: String) -> Derivation {
    Derivation(formula: rate, cells: [], values: [published(above), published(below)], slack: [])
  }

  @Test("10 of 100 becomes 12 of 80: 2.25 points by the numerator, 2.75 by the denominator")
  func byHand() throws {
    // Numerator first: 2 points, last: 2.5; denominator first: 2.5 points, last: 3.
    let bridge = try #require(
      ValueBridge(
        from: published("10.00"), first: nil, to: published("15.00"), derivation("10", "100"), derivation("12", "80"),
        decimals: 2))
    #expect(bridge.parts.map(\.part) == [.numerator, .denominator])
    #expect(bridge.parts.map(\.amount) == [published("2.25"), published("2.75")])
  }

  @Test("a revision of the earlier year is a part of its own, and what rounding leaves is named")
  func revision() throws {
    let bridge = try #require(
      ValueBridge(
        from: published("10.0"), first: published("9.7"), to: published("15.1"), derivation("10", "100"),
        derivation("12", "80"), decimals: 1))
    #expect(bridge.before == published("9.7"))
    #expect(bridge.parts.map(\.part) == [.numerator, .denominator, .revision])
    // 2.25, 2.75 and 0.3 become 2.3, 2.8 and 0.3; the whole change is 5.4.
    #expect(bridge.parts.map(\.amount) == ["2.3", "2.8", "0.3"].map { published($0) })
  }

  @Test("parts add up to the change, there and back with the signs turned, over 10,000 random rates and places")
  func properties() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<10_000 {
      let numbers = generator.values(count: 4).map { $0.magnitude + published("1") }
      let (old, new) = (
        derivation(numbers[0].description, numbers[1].description),
        derivation(numbers[2].description, numbers[3].description)
      )
      let values = [old, new].compactMap { $0.formula.value($0.values, decimals: 1) }
      guard values.count == 2,
        let there = ValueBridge(from: values[0], first: nil, to: values[1], old, new, decimals: 1),
        let back = ValueBridge(from: values[1], first: nil, to: values[0], new, old, decimals: 1)
      else { continue }
      #expect(there.parts.reduce(.zero) { $0 + $1.amount } == values[1] - values[0])
      #expect(there.parts.first?.amount == back.parts.first.map { -$0.amount })
      let others = zip(generator.values(count: 6), generator.values(count: 6)).map { (before: $0, after: $1) }
      for direction in [Direction.higherIsBetter, .lowerIsBetter, .neutral] {
        let place = try #require(PlaceBridge(own: (numbers[0], numbers[2]), others: others, direction: direction))
        let change = PublishedValue(mantissa: Int64(place.after.position - place.before.position), decimals: 0)
        #expect(place.own + place.others == change)
        let back = try #require(
          PlaceBridge(
            own: (numbers[2], numbers[0]), others: others.map { (before: $0.after, after: $0.before) },
            direction: direction)
        )
        #expect(back.own == -place.own && back.others == -place.others)
      }
      let gap = try #require(GapBridge(own: (numbers[0], numbers[2]), others: others, decimals: 1))
      #expect(gap.own + gap.median == gap.after - gap.before)
    }
  }

  @Test("where nothing has changed, no part is anything")
  func nothing() throws {
    let value = published("12.5")
    let same = derivation("10", "80")
    let bridge = try #require(ValueBridge(from: value, first: nil, to: value, same, same, decimals: 1))
    #expect(bridge.parts.allSatisfy { $0.amount.isZero })
    let others = ["9.0", "4.0", "15.0"].map { (before: published($0), after: published($0)) }
    let place = try #require(PlaceBridge(own: (value, value), others: others, direction: .lowerIsBetter))
    #expect(place.own.isZero && place.others.isZero && place.before == place.after)
    let gap = try #require(GapBridge(own: (value, value), others: others, decimals: 1))
    #expect(gap.own.isZero && gap.median.isZero)
  }

  @Test("Lillehammer's net debt, 2022 to 2023, among those of KOSTRA group 09 that have figures, by hand")
  func netDebt() throws {
    // 119.1 is 10th of 14 in 2022 and would be 12th among the figures of 2023; 117.0 would be 9th in 2022 and is 12th in 2023.
    // Own: ((9 − 10) + (12 − 12)) / 2 = −0.5; the others: ((12 − 10) + (12 − 9)) / 2 = 2.5. Medians: 107.1 and 106.3.
    let figures = [
      ("122.6", "115.4"), ("109.9", "119.3"), ("93.5", "95.1"), ("117.1", "113.0"), ("124.7", "115.3"),
      ("107.1", "106.3"), ("60.3", "61.8"), ("71.2", "67.2"), ("119.9", "115.8"), ("106.4", "101.1"),
      ("98.5", "93.2"), ("130.6", "130.4"), ("81.0", "77.3"),
    ]
    let others = figures.map { (before: published($0.0), after: published($0.1)) }
    let own = (before: published("119.1"), after: published("117.0"))
    let place = try #require(PlaceBridge(own: own, others: others, direction: .lowerIsBetter))
    #expect(place.before.position == 10 && place.after.position == 12 && place.count == 14)
    #expect(place.own == published("-0.5") && place.others == published("2.5"))
    let gap = try #require(GapBridge(own: own, others: others, decimals: 1))
    #expect([gap.before, gap.own, gap.median, gap.after].map(\.description) == ["12.0", "-2.1", "0.8", "10.7"])
  }

  @Test("a place lost half by oneself: 2 of 3 becomes 3 of 3")
  func place() throws {
    // Own figure falls from 5 to 3, below one who rises from 4 to 6: either alone would have cost the place.
    let place = try #require(
      PlaceBridge(
        own: (published("5"), published("3")),
        others: [(published("9"), published("9")), (published("4"), published("6"))], direction: .higherIsBetter))
    #expect(place.before.position == 2 && place.after.position == 3 && place.count == 3)
    #expect(place.own == published("0.5") && place.others == published("0.5"))
    #expect(PlaceBridge(own: (published("5"), published("3")), others: [], direction: .neutral) == nil)
  }
}
