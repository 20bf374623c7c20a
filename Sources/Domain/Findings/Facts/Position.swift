import Statistics

/// Where a value lies among others'.
public enum Position: Sendable, Equatable {
  case highest(shared: Bool)
  case lowest(shared: Bool)
  case secondHighest, secondLowest
  /// Between the ends, with its rank where it has one.
  case between(NotedRank?)
}

/// A rank with its fact.
public struct NotedRank: Sendable, Equatable {
  public let rank: Noted<Int>
  public let isTied: Bool
}

extension Position {
  /// Ends are named from two values on, the second from each end from four on, when nobody shares it.
  init(of value: PublishedValue, among others: [PublishedValue]) {
    let above = others.count { $0 > value }
    let below = others.count { $0 < value }
    let shared = above + below < others.count
    switch (above, below) {
    case (0, 0): self = .between(nil)
    case (0, _): self = .highest(shared: shared)
    case (_, 0): self = .lowest(shared: shared)
    case (1, _) where others.count >= 3 && !shared: self = .secondHighest
    case (_, 1) where others.count >= 3 && !shared: self = .secondLowest
    default: self = .between(nil)
    }
  }
}
