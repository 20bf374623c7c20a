import Problems

extension ProblemWords {
  /// Why there is no workbook.
  func text(_ problem: WorkbookProblem) -> String {
    let (folder, what) = (problem.folder, "\(problem.part), \(say(nb: "kode", nn: "kode", en: "code")) \(problem.code)")
    return say(
      nb: "Arbeidsboken kunne ikke lages i \(folder) (\(what)). Er det plass og tilgang der?",
      nn: "Arbeidsboka kunne ikkje lagast i \(folder) (\(what)). Er det plass og tilgang der?",
      en: "The workbook could not be made in \(folder) (\(what)). Is there space and access?")
  }
}
