/// How a place among n values becomes a percentage; the best is always the largest.
public enum PercentileMethod: Sendable, CaseIterable {
  /// Those strictly worse and half of the tied, itself among them, over n: what briefings use.
  case midRank
  /// 100 × (1 − (place − 1) / (n − 1)), and 100 where n is 1: the best has 100 and the last of all 0.
  case fromBest

  /// Per cent of a value at `place`, counted from 1, that `tied` values share among `count`.
  @inline(__always)
  func percentile(place: Int, tied: Int, count: Int) -> Double {
    switch self {
    case .midRank: Double(100 * (2 * (count - place + 1 - tied) + tied)) / Double(2 * count)
    case .fromBest: count == 1 ? 100 : Double(100 * (count - place)) / Double(count - 1)
    }
  }
}
