import DatasetFiles

/// What an import holds.
public enum ImportContent: Sendable {
  case figures(ImportedFigures)
  case targets(ImportedTargets)
  case sets(ImportedSets)
  case indicators(ImportedIndicators)
  case dataset(CheckedDataset)
}
