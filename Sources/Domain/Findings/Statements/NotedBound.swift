import Statistics

/// A target's limits with their facts.
public enum NotedBound: Sendable, Equatable {
  case floor(Noted<PublishedValue>, strict: Bool)
  case ceiling(Noted<PublishedValue>, strict: Bool)
  case band(lower: Noted<PublishedValue>, upper: Noted<PublishedValue>)

  /// The facts of its limits, the lower first.
  var facts: [String] {
    switch self {
    case .floor(let limit, _), .ceiling(let limit, _): [limit.fact]
    case .band(let lower, let upper): [lower.fact, upper.fact]
    }
  }
}
