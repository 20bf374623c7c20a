import Figures

/// Of which source a figure is, and as it stood on which day (METHODS, section 1).
public struct Edition: Hashable, Sendable {
  /// Datasets, or the table of a publisher's answers: one table may come in several answers of a day.
  public let source: String
  /// The day it became known; ISO 8601.
  public let known: String
}

extension Observation {
  /// Its edition; of a derived figure, those of its cells together.
  public var edition: Edition {
    if let derivation {
      let parts = Set(derivation.cells.map(\.edition))
      return Edition(
        source: Set(parts.map(\.source)).sorted().joined(separator: " + "), known: parts.map(\.known).max() ?? known)
    }
    return Edition(source: isOfAnswer ? String(locator.prefix { $0 != "/" }) : dataset, known: known)
  }
}
