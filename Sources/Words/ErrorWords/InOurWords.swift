import Figures
import Problems
import SystemFiles
import Values
import Wording

// A bridge, for those who still carry words in all languages; goes with the last of them.

/// What an error means, in every language.
public func inOurWords(_ error: any Error) -> Multilingual {
  let problem = asProblem(error)
  return inEveryLanguage { $0.text(problem) }
}

private func inEveryLanguage(_ words: (ProblemWords) -> String) -> Multilingual {
  Multilingual(nb: words(ProblemWords(.nb)), nn: words(ProblemWords(.nn)), en: words(ProblemWords(.en)))
}

extension SystemReason {
  /// A clause that stands in brackets or after a colon.
  public var text: Multilingual { inEveryLanguage { $0.clause(self) } }
}

extension FileProblem {
  /// Why, as a clause.
  public var reason: Multilingual { inEveryLanguage { $0.clause(self) } }
}
