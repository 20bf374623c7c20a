import Application
import DatasetFiles
import Figures
import Regions

/// What is read from the store once and kept: it holds until the store changes.
public struct Holdings: Sendable {
  let regions: RegionBook
  let catalogue: IndicatorCatalogue
  let targets: [Target]
  let breaks: [DefinitionBreak]
  let denominators: [Denominator]
  /// Whose program this is; what the environment says goes before what is kept.
  public let home: Home
}
