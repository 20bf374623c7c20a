import Values

/// An error that says in the languages what failed, on which value, what was expected and what to do.
public protocol BilingualError: Error {
  var text: Multilingual { get }
  /// A command that helps the reader on, told after the text.
  var hint: CommandHint? { get }
}

extension BilingualError {
  public var hint: CommandHint? { nil }
}

/// A command that helps the reader on.
///
/// Which options it needs to mean the same, the program knows that writes it.
public struct CommandHint: Sendable, Equatable {
  /// What it is for, as `List them:`.
  public let purpose: Multilingual
  /// The command after the program's name, as words.
  public let words: [String]

  public init(_ nb: String, _ en: String, _ words: [String]) {
    purpose = Multilingual(nb: nb, en: en)
    self.words = words
  }
}
