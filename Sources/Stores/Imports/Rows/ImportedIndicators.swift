import CSV
import Figures

/// The key figures of an imported file, checked, and as the project keeps them.
public struct ImportedIndicators: Sendable {
  public let indicators: [Indicator]
  /// In the form of the catalogue of `Datasets/`, which is what the store keeps.
  public let csv: String

  /// The kind of file that the store keeps them as.
  public static let kind = "indicators"
}
