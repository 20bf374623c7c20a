import Figures

extension BridgeReport {
  /// The first set whose distance can be told of.
  public var mainSet: Set? { sets.first { $0.gap != nil && $0.place != nil } }

  /// The figure's own change in parts; nil where it has none.
  public var split: ValueBridge? { try? value.get() }

  /// Whether there is anything to split: the figure itself, or its distance to a set's median.
  public var hasParts: Bool { split != nil || mainSet != nil }
}
