import Figures
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
    case .briefing(let problem): text(problem)
    case .commandLine(let problem): text(problem)
    case .comment(let problem): text(problem)
    case .fetching(let problem): text(problem)
    case .place(let problem): text(problem)
    case .proof(let problem): text(problem)
    case .servicePlace(let problem): text(problem)
    case .told(let problem): problem.text[language]
    }
  }
}
