import Comparing
import DatasetFiles
import Figures
import Regions
import Statistics
import TestSupport
import Testing

@Suite("Flip test over the real catalogue")
struct FlipTests {
  /// The value made better by a step, as its direction has it.
  private func improved(_ value: PublishedValue, by step: PublishedValue, _ direction: Direction) -> PublishedValue? {
    switch direction {
    case .higherIsBetter: return value - (-step)
    case .lowerIsBetter: return value - step
    case .withinBand(let lower, let upper):
      if value < lower { return min(value - (-step), upper) }
      return value > upper ? max(value - step, lower) : value
    case .neutral: return nil
    }
  }

  @Test("improving a value never worsens its rank or percentile, and worsening it never betters them: 10 000 cases")
  func improvingNeverWorsens() throws {
    let directed = try RealDatasets.collection().indicators.filter { $0.direction != .neutral }
    try #require(directed.count >= 15)
    var generator = SeededGenerator(seed: 10)
    for number in 0..<10_000 {
      let indicator = directed[number % directed.count]
      let values = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
        PublishedValue(mantissa: Int64.random(in: -40...200, using: &generator), decimals: indicator.decimals)
      }
      let step = PublishedValue(mantissa: Int64.random(in: 1...60, using: &generator), decimals: indicator.decimals)
      let better = try #require(improved(values[0], by: step, indicator.direction))
      let before = SmallGroup(values.map(Optional.some)).compared(
        .named, indicator.direction, decimals: indicator.decimals)
      let after = SmallGroup(([better] + values.dropFirst()).map(Optional.some))
        .compared(.named, indicator.direction, decimals: indicator.decimals)
      let places = (try #require(before.own?.rank).position, try #require(after.own?.rank).position)
      guard places.1 <= places.0, (after.percentile ?? 0) >= (before.percentile ?? 0) else {
        Issue.record(
          "\(indicator.id): \(values[0]) to \(better) among \(values.dropFirst()) went from \(places.0) to \(places.1)")
        return
      }
    }
  }

  @Test("the best of all is first, and the worst is last, for each directed indicator")
  func extremes() throws {
    for indicator in try RealDatasets.collection().indicators {
      let best: String
      switch indicator.direction {
      case .higherIsBetter: best = "100"
      case .lowerIsBetter: best = "1"
      case .withinBand, .neutral: continue
      }
      let worst = best == "100" ? "1" : "100"
      #expect(
        SmallGroup([best, "50", "60"]).compared(.named, indicator.direction).own?.rank?.position == 1, "\(indicator.id)"
      )
      #expect(
        SmallGroup([worst, "50", "60"]).compared(.named, indicator.direction).own?.rank?.position == 3,
        "\(indicator.id)")
    }
  }
}
