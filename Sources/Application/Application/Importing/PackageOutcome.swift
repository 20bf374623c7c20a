import Figures

/// What came of taking in a package of figures.
public struct PackageOutcome: Sendable {
  /// Why a dataset was left.
  public enum Left: Sendable, CaseIterable {
    /// It comes with the program.
    case shipped
    /// It is here already.
    case here
    /// Another is here under its name.
    case differs
    /// It holds tables of regions or key figures, which are taken in from where they come.
    case tables
  }

  /// A dataset that was taken in, by how it is undone.
  public struct Taken: Sendable {
    public let record: ImportRecord
    public let dataset: StoredDataset
    public let effect: ImportEffect
  }

  public internal(set) var taken: [Taken] = []
  public internal(set) var left: [Left: [String]] = [:]
}
