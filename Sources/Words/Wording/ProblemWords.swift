import Problems
import Values

/// The words of problems.
public struct ProblemWords: Phrasebook {
  public let language: Language

  /// Problems in a language.
  public init(_ language: Language) { self.language = language }

  /// What went wrong, on which value, what was expected and what to do.
  public func text(_ problem: any Problem) -> String {
    switch problem.family {
    case .answer(let problem): text(problem)
    case .answerNote(let problem): text(problem)
    case .csv(let problem): text(problem)
    case .decoding(let problem): text(problem)
    case .fetch(let problem): text(problem)
    case .file(let problem): text(problem)
    case .json(let problem): text(problem)
    case .regionTable(let problem): text(problem)
    case .stream(let problem): text(problem)
    case .system(let problem): text(problem)
    case .told(let problem): problem.text[language]
    case .transfer(let problem): text(problem)
    case .unknown(let problem): text(problem)
    }
  }
}
