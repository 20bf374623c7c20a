import Comparing
import Figures
import Regions
import Values
import Wording

extension ExplainReport {
  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let (language, words) = (context.language, ExplainWords(context.language))
    var blocks: [Block] = [
      .title("\(indicator.label[language]), \(subject.name) \(year)"), .paragraph(Line(indicator.definition[language])),
      .list(
        words.properties(indicator) { context.indicator($0)?.shortLabel[language] ?? $0.rawValue }.map { Line($0) }),
    ]
    for figure in figures { blocks += figureBlocks(figure, context) }
    blocks += conflictBlocks(conflicts, context)
    let places = rankingLines(context)
    if !places.isEmpty { blocks += [.heading(words.rankings), .list(places)] }
    if let target { blocks += targetBlocks(target, context) }
    return Document(blocks)
  }

  private func figureBlocks(_ figure: ExplainedFigure, _ context: ReportContext) -> [Block] {
    let words = ExplainWords(context.language)
    let chosen = figure.versions.first?.observation
    let value = chosen.flatMap(\.value.number).map { context.numbers.amount($0, indicator.unit) }
    let missing = context.figures.missing(chosen?.value.missingReason ?? .notAvailable)
    let heading = "\(context.name(figure.region)): \(value ?? ".. (\(missing))")"
    guard !figure.versions.isEmpty else { return [.heading(heading), .paragraph(Line(words.noSource))] }
    let versions = figure.versions.enumerated().map { version($1, isChosen: $0 == 0, context) }
    let cells = figure.versions.flatMap { cellLines($0, context) }
    return [.heading(heading), .list(versions)]
      + (cells.isEmpty ? [] : [.paragraph(Line(words.cellsOfFormula)), .list(cells)])
  }

  /// The cells of a derived figure, and theirs.
  private func cellLines(_ version: ExplainedVersion, _ context: ReportContext) -> [Line] {
    version.allCells.map { cell in
      let observation = cell.version.observation
      let value = observation.value.number.map { context.numbers.amount($0, cell.indicator.unit) } ?? ".."
      let name =
        "\(cell.indicator.shortLabel[context.language]), \(context.name(observation.region)) \(observation.year)"
      let words = ExplainWords(context.language).cell(cell) { label($0, cell.version, context) }
      return Line([Run("\(name): "), Run(value, .strong), Run(" " + words)])
    }
  }

  private func label(_ id: IndicatorID, _ version: ExplainedVersion, _ context: ReportContext) -> String {
    version.cells.first { $0.indicator.id == id }?.indicator.shortLabel[context.language] ?? id.rawValue
  }

  private func version(_ version: ExplainedVersion, isChosen: Bool, _ context: ReportContext) -> Line {
    let value = version.observation.value.number.map { context.numbers.amount($0, indicator.unit) } ?? ".."
    let words = ExplainWords(context.language).version(version, isChosen: isChosen) { label($0, version, context) }
    return Line([Run(value, .strong), Run(" " + words)])
  }

  private func rankingLines(_ context: ReportContext) -> [Line] {
    (ranking?.rankings ?? []).map { ranking in
      let name = ranking.comparator.name[context.language]
      let place =
        ranking.comparison.map { context.rankings.place($0, direction: indicator.direction) }
        ?? ranking.unavailability.map { context.rankings.reason($0, subject: subject.code) } ?? ""
      return Line([Run("\(name): ", .strong), Run("\(place). \(ranking.rule)")])
    }
  }

  private func targetBlocks(_ target: TargetAssessment, _ context: ReportContext) -> [Block] {
    let limit = context.figures.limit(target.target.bound, unit: indicator.unit)
    let status = context.figures.signedStatus(target.current.status)
    let decided = "\(target.target.decidedBy[context.language]) (\(target.target.dataset)#\(target.target.locator))"
    return [.heading(context.tables.target), .paragraph(Line("\(limit): \(status). \(decided)"))]
  }
}
