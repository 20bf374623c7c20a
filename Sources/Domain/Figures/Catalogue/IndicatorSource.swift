import Values

/// The port for the catalogue: one indicator when one is asked for, all of them only where a list is.
public protocol IndicatorSource: Sendable {
  /// The indicator of an id.
  func indicator(_ id: IndicatorID) -> Indicator?
  /// Every indicator, in the catalogue's order.
  var all: [Indicator] { get }
  /// Those that are reckoned from others.
  var derived: [Indicator] { get }
}

extension IndicatorSource {
  public var derived: [Indicator] { all.filter { $0.formula != nil } }
}
