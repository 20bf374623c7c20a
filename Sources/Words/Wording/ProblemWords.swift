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
    case .framing(let problem): text(problem)
    case .parameter(let problem): text(problem)
    case .request(let problem): text(problem)
    case .setting(let problem): text(problem)
    }
  }
}
