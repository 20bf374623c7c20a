import Comparing
import Figures
import Statistics
import Values
import Wording

extension TargetsReport {
  /// How many years in a row a target was met, or missed, where it is two or more.
  func runningBlocks(_ context: ReportContext) -> [Block] {
    let lines = assessments.compactMap { assessment -> Line? in
      let years = assessment.yearsRunning
      guard years >= 2, [.met, .missed].contains(assessment.current.status) else { return nil }
      let label = assessment.indicator.shortLabel[context.language]
      let count = context.numbers.word(years)
      return Line(
        assessment.current.status == .met
          ? context.pick("\(label): nådd \(count) år på rad.", "\(label): met \(count) years in a row.")
          : context.pick("\(label): ikke nådd \(count) år på rad.", "\(label): missed \(count) years in a row."))
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// Decisions that came after the years they are held against, changed on the way, or were not in force.
  func inForceNotes(_ context: ReportContext) -> [String] {
    assessments.flatMap { decisionNotes($0, context) } + notInForce.map { notInForceNote($0, context) }
  }

  func inForceBlocks(_ context: ReportContext) -> [Block] {
    let notes = inForceNotes(context)
    return notes.isEmpty
      ? [] : [.heading(context.pick("Når målene gjelder", "When the targets apply")), .list(notes.map { Line($0) })]
  }

  private func decisionNotes(_ assessment: TargetAssessment, _ context: ReportContext) -> [String] {
    let label = assessment.indicator.shortLabel[context.language]
    let late = assessment.history.filter(\.isRetrospective).map { String($0.year) }
    var notes: [String] = []
    if let decided = assessment.target.decidedOn.map(context.numbers.date), !late.isEmpty {
      let years = context.numbers.list(late)
      notes.append(
        context.pick(
          "\(label): målet ble vedtatt \(decided); \(years) er målt i ettertid mot noe som ikke var vedtatt da.",
          "\(label): the target was decided on \(decided); \(years) is held in retrospect against what was not decided then."
        ))
    }
    let bounds = assessment.history.compactMap { year in year.target.map { (year.year, $0.bound) } }
    for (before, after) in zip(bounds, bounds.dropFirst()) where before.1 != after.1 {
      let (old, new) = (limit(before.1, assessment, context), limit(after.1, assessment, context))
      notes.append(
        context.pick(
          "\(label): målet er \(new) fra \(after.0); til og med \(before.0) er det \(old).",
          "\(label): the target is \(new) from \(after.0); until \(before.0) it is \(old)."))
    }
    return notes
  }

  private func limit(_ bound: TargetBound, _ assessment: TargetAssessment, _ context: ReportContext) -> String {
    Phrases.limit(bound, unit: assessment.indicator.unit, context.numbers)
  }

  private func notInForceNote(_ target: Target, _ context: ReportContext) -> String {
    let label = context.indicator(target.indicator)?.shortLabel[context.language] ?? target.indicator
    if let first = target.validFrom, first > year {
      return context.pick(
        "\(label): målet gjelder fra \(first); \(year) måles ikke mot det.",
        "\(label): the target applies from \(first); \(year) is not held against it.")
    }
    let last = target.validTo.map(String.init) ?? ""
    return context.pick(
      "\(label): målet gjaldt til og med \(last); \(year) måles ikke mot det.",
      "\(label): the target applied until \(last); \(year) is not held against it.")
  }
}
