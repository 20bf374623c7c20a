public import Statistics

/// How one region stands in several sets, in every column of a cube.
public struct SubjectAnswers: Sendable {
  /// How many sets were asked about.
  public let setCount: Int
  let columnCount: Int
  /// By set and column the place, its highest bit set where it is shared; 0 for none.
  let places: Storage<UInt16>
  /// By set and column the percentage; NaN for none.
  let percentiles: Storage<Double>
  /// By set and column what the subject is held against.
  let statistics: Storage<SetStatistics>

  init(setCount: Int, columnCount: Int) {
    (self.setCount, self.columnCount) = (setCount, columnCount)
    places = Storage(count: setCount * columnCount)
    percentiles = Storage(count: setCount * columnCount)
    statistics = Storage(count: setCount * columnCount)
  }

  /// The subject's place in a set; nil where it has no figure.
  public func rank(in set: Int, _ column: Int) -> Rank? {
    let place = places.base[cell(set, column)]
    return place == 0
      ? nil : Rank(position: Int(place & ~Standings.shared), isTied: place & Standings.shared != 0)
  }

  /// The subject's per cent in a set, the larger the better; nil where it has no figure.
  public func percentile(in set: Int, _ column: Int) -> Double? {
    let percentile = percentiles.base[cell(set, column)]
    return percentile.isNaN ? nil : percentile
  }

  /// What the figures of a set have in common, with or without the subject's as it was asked.
  public func statistics(in set: Int, _ column: Int) -> SetStatistics { statistics.base[cell(set, column)] }

  private func cell(_ set: Int, _ column: Int) -> Int {
    precondition(set >= 0 && set < setCount && column >= 0 && column < columnCount, "an answer that was not asked for")
    return set * columnCount + column
  }
}
