import Figures

/// One dataset of one's own, checked against the catalogue and regions that are there already.
public struct CheckedDataset: Sendable {
  public let folder: DatasetFolder
  public let observations: [DatasetObservation]
  public let targets: [Target]
  public let conflicts: [Conflict]
}
