import Problems

extension ProblemWords {
  func text(_ problem: IncomingProblem) -> String {
    switch problem {
    case .noMoment(let text):
      say(
        nb: "det står at det kom '\(text)'; ventet et tidspunkt som har vært, som 2026-06-15T06:00:00Z",
        nn: "det står at det kom '\(text)'; venta eit tidspunkt som har vore, som 2026-06-15T06:00:00Z",
        en: "it is said to have come '\(text)'; expected a moment that has been, such as 2026-06-15T06:00:00Z")
    case .suspicious(let count, let named): SuspicionWords(language).refusal(count, named)
    case .sweeping(let differences, let taken, let renamed):
      RegionUpdateWords(language).refusal(differences: differences, taken: taken, renamed: renamed)
    }
  }
}
