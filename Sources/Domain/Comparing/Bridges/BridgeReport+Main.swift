import Figures

extension BridgeReport {
  /// The first set whose distance can be told of.
  public var mainSet: Set? { sets.first { $0.gap != nil && $0.place != nil } }

  /// Whether there is anything to split: the figure itself, or its distance to a set's median.
  public var hasParts: Bool { (try? value.get()) != nil || mainSet != nil }
}
