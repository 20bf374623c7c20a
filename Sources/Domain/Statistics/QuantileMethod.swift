/// How a quantile is read between two observations (Hyndman and Fan 1996, The American Statistician 50:361–365).
public enum QuantileMethod: String, Sendable, CaseIterable {
  case type6 = "hyndman-fan-6"
  case type7 = "hyndman-fan-7"
  /// The default: approximately median-unbiased whatever the distribution.
  case type8 = "hyndman-fan-8"

  /// The position `(n + a)·p + b` of probability 1/4, 1/2 or 3/4 among n sorted values, as twelfths.
  public func positionInTwelfths(count: Int, quarter: Int) -> Int {
    switch self {
    case .type6: 3 * quarter * (count + 1)
    case .type7: 3 * quarter * (count - 1) + 12
    case .type8: (3 * count + 1) * quarter + 4
    }
  }
}
