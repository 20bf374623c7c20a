import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension TargetsReport {
  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let words = TargetsWords(context.language)
    let title = Block.title(words.title(subject.name, year))
    guard !assessments.isEmpty else {
      return Document([title, .paragraph(Line(words.none(subject.name)))] + inForceBlocks(context))
    }
    var blocks = [title, .paragraph(Line(words.headline(self), .strong))]
    for basis in TargetBasis.allCases {
      let group = assessments.filter { $0.target.basis == basis }
      guard !group.isEmpty else { continue }
      blocks += [.heading(words.heading(basis)), .table(table(group, context))]
    }
    blocks += [.heading(context.tables.history), .table(history(context))]
    blocks += lines(assessments.compactMap(words.running)) + lines(assessments.compactMap { words.pace($0, in: year) })
    blocks += inForceBlocks(context) + noteBlocks(context) + conflictBlocks(conflicts, context)
    blocks += context.methodBlocks(methods) + sourceBlocks(origins, context)
    return Document(blocks)
  }

  private func lines(_ texts: [String]) -> [Block] { texts.isEmpty ? [] : [.list(texts.map { Line($0) })] }

  private func table(_ group: [TargetAssessment], _ context: ReportContext) -> Table {
    let words = context.tables
    let header: [(title: String, alignment: Table.Alignment)] = [
      (words.indicator, .left), (String(year), .right), (words.target, .left), (words.status, .left),
      (words.distance, .right), (words.change(from: year - 1), .left), (words.development, .left),
    ]
    return Table(header, rows: group.map { row($0, context) })
  }

  private func row(_ assessment: TargetAssessment, _ context: ReportContext) -> [Line] {
    let (unit, current) = (assessment.indicator.unit, assessment.current)
    return [
      Line(assessment.indicator.shortLabel[context.language], .strong),
      Line(current.value.map { context.numbers.amount($0, unit) } ?? "..", .strong),
      Line(context.figures.limit(assessment.target.bound, unit: unit)),
      Line(context.figures.signedStatus(current.status), current.status.emphasis),
      Line(current.distance.map { context.numbers.shortDifference($0, unit) } ?? ".."),
      Line(context.changeText(assessment)), Line(context.sparkText(assessment)),
    ]
  }

  private func history(_ context: ReportContext) -> Table {
    let years = Set(assessments.flatMap { $0.history.map(\.year) }).sorted()
    let header: [(title: String, alignment: Table.Alignment)] =
      [(context.tables.indicator, .left), (context.tables.basis, .left)] + years.map { (String($0), .right) }
    return Table(
      header,
      rows: assessments.map { assessment in
        let label = Line(assessment.indicator.shortLabel[context.language])
        return [label, Line(context.figures.basis(assessment.target.basis), .muted)]
          + years.map { judged(assessment, in: $0, context) }
      })
  }

  /// A year's value with the sign of its status.
  private func judged(_ assessment: TargetAssessment, in year: Int, _ context: ReportContext) -> Line {
    guard let judged = assessment.history.first(where: { $0.year == year }), let value = judged.value else {
      return Line("..", .muted)
    }
    return Line("\(context.numbers.number(value)) \(FigureWords.sign(judged.status))", judged.status.emphasis)
  }

  private func inForceBlocks(_ context: ReportContext) -> [Block] {
    let notes = context.inForceNotes(self)
    return notes.isEmpty ? [] : [.heading(context.tables.whenInForce), .list(notes.map { Line($0) })]
  }

  private func noteBlocks(_ context: ReportContext) -> [Block] {
    let isUndated = assessments.contains(where: \.isUsedForAllYears)
    let decisions = assessments.map { assessment in
      let decided = assessment.target.decidedBy[context.language]
      return Line([
        Run(assessment.indicator.shortLabel[context.language] + ": ", .strong),
        Run("\(decided) (\(assessment.target.dataset)#\(assessment.target.locator))"),
      ])
    }
    let undated = isUndated ? [Line(TargetsWords(context.language).firstYearUnknown)] : []
    return [.heading(context.tables.basis), .list(undated + decisions)]
  }
}

extension ReportContext {
  /// Decisions that came after the years they are held against, changed on the way, or were not in force.
  func inForceNotes(_ report: TargetsReport) -> [String] {
    let words = TargetsWords(language)
    return report.assessments.flatMap(words.decisionNotes)
      + report.notInForce.map { target in
        let label = indicator(target.indicator)?.shortLabel[language] ?? target.indicator.rawValue
        return words.notInForce(target, label, in: report.year)
      }
  }

  /// `−1,0 pp svakere`: the change since the year before, and whether it is better.
  public func changeText(_ assessment: TargetAssessment) -> String { TargetsWords(language).change(assessment) }

  /// First value, line, last value.
  func sparkText(_ assessment: TargetAssessment) -> String {
    let points = Dictionary(
      assessment.history.compactMap { year in year.value.map { (year.year, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard points.count > 1, let first = points.min(by: { $0.key < $1.key }) else { return "" }
    return "\(first.key): \(numbers.number(first.value)) " + Drawings.sparkline(points)
  }
}

extension TargetStatus {
  var emphasis: Emphasis {
    switch self {
    case .met: .met
    case .nearlyMet: .nearlyMet
    case .missed: .missed
    case .noData: .muted
    }
  }
}
