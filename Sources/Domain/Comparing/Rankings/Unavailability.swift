import Problems

/// Why there is no comparison.
public enum Unavailability: Sendable, Equatable {
  /// A reasoned no, in the comparator's own words: it will not compare this.
  case refused(String)
  /// The figures are not defined alike, and nobody has accepted that.
  case differentlyDefined([DefinitionDifference])
  /// A crash, a time-out, garbage: what happened.
  case failed(ComparatorFault)
}
