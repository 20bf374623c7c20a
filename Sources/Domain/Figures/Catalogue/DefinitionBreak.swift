import Values

/// A year from which figures are made by other rules than before, for many municipalities at once.
///
/// Mergers and splits of municipalities are not among them: those follow from the tables of regions.
public struct DefinitionBreak: Sendable, Equatable {
  /// Which key figures it is about.
  public enum Reach: Sendable, Equatable {
    /// All that are made from accounts.
    case accounts
    case topic(String)
    case indicator(String)
  }

  public let reach: Reach
  /// The first year made by the new rules.
  public let year: Int
  public let reason: Multilingual
  /// Where the change is told of.
  public let source: String

  public init(reach: Reach, year: Int, reason: Multilingual, source: String) {
    self.reach = reach
    self.year = year
    self.reason = reason
    self.source = source
  }

  /// Whether an indicator's figures are among those it is about.
  public func concerns(_ indicator: Indicator) -> Bool {
    switch reach {
    case .accounts: indicator.scope != .notApplicable
    case .topic(let topic): indicator.topic == topic
    case .indicator(let id): indicator.id.rawValue == id
    }
  }
}
