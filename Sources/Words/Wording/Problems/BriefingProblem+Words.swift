import Problems

extension ProblemWords {
  func text(_ problem: BriefingProblem) -> String {
    switch problem {
    case .sinceTwice:
      say(
        nb: "Bruk enten --since eller --compare-with.", nn: "Bruk anten --since eller --compare-with.",
        en: "Use either --since or --compare-with.")
    case .selectionOfOne:
      say(
        nb: "--county, --kostra-group og --municipalities velger blant mange notater: bruk dem med --all.",
        nn: "--county, --kostra-group og --municipalities vel blant mange notat: bruk dei med --all.",
        en: "--county, --kostra-group and --municipalities choose among many briefings: use them with --all.")
    case .noFolder:
      say(
        nb: "--all skriver til en mappe: oppgi --output DIR.", nn: "--all skriv til ei mappe: oppgje --output DIR.",
        en: "--all writes to a folder: give --output DIR.")
    case .notOfMany:
      say(
        nb: "--proof, --compare-with og --strict gjelder én kommune, ikke --all.",
        nn: "--proof, --compare-with og --strict gjeld éin kommune, ikkje --all.",
        en: "--proof, --compare-with and --strict are about one municipality, not --all.")
    case .ownLanguageOfOne:
      say(
        nb: "--language own gjelder bare brief --all. Oppgi nb, nn eller en.",
        nn: "--language own gjeld berre brief --all. Oppgje nb, nn eller en.",
        en: "--language own is for brief --all only. Give nb, nn or en.")
    case .notKept(let file):
      say(
        nb: "\(file) er ikke et notat som JSON (maalestokk/briefing-1); lag det med brief --format json.",
        nn: "\(file) er ikkje eit notat som JSON (maalestokk/briefing-1); lag det med brief --format json.",
        en: "\(file) is not a briefing as JSON (maalestokk/briefing-1); make one with brief --format json.")
    case .ofAnother(let file, let name, let code, let asked):
      say(
        nb: "\(file) handler om \(name) (\(code)), ikke om \(asked).",
        nn: "\(file) handlar om \(name) (\(code)), ikkje om \(asked).",
        en: "\(file) is about \(name) (\(code)), not about \(asked).")
    }
  }
}
