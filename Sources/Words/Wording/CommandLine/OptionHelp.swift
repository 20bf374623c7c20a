/// What a help says of one argument or option.
public struct OptionHelp: Sendable {
  public let text: String
  /// What stands for its value, as `file`; nil for a flag.
  public let value: String?
  /// What is told besides, on lines of its own.
  public let more: String?

  init(_ text: String, value: String? = nil, more: String? = nil) {
    self.text = text
    self.value = value
    self.more = more
  }
}
