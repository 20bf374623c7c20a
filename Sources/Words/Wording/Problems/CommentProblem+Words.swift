import Problems

extension ProblemWords {
  func text(_ problem: CommentProblem) -> String {
    switch problem {
    case .unclear:
      say(
        nb: "Oppgi nøkkeltall med --year og --text, eller --list, eller --remove.",
        nn: "Oppgje nøkkeltal med --year og --text, eller --list, eller --remove.",
        en: "Give a key figure with --year and --text, or --list, or --remove.")
    case .unknown(let id):
      say(
        nb: "Det finnes ingen kommentar \(id).", nn: "Det finst ingen kommentar \(id).",
        en: "There is no comment \(id).")
    }
  }
}
