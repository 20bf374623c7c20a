import Statistics

/// How many times running, up to the last year, a series has gone the same way; years must follow one another.
struct Streak: Equatable {
  let years: Int
  /// Whether it rises; meaningless for zero years.
  let isRising: Bool

  /// Counts back from the last value.
  init(_ series: [(year: Int, value: PublishedValue)]) {
    let steps = zip(series, series.dropFirst()).reversed().prefix { $1.year == $0.year + 1 && $0.value != $1.value }
    isRising = steps.first.map { $0.value < $1.value } ?? false
    let rising = isRising
    years = steps.prefix { ($0.value < $1.value) == rising }.count
  }
}
