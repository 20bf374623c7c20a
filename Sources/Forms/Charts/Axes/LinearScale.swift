/// Maps values to places along an axis.
struct LinearScale {
  let low: Double
  let high: Double
  let start: Double
  let end: Double

  /// Spans all values; one value alone lies in the middle.
  init(spanning values: [Double], from start: Double, to end: Double) {
    let least = values.min() ?? 0
    let most = values.max() ?? 0
    let spread = max(most - least, max(abs(least), abs(most)) * 1e-9)
    let isFlat = most - least < spread || spread == 0
    let room = isFlat ? max(abs(most) * 0.1, 1) : 0
    low = least - room
    high = most + room
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    start + (end - start) * (value - low) / (high - low)
  }

  /// The values at round steps of 1, 2 or 5, about `count` of them, with the decimals the step needs.
  func ticks(about count: Int) -> (values: [Double], decimals: Int) {
    let step = RoundStep(atLeast: (high - low) / Double(max(count, 1)))
    let first = Int((low / step.size).rounded(.up))
    let last = Int((high / step.size).rounded(.down))
    return (first > last ? [] : (first...last).map(step.multiple), step.decimals)
  }
}
