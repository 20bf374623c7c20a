import Figures
import Statistics

/// Why a figure changed: its change as a sum of parts, at published precision.
public struct ValueBridge: Sendable, Equatable {
  /// What a part is due to.
  public enum Part: String, Sendable {
    case numerator, denominator
    /// The earlier year's figure has become another since it was first published.
    case revision
    /// What is left when each part has been rounded, and what the published figures differ from their formula by.
    case rounding
  }

  public let before: PublishedValue
  public let after: PublishedValue
  /// They add up to `after` less `before`.
  public let parts: [(part: Part, amount: PublishedValue)]

  public static func == (left: Self, right: Self) -> Bool {
    left.before == right.before && left.after == right.after && left.parts.map(\.part) == right.parts.map(\.part)
      && left.parts.map(\.amount) == right.parts.map(\.amount)
  }

  /// Splits a change by the formula's values of both years; nil where nothing can be divided by.
  ///
  /// `first` is the earlier year's figure as it was first published, where that was another.
  public init?(
    from before: PublishedValue, first: PublishedValue?, to after: PublishedValue, _ old: Derivation, _ new: Derivation,
    decimals: Int
  ) {
    guard let change = old.formula.change(from: old.values, to: new.values, decimals: decimals) else { return nil }
    self.before = first ?? before
    self.after = after
    var parts: [(part: Part, amount: PublishedValue)] = [(.numerator, change.numerator)]
    if !old.formula.denominator.isEmpty { parts.append((.denominator, change.denominator)) }
    if let first { parts.append((.revision, before - first)) }
    let rest = parts.reduce(after - self.before) { $0 - $1.amount }
    self.parts = rest.isZero ? parts : parts + [(.rounding, rest)]
  }
}
