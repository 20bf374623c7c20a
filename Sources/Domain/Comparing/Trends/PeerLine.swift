import Regions
import Statistics

/// The development of one of the others, beside one's own.
public struct PeerLine: Sendable, Equatable {
  public enum Whose: Sendable, Equatable {
    /// One of a named set.
    case member(RegionCode)
    /// The median of a set.
    case median(ComparatorLabel)
  }

  public let whose: Whose
  public let values: [Int: PublishedValue]
}

extension TrendReport {
  /// Each of a named set, where they are few, and the median of every other set.
  public var peerLines: [PeerLine] {
    movements.flatMap { movement -> [PeerLine] in
      guard (1...Self.mostNamed).contains(movement.named.count) else {
        return [PeerLine(whose: .median(movement.comparator), values: movement.medians)]
      }
      return movement.named.sorted { $0.key < $1.key }.map { PeerLine(whose: .member($0.key), values: $0.value) }
    }
  }

  /// More than so many lines cannot be told apart; then their median stands for them.
  private static let mostNamed = 5
}
