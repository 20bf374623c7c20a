import Statistics

/// From a first year to a last.
public struct EmissionChange: Sendable, Equatable {
  public let before: Noted<PublishedValue>
  public let after: Noted<PublishedValue>
  /// In whole per cent, without its sign.
  public let percent: Noted<PublishedValue>
  public let isFall: Bool
  public let firstYear: Int
  public let lastYear: Int

  /// Whether it is none when counted in whole per cent.
  public var isUnchanged: Bool { percent.number.isZero }
}
