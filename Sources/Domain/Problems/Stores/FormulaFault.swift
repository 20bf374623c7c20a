/// What is wrong with a formula of the catalogue.
public enum FormulaFault: Sendable, Equatable {
  /// A denominator or factor without a numerator.
  case noNumerator
  case badFactor(String)
  case badTerms(String)
  case unknownTerm(String, of: String)
  /// Key figures that are reckoned from each other, the first one last again.
  case circle([String])
  case otherScope(String, scope: String, of: String, scopeOf: String)
}
