/// A piece of text with one emphasis.
public struct Run: Sendable, Equatable {
  public let text: String
  public let emphasis: Emphasis

  public init(_ text: String, _ emphasis: Emphasis = .plain) {
    self.text = text
    self.emphasis = emphasis
  }
}
