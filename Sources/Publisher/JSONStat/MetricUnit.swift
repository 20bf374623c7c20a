/// The unit of a category, as its publisher describes it.
public struct MetricUnit: Sendable, Equatable {
  /// What is counted, such as `prosent` or `1000 kr`.
  public let base: String?
  public let label: String?
  public let symbol: String?
  /// How many decimals the figures are published with, 0 to 9.
  public let decimals: Int?
}
