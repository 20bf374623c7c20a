/// What a dimension is about.
public enum DimensionRole: String, Sendable, CaseIterable {
  case time, geo, metric
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
