import Statistics

/// Where the quartiles and the median of sorted figures are read, for every number of figures.
///
/// Made once for many columns, so that nothing is divided for each of them.
struct QuartilePlaces {
  /// Between which two of the sorted figures, counted from 0, and how many twelfths of the way.
  struct Place {
    var lower: Int32
    var upper: Int32
    var twelfths: Int64
  }

  /// Three for each number of figures from 1.
  let places: [Place]

  init(_ method: QuantileMethod, most: Int) {
    places = (0..<max(1, most)).flatMap { before in
      (1...3).map { quarter in
        let count = before + 1
        let position = min(max(method.positionInTwelfths(count: count, quarter: quarter), 12), 12 * count)
        let (index, rest) = position.quotientAndRemainder(dividingBy: 12)
        return Place(lower: Int32(index - 1), upper: Int32(min(index, count - 1)), twelfths: Int64(rest))
      }
    }
  }
}

extension QuartilePlaces.Place {
  /// Twelve times the quantile of sorted figures.
  @inline(__always)
  func read(_ lower: Int64, _ upper: Int64) -> Int64 { lower &* 12 &+ (upper &- lower) &* twelfths }
}
