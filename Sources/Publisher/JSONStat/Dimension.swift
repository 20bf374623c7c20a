/// The unit of a category, as its publisher describes it.
public struct MetricUnit: Sendable, Equatable {
  /// What is counted, such as `prosent` or `1000 kr`.
  public let base: String?
  public let label: String?
  public let symbol: String?
  /// How many decimals the figures are published with, 0 to 9.
  public let decimals: Int?
}

/// What a dimension is about.
public enum DimensionRole: String, Sendable, CaseIterable {
  case time, geo, metric
}

/// What JSON-stat can say about a dimension that nothing here reads yet, counted so that its presence is seen.
public struct UnreadParts: Sendable, Equatable {
  /// Categories with a hierarchy below them.
  public var children = 0
  /// Categories with coordinates.
  public var coordinates = 0
  /// Members of `link`.
  public var links = 0
  /// Members of `extension` that are not read.
  public var extensions = 0
}

/// One dimension of a cube: its categories in their order.
public struct Dimension: Sendable {
  /// The name by which the cube knows it; empty for a response that is a dimension by itself.
  public let id: String
  public let label: String?
  public let role: DimensionRole?
  /// The category codes by position.
  public let codes: [String]
  /// The category labels by position; where there is none, the code.
  public let labels: [String]
  /// The units by position; empty when no category has one.
  public let units: [MetricUnit?]
  /// Notes about the dimension.
  public let notes: [String]
  /// Notes about single categories, by code.
  public let categoryNotes: [String: [String]]
  /// Which of `notes` must be shown, in order.
  public let mandatoryNotes: [Int]
  public let unread: UnreadParts
  let positions: [String: Int]

  /// The position of a category code.
  public func position(of code: String) -> Int? { positions[code] }

  /// The label of a category code.
  public func label(of code: String) -> String? { positions[code].map { labels[$0] } }

  /// The unit of a category code.
  public func unit(of code: String) -> MetricUnit? {
    positions[code].flatMap { units.isEmpty ? nil : units[$0] }
  }
}
