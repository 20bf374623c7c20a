/// Why a database is not filled, or has nothing to ask.
public enum FillingProblem: Problem, Equatable {
  /// What a database was filled from before.
  public enum Source: Sendable, Equatable {
    case folder(String)
    case installation
    /// A database of an earlier version does not say.
    case unknown
  }

  /// Nothing says where the user's own database is.
  case noHome
  case noDatasets
  /// It was filled from elsewhere; what would go is named, as far as it is known.
  case otherSource(database: String, from: Source, folder: String, lost: [String])
  /// It has figures, and lacks the key figures or municipalities that they are about; a clause.
  case nothingToAsk

  public var family: ProblemFamily { .filling(self) }
}
