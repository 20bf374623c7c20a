import Problems

extension ProblemWords {
  func text(_ difference: CaseDifference) -> String {
    switch difference {
    case .unreadable(let name, let problem): "\(name): \(text(problem))"
    case .failed(let problem): text(problem)
    case .noAnswer: say(nb: "ikke noe svar", nn: "ikkje noko svar", en: "no answer")
    case .count(let expected, let found):
      say(
        nb: "venter \(expected) svar, fikk \(found)", nn: "ventar \(expected) svar, fekk \(found)",
        en: "expected \(expected) answers, got \(found)")
    case .question(let expected, let found):
      say(
        nb: "venter \(expected), fikk \(found)", nn: "ventar \(expected), fekk \(found)",
        en: "expected \(expected), got \(found)")
    case .refused(let question, let refusal):
      say(
        nb: "\(question): venter kommuner, fikk avslaget «\(refusal)»",
        nn: "\(question): ventar kommunar, fekk avslaget «\(refusal)»",
        en: "\(question): expected peers, got the refusal \"\(refusal)\"")
    case .lacks(let question, let codes):
      "\(question): " + say(nb: "mangler", nn: "manglar", en: "lacks") + " " + codes.joined(separator: ", ")
    case .alsoHas(let question, let codes):
      "\(question): " + say(nb: "har også", nn: "har også", en: "also has") + " " + codes.joined(separator: ", ")
    case .text(let question, let field, let part, let found):
      "\(question): \(field): "
        + say(
          nb: "«\(part)» finnes ikke i «\(found ?? "–")»", nn: "«\(part)» finst ikkje i «\(found ?? "–")»",
          en: "\"\(part)\" is not in \"\(found ?? "–")\"")
    }
  }
}
