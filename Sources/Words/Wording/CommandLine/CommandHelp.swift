/// What a help says of one command.
public struct CommandHelp: Sendable {
  /// What it is for, in a line.
  public let text: String
  /// What is told besides, with examples.
  public let more: String

  init(_ text: String, more: String = "") {
    self.text = text
    self.more = more
  }
}
