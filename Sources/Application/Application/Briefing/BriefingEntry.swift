/// One briefing of many: its file, and what it was made from.
public struct BriefingEntry: Sendable {
  public let code: String
  public let name: String
  public let file: String
  /// A hash of everything the briefing was made from.
  public let inputs: String
  /// Of the file.
  public let sha256: String
  public let headline: String
  /// Written by this run, rather than by an earlier one.
  public let isNew: Bool

  /// A briefing in a file.
  public init(
    code: String, name: String, file: String, inputs: String, sha256: String, headline: String, isNew: Bool
  ) {
    self.code = code
    self.name = name
    self.file = file
    self.inputs = inputs
    self.sha256 = sha256
    self.headline = headline
    self.isNew = isNew
  }
}
