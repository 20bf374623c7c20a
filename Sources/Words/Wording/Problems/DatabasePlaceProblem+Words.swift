import Problems

extension ProblemWords {
  func text(_ problem: DatabasePlaceProblem) -> String { "--database \(clause(problem))." }

  private func clause(_ problem: DatabasePlaceProblem) -> String {
    switch problem {
    case .isEmpty: say(nb: "er tom; oppgi en fil", nn: "er tom; oppgje ei fil", en: "is empty; name a file")
    case .doesNotLast(let path):
      say(
        nb: "er '\(path)', som ikke er en fil som blir liggende",
        nn: "er '\(path)', som ikkje er ei fil som blir liggjande",
        en: "is '\(path)', which is no file that lasts")
    case .noPath: say(nb: "er ingen sti", nn: "er ingen sti", en: "is no path")
    case .isFolder(let path):
      say(
        nb: "er en mappe, \(path); oppgi en fil", nn: "er ei mappe, \(path); oppgje ei fil",
        en: "is a folder, \(path); name a file")
    case .cannotBeRead(let path):
      say(
        nb: "kan ikke leses av denne brukeren: \(path)", nn: "kan ikkje lesast av denne brukaren: \(path)",
        en: "cannot be read by this user: \(path)")
    case .notRegular(let path):
      say(
        nb: "er ingen vanlig fil: \(path)", nn: "er inga vanleg fil: \(path)", en: "is no regular file: \(path)")
    case .notAccepted(let path):
      say(
        nb: "er ingen sti som systemet godtar: \(path)", nn: "er ingen sti som systemet godtek: \(path)",
        en: "is no path that the system accepts: \(path)")
    case .cannotBeReached(let path):
      say(
        nb: "kan ikke nås: denne brukeren har ikke adgang til en mappe på veien: \(path)",
        nn: "kan ikkje nåast: denne brukaren har ikkje tilgang til ei mappe på vegen: \(path)",
        en: "cannot be reached: this user may not enter a folder on the way: \(path)")
    case .belowFile(let file, let path):
      say(
        nb: "ligger under \(file), som ikke er en mappe: \(path)",
        nn: "ligg under \(file), som ikkje er ei mappe: \(path)",
        en: "lies below \(file), which is no folder: \(path)")
    case .cannotBeMade(let folder):
      say(
        nb: "kan ikke lages: \(folder) kan ikke skrives av denne brukeren",
        nn: "kan ikkje lagast: \(folder) kan ikkje skrivast av denne brukaren",
        en: "cannot be made: \(folder) cannot be written by this user")
    }
  }
}
