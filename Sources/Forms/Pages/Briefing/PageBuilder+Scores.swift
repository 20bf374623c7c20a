import Charts
import Comparing
import Documents
import Figures
import Findings
import Statistics
import Values
import Wording

extension PageBuilder {
  private var scoreWords: ScoreWords { ScoreWords(language) }

  /// Council targets, each with its status, change, place and line, where any has a figure.
  func scores() -> PageModel.Scores? {
    let council = material.assessments.filter { $0.target.basis == .council }
    guard council.contains(where: { $0.current.value != nil }) else { return nil }
    return PageModel.Scores(
      heading: scoreWords.heading(material.year),
      year: String(material.year),
      changeTitle: scoreWords.change(from: material.year - 1),
      rows: council.map(score))
  }

  private func score(_ assessment: TargetAssessment) -> PageModel.ScoreRow {
    let indicator = assessment.indicator
    let current = assessment.current
    let place = place(indicator)
    return PageModel.ScoreRow(
      label: indicator.shortLabel[language], measure: MeasureWords(language).short(indicator),
      value: context.figureText(current.value),
      limit: FigureWords(language).limit(assessment.target.bound, unit: indicator.unit), gap: gap(assessment),
      status: current.status.rawValue, statusWord: FigureWords(language).targetStatus(current.status),
      change: change(assessment), verdict: verdict(assessment), rank: place.rank, rankOf: place.of,
      secondPlace: secondPlace(indicator),
      sparkline: sparkline(assessment))
  }

  private func gap(_ assessment: TargetAssessment) -> String {
    guard let distance = assessment.current.distance else { return "" }
    let amount = numbers.shortAmount(distance.magnitude, assessment.indicator.unit)
    switch assessment.isBelowLimit {
    case true?: return scoreWords.below(amount)
    case false?: return scoreWords.above(amount)
    case nil: return scoreWords.exactlyAtLimit
    }
  }

  private func change(_ assessment: TargetAssessment) -> String {
    guard let value = assessment.current.value, let before = assessment.previous?.value else { return ".." }
    return numbers.shortDifference(value - before, assessment.indicator.unit)
  }

  private func verdict(_ assessment: TargetAssessment) -> String {
    guard assessment.indicator.direction != .neutral, let change = assessment.change else { return "" }
    return scoreWords.verdict(change)
  }

  /// By each comparator that ranks it.
  private func ranked(_ indicator: Indicator) -> [(set: Multilingual, rank: Rank, comparison: Comparison)] {
    (material.report(indicator.id)?.rankings ?? []).compactMap { ranking in
      guard let comparison = ranking.comparison, let rank = comparison.own?.rank else { return nil }
      return (ranking.comparator.name, rank, comparison)
    }
  }

  /// The sources of the figures behind the places on the board.
  var rankedDatasets: Set<String> {
    let shown = material.assessments.filter { $0.target.basis == .council }.flatMap { ranked($0.indicator).prefix(2) }
    return shown.reduce(into: []) { $0.formUnion($1.comparison.members.flatMap(\.datasets)) }
  }

  private func place(_ indicator: Indicator) -> (rank: String?, of: String) {
    guard let first = ranked(indicator).first else { return (nil, scoreWords.notCompared) }
    return (
      String(first.rank.position), scoreWords.ofReporting(first.comparison.reporting, isShared: first.rank.isTied)
    )
  }

  /// The place in the next set after the first that ranks it.
  private func secondPlace(_ indicator: Indicator) -> String? {
    ranked(indicator).dropFirst().first.map { next in
      let of = scoreWords.ofReporting(next.comparison.reporting, isShared: next.rank.isTied)
      return "\(next.rank.position) \(of), \(next.set[language])"
    }
  }

  private func sparkline(_ assessment: TargetAssessment) -> String {
    let points = assessment.history.compactMap(\.observation).map(point)
    let name = assessment.indicator.shortLabel[language]
    return Sparkline(name: name, points: points, target: context.target(assessment.target.bound)).svg(
      in: frame("line-\(assessment.indicator.id)", width: 176)
    )
  }
}
