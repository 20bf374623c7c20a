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

  @Test("parts add up to the change, there and back with the signs turned, over random rates and places")
  func properties() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<500 {
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
      }
      let gap = try #require(GapBridge(own: (numbers[0], numbers[2]), others: others, decimals: 1))
      #expect(gap.own + gap.median == gap.after - gap.before)
    }
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
