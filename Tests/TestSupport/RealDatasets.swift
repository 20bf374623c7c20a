import DatasetFiles
import Figures
import SQLiteStore

/// The datasets that ship with the project, read once for all tests.
public enum RealDatasets {
  private static let outcome = Result { try DatasetCollection(reading: Project.datasets) }

  /// Throws what reading them threw.
  public static func collection() throws -> DatasetCollection { try outcome.get() }
}

extension DatasetCollection {
  /// What a store is filled with from these datasets, every file kept whole.
  public var content: (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict]) {
    let datasets = folders.map { folder in
      StoredDataset(
        path: folder.path, origin: folder.origin.origin,
        files: folder.origin.files.map { ($0.name, $0.kind, $0.sha256, folder.bytes[$0.name]) })
    }
    let rows = observations.map { row in
      StoredObservation(
        observation: row.observation, codeThen: row.codeThen, precedence: row.precedence, preferred: row.preferred)
    }
    return (datasets, rows, conflicts)
  }
}
