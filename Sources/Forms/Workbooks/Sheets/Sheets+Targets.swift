import Comparing
import Documents
import Figures
import Findings
import Values
import Wording

extension Sheets {
  /// One row for each target, judged in its year.
  func targets(_ assessments: [TargetAssessment]) -> Worksheet {
    Worksheet(
      name: words.targets,
      columns: [
        key, label, SheetColumn(words.basis, 16), year, value, unit,
        SheetColumn(heads.target, 18), SheetColumn(words.lowerLimit, 11),
        SheetColumn(words.upperLimit, 11), status, SheetColumn(words.distance, 11),
        SheetColumn(words.decidedBy, 36),
      ] + source,
      rows: assessments.map { assessment in
        let target = assessment.target
        let indicator = assessment.indicator
        return [
          .text(indicator.id.rawValue), .text(indicator.shortLabel[context.language]),
          .text(FigureWords(context.language).basis(target.basis)), .integer(assessment.current.year),
          .optional(assessment.current.value), .text(numbers.unitName(indicator.unit)),
          .text(FigureWords(context.language).limit(target.bound, unit: indicator.unit)), .optional(target.bound.lower),
          .optional(target.bound.upper), word(assessment.current.status),
          .optional(assessment.current.distance), .text(target.decidedBy[context.language]),
          .text(target.dataset), .text(target.locator),
        ]
      })
  }

  /// One row for each target and year, with a line chart of each council target.
  func history(_ assessments: [TargetAssessment]) -> Worksheet {
    var sheet = Worksheet(
      name: words.history,
      columns: [
        key, label, year, value, unit, SheetColumn(words.lowerLimit, 11),
        SheetColumn(words.upperLimit, 11), status, SheetColumn(words.distance, 11),
      ] + source, rows: [])
    for assessment in assessments {
      let first = sheet.rows.count
      sheet.rows += assessment.history.map { historyRow(assessment, $0) }
      guard assessment.target.basis == .council, assessment.history.count > 1 else { continue }
      let bound = assessment.target.bound
      let limits = [(bound.lower, words.atLeast, 5), (bound.upper, words.atMost, 6)]
      sheet.charts.append(
        SheetChart(
          kind: .lines, title: assessment.indicator.shortLabel[context.language],
          unit: numbers.unitName(assessment.indicator.unit), rows: first..<sheet.rows.count, categories: 2,
          series: [(heads.value, 3)] + limits.filter { $0.0 != nil }.map { ($0.1, $0.2) }))
    }
    return sheet
  }

  private func historyRow(_ assessment: TargetAssessment, _ year: AssessedYear) -> [SheetValue] {
    // The decision in force that year, which may be another than today's.
    let bound = (year.target ?? assessment.target).bound
    return [
      .text(assessment.indicator.id.rawValue), .text(assessment.indicator.shortLabel[context.language]),
      .integer(year.year),
      .optional(year.value), .text(numbers.unitName(assessment.indicator.unit)), .optional(bound.lower),
      .optional(bound.upper), word(year.status), .optional(year.distance),
      .optional(year.observation?.dataset), .optional(year.observation?.locator),
    ]
  }

  /// A status as its word alone: a cell that one filters by needs no sign.
  func word(_ status: TargetStatus) -> SheetValue { .text(FigureWords(context.language).targetStatus(status)) }
}
