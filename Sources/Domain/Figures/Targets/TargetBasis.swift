/// What stands behind a target.
public enum TargetBasis: String, Sendable, CaseIterable {
  /// A decision of the municipal council; the only kind that the headline counts.
  case council
  /// A rule such as the municipality's finance rules.
  case regulation
  /// A "should" with nobody's vote behind it.
  case guideline
  /// The source does not say who decided it.
  case unstated
}
