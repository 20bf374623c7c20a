import Statistics

/// What a target asks for.
public enum TargetBound: Sendable, Equatable {
  /// At least the limit; above it when strict.
  case floor(PublishedValue, strict: Bool)
  /// At most the limit; below it when strict.
  case ceiling(PublishedValue, strict: Bool)
  /// From the lower to the upper limit, both included.
  case band(lower: PublishedValue, upper: PublishedValue)

  /// The limit below which the target is missed, if there is one.
  public var lower: PublishedValue? {
    switch self {
    case .floor(let limit, _): limit
    case .ceiling: nil
    case .band(let lower, _): lower
    }
  }

  /// The limit above which the target is missed, if there is one.
  public var upper: PublishedValue? {
    switch self {
    case .floor: nil
    case .ceiling(let limit, _): limit
    case .band(_, let upper): upper
    }
  }

  /// The numbers it names: one, or a band's lower and upper.
  public var limits: [PublishedValue] {
    switch self {
    case .floor(let limit, _), .ceiling(let limit, _): [limit]
    case .band(let lower, let upper): [lower, upper]
    }
  }

  /// The word for it in files.
  public var kind: String {
    switch self {
    case .floor: "floor"
    case .ceiling: "ceiling"
    case .band: "band"
    }
  }
}
