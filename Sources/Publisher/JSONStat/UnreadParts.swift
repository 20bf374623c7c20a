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
