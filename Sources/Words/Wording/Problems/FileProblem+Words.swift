import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: FileProblem) -> String {
    let path = PlainText.line(problem.path)
    let failed =
      switch problem.attempt {
      case .read: say(nb: "Kan ikke lese \(path)", nn: "Kan ikkje lese \(path)", en: "Cannot read \(path)")
      case .write: say(nb: "Kan ikke skrive \(path)", nn: "Kan ikkje skrive \(path)", en: "Cannot write \(path)")
      case .makeFolder:
        say(
          nb: "Kan ikke lage mappen \(path)", nn: "Kan ikkje lage mappa \(path)", en: "Cannot make the folder \(path)")
      }
    return "\(failed): \(clause(problem))."
  }

  /// Why a file could not be read or written, as a clause.
  public func clause(_ problem: FileProblem) -> String {
    switch problem.cause {
    case .system(.isMissing) where problem.attempt != .read:
      say(
        nb: "mappen den skal ligge i, finnes ikke", nn: "mappa den skal ligge i, finst ikkje",
        en: "the folder it is to lie in does not exist")
    case .system(let reason): clause(reason)
    case .tooLarge(let most):
      say(
        nb: "den er større enn \(most >> 20) MiB", nn: "den er større enn \(most >> 20) MiB",
        en: "it is larger than \(most >> 20) MiB")
    }
  }

  func text(_ problem: StreamProblem) -> String {
    let name =
      switch problem.stream {
      case .output: say(nb: "standard ut", nn: "standard ut", en: "standard output")
      case .error: say(nb: "standard feil", nn: "standard feil", en: "standard error")
      }
    let why = clause(problem.reason)
    return say(
      nb: "Svaret kunne ikke skrives til \(name): \(why).", nn: "Svaret kunne ikkje skrivast til \(name): \(why).",
      en: "The answer could not be written to \(name): \(why).")
  }
}
