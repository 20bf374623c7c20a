import Problems

extension ProblemWords {
  /// How many faults are named before the rest are only counted.
  private static let mostNamed = 20

  func text(_ problem: DatasetProblem) -> String {
    let count = problem.found.count
    let first = say(
      nb: "Datasettene har \(count) feil; ingenting er lest inn:",
      nn: "Datasetta har \(count) feil; ingenting er lese inn:",
      en: "The datasets have \(count) problem(s); nothing was loaded:")
    let named = problem.found.prefix(Self.mostNamed).map { "  " + text($0) }
    let left = count - named.count
    let rest = say(nb: "  og \(left) til", nn: "  og \(left) til", en: "  and \(left) more")
    return ([first] + named + (left > 0 ? [rest] : [])).joined(separator: "\n")
  }

  /// One fault with its place.
  public func text(_ found: DatasetProblem.Found) -> String {
    let line = found.line.map { ", " + say(nb: "linje", nn: "linje", en: "line") + " \($0)" } ?? ""
    return "\(found.file)\(line): \(text(found.fault))"
  }
}
