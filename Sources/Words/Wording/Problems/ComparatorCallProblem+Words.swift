import Problems

extension ProblemWords {
  func text(_ problem: ComparatorCallProblem) -> String {
    switch problem {
    case .unknownIndicator(let id):
      say(
        nb: "det finnes ikke noe nøkkeltall '\(id)'", nn: "det finst ikkje noko nøkkeltal '\(id)'",
        en: "there is no indicator '\(id)'")
    case .strangers(let codes, let year):
      strangers(codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : ""), year)
    case .unknownSubject(let code):
      say(
        nb: "ingen kommune har nummer \(code)", nn: "ingen kommune har nummer \(code)",
        en: "no municipality has the code \(code)")
    case .late:
      say(nb: "tiden for kallet er brukt opp", nn: "tida for kallet er brukt opp", en: "the call's time is used up")
    }
  }

  private func strangers(_ codes: String, _ year: Int) -> String {
    say(
      nb: "ingen kommune i \(year): \(codes)", nn: "ingen kommune i \(year): \(codes)",
      en: "no municipality in \(year): \(codes)")
  }
}
