import Problems

extension ProblemWords {
  func text(_ problem: PlaceProblem) -> String {
    switch problem {
    case .noFolder(let option, let path):
      say(
        nb: "\(option): det er ingen mappe \(path).", nn: "\(option): det er inga mappe \(path).",
        en: "\(option): there is no folder \(path).")
    case .notEmpty(let path):
      say(
        nb:
          "\(path) finnes og er ingen tom mappe. Oppgi en mappe som ikke finnes ennå, eller erstatt en pakke med --replace.",
        nn:
          "\(path) finst og er inga tom mappe. Oppgje ei mappe som ikkje finst enno, eller byt ut ein pakke med --replace.",
        en:
          "\(path) is there and is no empty folder. Name a folder that is not there yet, or replace a package with --replace."
      )
    case .noDatasets:
      say(
        nb: "Fant ingen datasett; oppgi --datasets DIR.", nn: "Fann ingen datasett; oppgje --datasets DIR.",
        en: "Found no datasets; give --datasets DIR.")
    }
  }
}
