import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: UnknownProblem) -> String {
    let type = PlainText.line(problem.type, most: 80)
    return say(
      nb: "Noe gikk galt som Målestokk ikke kjenner (\(type)). Meld gjerne fra om det, med kommandoen.",
      nn: "Noko gjekk gale som Målestokk ikkje kjenner (\(type)). Meld gjerne frå om det, med kommandoen.",
      en: "Something went wrong that Målestokk does not know (\(type)). Please report it, with the command.")
  }
}
