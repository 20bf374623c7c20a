import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// Emissions per inhabitant beside the region's and the group's: the one context topic.
  mutating func climate() -> LinesFigure? {
    guard let report = report(BriefingMaterial.climateIndicator) else { return nil }
    let lines = climateLines(report)
    guard let own = lines.first(where: { $0.region == material.subject.code }), let ownChange = change(own),
      let last = own.points.last
    else { return nil }
    let others = lines.filter { $0.region != material.subject.code && $0.points.last?.year == last.year }
    let (heading, unit) = (climateHeading(own, ownChange, others), report.indicator.unit)
    var sentences: [Finding] = []
    if let change = noted(ownChange) {
      sentences.append(
        Finding(
          id: "climate", detail: [.climate(.own(change, unit))],
          facts: [change.after.fact, change.percent.fact, change.before.fact]))
    }
    sentences += others.compactMap { line in self.change(line).flatMap { climateFinding(of: line.region, $0) } }
    if !material.assessments.contains(where: { $0.indicator.id == report.indicator.id }) {
      sentences.append(Finding(id: "climate-no-target", detail: [.climate(.noTarget)]))
    }
    return LinesFigure(indicator: report.indicator, lines: others + [own], heading: heading, sentences: sentences)
  }

  /// Every region with two figures or more up to the briefing's year, the highest last value first, the subject last.
  private func climateLines(_ report: RankingReport) -> [LinesFigure.Line] {
    var series = material.groupSeries
    series[material.subject.code] = material.series[report.indicator.id]
    let lines = series.map { region, years in
      LinesFigure.Line(
        region: region,
        points: years.values.filter { $0.value.number != nil && $0.year <= report.year }.sorted { $0.year < $1.year })
    }
    return lines.filter { $0.points.count >= 2 }.sorted { left, right in
      let values = [left, right].map { $0.points.last?.value.number }
      guard let first = values[0], let second = values[1], first != second else { return left.region < right.region }
      return first > second
    }
  }

  /// From a line's first year to its last: both figures, and the change in whole per cent.
  private typealias Change = (
    first: Observation, last: Observation, before: PublishedValue, after: PublishedValue, percent: PublishedValue
  )

  private func change(_ line: LinesFigure.Line) -> Change? {
    guard let first = line.points.first, let last = line.points.last, let before = first.value.number,
      let after = last.value.number, !before.isZero,
      let percent = PublishedValue(nearest: (after - before).doubleValue / before.doubleValue * 100, decimals: 0)
    else { return nil }
    return (first, last, before, after, percent)
  }

  private mutating func noted(_ change: Change) -> EmissionChange? {
    guard let after = book.note(change.last) else { return nil }
    let percent = book.note(
      .change, change.last.indicator, change.last.region, change.last.year, change.percent.magnitude,
      source: .change(from: change.first.year, to: change.last.year))
    guard let before = book.note(change.first) else { return nil }
    return EmissionChange(
      before: before, after: after, percent: percent, isFall: change.percent.isNegative,
      firstYear: change.first.year, lastYear: change.last.year)
  }

  private mutating func climateFinding(of region: RegionCode, _ change: Change) -> Finding? {
    noted(change).map { change in
      Finding(
        id: "climate-\(region)", detail: [.climate(.other(name(region), change))],
        facts: [change.percent.fact, change.before.fact, change.after.fact])
    }
  }

  private func climateHeading(_ own: LinesFigure.Line, _ change: Change, _ others: [LinesFigure.Line])
    -> Finding
  {
    let compared = others.compactMap { line in line.points.last?.value.number.map { (line: line, value: $0) } }
    let lower = compared.filter { change.after < $0.value }.map(\.line)
    let higher = compared.filter { change.after > $0.value }.map(\.line)
    let fallsLess = others.filter { line in
      self.change(line).map { $0.percent.isNegative && $0.percent < change.percent } ?? false
    }
    func names(_ lines: [LinesFigure.Line]) -> [Multilingual] {
      // Municipalities say most about each other; a group is named where it stands alone.
      let municipalities = lines.filter { !$0.region.isGroup }
      return (municipalities.isEmpty ? lines : municipalities).map { name($0.region) }
    }
    return Finding(
      id: "climate-heading",
      claim: .climate(
        .heading(
          lowerThan: names(lower), higherThan: names(higher),
          fallsLessThan: lower.isEmpty ? [] : fallsLess.filter(\.region.isGroup).map { name($0.region) })))
  }
}
