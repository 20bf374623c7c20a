/// What figures of one key figure may differ in (METHODS, section 10).
public enum DefinitionAspect: String, Sendable, CaseIterable {
  /// Whose accounts.
  case scope
  /// What is counted: doctor-certified sick leave is not all sick leave.
  case counted
  /// Which population a figure is per head of.
  case population
  /// Of which year the kroner are.
  case prices
  /// A calendar year, the end of a year, several years.
  case period
}
