/// A line of text, or a table's cell.
public struct Line: Sendable, Equatable, ExpressibleByStringLiteral {
  public let runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }
  public init(_ text: String, _ emphasis: Emphasis = .plain) { runs = [Run(text, emphasis)] }
  public init(stringLiteral text: String) { runs = [Run(text)] }

  /// The text alone.
  public var text: String { runs.map(\.text).joined() }
}
