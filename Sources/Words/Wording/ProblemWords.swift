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
    case .caseDifference(let problem): text(problem)
    case .comparator(let problem): text(problem)
    case .comparatorFault(let problem): text(problem)
    case .plugin(let problem): text(problem)
    }
  }

  /// The same in every language.
  public static func inAll(_ problem: any Problem) -> Multilingual {
    Multilingual(
      nb: ProblemWords(.nb).text(problem), nn: ProblemWords(.nn).text(problem), en: ProblemWords(.en).text(problem))
  }
}
