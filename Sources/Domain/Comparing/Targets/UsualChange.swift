import Statistics

/// How much a figure usually changes from one year to the next.
struct UsualChange {
  /// Nil with fewer than three changes.
  private let usual: PublishedValue?

  /// `series` in the order of the years; only steps of one year count.
  init(_ series: [(year: Int, value: PublishedValue)]) {
    let changes = zip(series, series.dropFirst()).filter { $1.year == $0.year + 1 }.map {
      ($1.value - $0.value).magnitude
    }
    usual = changes.count < 3 ? nil : changes.sorted()[changes.count / 2]
  }

  /// Whether a change is of one last decimal or less, of a hundredth of the figure or less, or of a tenth of what is usual.
  func isTiny(from before: PublishedValue, to now: PublishedValue) -> Bool {
    let change = (now - before).magnitude
    let decimals = max(before.decimals, now.decimals)
    if change <= PublishedValue(mantissa: 1, decimals: decimals) { return true }
    return change.isPart(100, of: before.magnitude) || usual.map { change.isPart(10, of: $0) } ?? false
  }
}
