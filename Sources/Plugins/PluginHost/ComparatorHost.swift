import ComparatorMessages

/// What asks comparators: the host of plugins, or another in its place.
public protocol ComparatorHost: Sendable {
  /// Runs all comparators at once and returns their outcomes in the calls' order.
  func compare(_ calls: [ComparatorCall], services: any ComparatorServices) -> [ComparatorOutcome]
}

extension PluginHost: ComparatorHost {}
