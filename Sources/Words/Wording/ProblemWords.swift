import Problems
import Values

/// The words of problems.
public struct ProblemWords: Phrasebook {
  public let language: Language
  let surface: Surface

  /// Problems in a language, told to those who ask at a surface.
  public init(_ language: Language, surface: Surface = .plain) {
    self.language = language
    self.surface = surface
  }

  /// What went wrong, on which value, what was expected and what to do.
  public func text(_ problem: any Problem) -> String {
    switch problem.family {
    case .csv(let problem): text(problem)
    case .decoding(let problem): text(problem)
    case .file(let problem): text(problem)
    case .importing(let problem): text(problem)
    case .json(let problem): text(problem)
    case .regionTable(let problem): text(problem)
    case .spreadsheet(let problem): text(problem)
    case .stream(let problem): text(problem)
    case .system(let problem): text(problem)
    case .told(let problem): problem.text[language]
    case .unknown(let problem): text(problem)
    case .usage(let problem): text(problem)
    }
  }

  /// A command that helps on, with what it is for.
  public func text(_ hint: ProblemHint) -> String { text(hint.purpose) + " " + surface.command(hint.words) }
}
