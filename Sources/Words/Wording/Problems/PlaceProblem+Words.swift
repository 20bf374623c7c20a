import Problems

extension ProblemWords {
  func text(_ problem: PlaceProblem) -> String {
    switch problem {
    case .noFolder(let option, let path):
      say(
        nb: "\(option): det er ingen mappe \(path).", nn: "\(option): det er inga mappe \(path).",
        en: "\(option): there is no folder \(path).")
    case .noDatasets:
      say(
        nb: "Fant ingen datasett; oppgi --datasets DIR.", nn: "Fann ingen datasett; oppgje --datasets DIR.",
        en: "Found no datasets; give --datasets DIR.")
    }
  }
}
