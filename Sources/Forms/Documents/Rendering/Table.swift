/// A table; columns of numbers stand to the right.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable { case left, right }
  public let header: [(title: String, alignment: Alignment)]
  public let rows: [[Line]]

  public init(_ header: [(title: String, alignment: Alignment)], rows: [[Line]]) {
    self.header = header
    self.rows = rows
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.rows == right.rows && left.header.map(\.title) == right.header.map(\.title)
  }
}
