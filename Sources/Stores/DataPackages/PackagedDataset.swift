import Figures

/// One dataset of a package that somebody gives.
public struct PackagedDataset: Sendable {
  public let dataset: StoredDataset
  public let conflicts: [Conflict]
  /// How it was taken in where the package was written; nil for what is shipped with the program.
  public let imported: ImportRecord?
  /// How many figures it has.
  public let figures: Int
}
