/// A command that helps the reader on.
///
/// Which options it needs to mean the same, the program knows that writes it.
public struct ProblemHint: Sendable, Equatable {
  /// What a hint is for; `Wording` says it, as `List them:`.
  public enum Purpose: Sendable, Equatable {
    /// The names there are, where one was not known.
    case listThem
    /// The key figures and the municipalities there are, where some of a file were not known.
    case indicatorsThereAre, municipalitiesThereAre
    /// The values of a table's variables, where one was not known.
    case seeValues
  }

  public let purpose: Purpose
  /// The command after the program's name, as words.
  public let words: [String]

  /// A hint of a command.
  public init(_ purpose: Purpose, _ words: [String]) {
    self.purpose = purpose
    self.words = words
  }
}
