import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension TrendReport {
  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let words = TrendWords(context.language)
    let title = Block.title("\(indicator.label[context.language]), \(subject.name)")
    guard !isEmpty else { return Document([title, .paragraph(Line(words.none(subject.name)))]) }
    guard !isNeedAdjusted else { return Document([title, .paragraph(Line(words.needAdjusted))]) }
    let direction = context.figures.direction(indicator.direction)
    var blocks = [title, .paragraph(Line("\(words.unit(self)) · \(direction)", .muted))]
    blocks += drawing(context) + [.table(table(context))] + others(context)
    blocks += words.judgements(self).map { .paragraph(Line($0)) }
    let notes = context.notes(self)
    if !notes.isEmpty { blocks += [.heading(context.tables.notes), .list(notes.map { Line($0) })] }
    return Document(
      blocks + conflictBlocks(conflicts, context) + context.methodBlocks(methods) + sourceBlocks(origins, context))
  }

  /// First value, line, last value.
  private func drawing(_ context: ReportContext) -> [Block] {
    let values = trend.points.compactMap { point in point.value.map { (point.year, $0) } }
    guard let first = values.first, let last = values.last, values.count > 1 else { return [] }
    let line = Drawings.sparkline(Dictionary(values, uniquingKeysWith: { first, _ in first }))
    let (from, to) = (context.numbers.number(first.1), context.numbers.number(last.1))
    return [.drawing(["\(first.0): \(from) \(line) \(to) :\(last.0)"])]
  }

  /// The development of others over the same years, a row each: first value, line, last value.
  private func others(_ context: ReportContext) -> [Block] {
    guard !peerLines.isEmpty, let years = movements.first?.years else { return [] }
    let words = TrendWords(context.language)
    let rows = peerLines.map { line in
      [Line(words.name(line, context.name)), value(line.values[years.lowerBound], context)]
        + [Line(Drawings.sparkline(line.values)), value(line.values[years.upperBound], context)]
    }
    let header: [(title: String, alignment: Table.Alignment)] = [
      (words.others, .left), ("\(years.lowerBound)", .right), ("", .left), ("\(years.upperBound)", .right),
    ]
    return [.table(Table(header, rows: rows))]
  }

  private func value(_ value: PublishedValue?, _ context: ReportContext) -> Line {
    Line(value.map { context.numbers.amount($0, indicator.unit) } ?? "..")
  }

  private func table(_ context: ReportContext) -> Table {
    let words = context.tables
    let header: [(title: String, alignment: Table.Alignment)] = [
      (words.year, .right), (words.value, .right), (words.change, .right), (words.status, .left), ("", .left),
      (words.source, .left),
    ]
    return Table(header, rows: trend.points.indices.map { row($0, context) })
  }

  private func row(_ index: Int, _ context: ReportContext) -> [Line] {
    let words = TrendWords(context.language)
    let point = trend.points[index]
    let previous = index > 0 ? trend.points[index - 1].value : nil
    let isBroken = trend.breaks.contains { $0.year == point.year }
    let change = point.value.flatMap { value in
      previous.map { context.numbers.shortDifference(value - $0, indicator.unit) }
    }
    let status = point.missing.map(context.figures.missing) ?? point.status.map(context.figures.status) ?? ""
    let source = point.value == nil ? nil : point.observation.map { "\($0.dataset)#\($0.locator)" }
    return [
      Line("\(point.year)", .strong), Line(point.value.map { context.numbers.amount($0, indicator.unit) } ?? ".."),
      Line(isBroken ? words.seriesBreak : change ?? ""), Line(status, .muted),
      Line(words.basis(point, of: subject, name: context.name), .muted), Line(source ?? "", .muted),
    ]
  }
}

extension ReportContext {
  /// Comparators that failed, prices, breaks and years left out, in sentences.
  func notes(_ report: TrendReport) -> [String] {
    report.failed.map { ranking in
      let reason = ranking.unavailability.map { rankings.reason($0, subject: report.subject.code) } ?? ""
      return "\(tables.notCompared): \(ranking.comparator.name[language]): \(reason)"
    } + TrendWords(language).notes(report)
  }

  /// What can be said of a series.
  func trendText(_ assessment: TrendAssessment, _ indicator: Indicator) -> String {
    TrendWords(language).trend(assessment, indicator)
  }

  /// How the peers' median moved over the same years.
  func movementText(_ movement: PeerMovement, _ indicator: Indicator) -> String {
    TrendWords(language).movement(movement, indicator)
  }
}
