import Statistics

/// What the peers' values look like, the subject left out; at the indicator's decimals + 2.
public struct PeerStatistics: Sendable, Equatable {
  public let median: PublishedValue
  /// From five peers on.
  public let lowerQuartile: PublishedValue?
  public let upperQuartile: PublishedValue?
  public let minimum: PublishedValue
  public let maximum: PublishedValue
  /// Unweighted: each municipality counts once.
  public let mean: PublishedValue
}

extension PeerStatistics {
  /// Rounds once, half away from zero; nil without values.
  init?(_ values: [PublishedValue], decimals: Int) {
    guard let summary = Summary(values) else { return nil }
    let places = decimals + 2
    let quartiles = values.count >= 5
    self.init(
      median: summary.median.rounded(to: places).trimmed(toAtLeast: decimals),
      lowerQuartile: quartiles ? summary.lowerQuartile.rounded(to: places).trimmed(toAtLeast: decimals) : nil,
      upperQuartile: quartiles ? summary.upperQuartile.rounded(to: places).trimmed(toAtLeast: decimals) : nil,
      minimum: summary.minimum, maximum: summary.maximum,
      mean: summary.mean.rounded(to: places).trimmed(toAtLeast: decimals))
  }
}
