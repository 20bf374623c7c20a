import Comparing
import Figures
import Regions
import Statistics

extension BriefingWriter {
  /// Emissions per inhabitant beside the region's and the group's: the one context topic.
  mutating func climate() -> LinesFigure? {
    guard let report = report(BriefingMaterial.climateIndicator) else { return nil }
    let lines = climateLines(report)
    guard let own = lines.first(where: { $0.region == material.subject.code }), let ownChange = change(own),
      let last = own.points.last
    else { return nil }
    let others = lines.filter { $0.region != material.subject.code && $0.points.last?.year == last.year }
    var sentences = [climateSentence(ownChange, report.indicator)]
    sentences += others.compactMap { line in change(line).map { climateSentence($0, of: line.region, report.indicator) }
    }
    if !material.assessments.contains(where: { $0.indicator.id == report.indicator.id }) {
      sentences.append(Finding(id: "climate-no-target", claim: "", detail: say.climateNoTarget, facts: []))
    }
    return LinesFigure(
      indicator: report.indicator, lines: others + [own], heading: climateHeading(own, ownChange, others),
      sentences: sentences)
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

  private mutating func changeFacts(_ change: Change) -> [String] {
    [
      book.note(change.last),
      book.note(
        .change, change.last.indicator, change.last.region, change.last.year, change.percent.magnitude,
        source: say.change(from: change.first.year, to: change.last.year)), book.note(change.first),
    ].compactMap { $0 }
  }

  private func share(_ change: Change) -> String? {
    change.percent.isZero ? nil : numbers.amount(change.percent.magnitude, .percent)
  }

  private mutating func climateSentence(_ change: Change, _ indicator: Indicator) -> Finding {
    Finding(
      id: "climate", claim: "",
      detail: say.climate(
        numbers.amount(change.after, indicator.unit), year: change.last.year, share: share(change),
        isFall: change.percent.isNegative, before: numbers.number(change.before), firstYear: change.first.year),
      facts: changeFacts(change))
  }

  private mutating func climateSentence(_ change: Change, of region: RegionCode, _ indicator: Indicator) -> Finding {
    let facts = changeFacts(change)
    return Finding(
      id: "climate-\(region)", claim: "",
      detail: say.climateOther(
        name(region), share: share(change), isFall: change.percent.isNegative, before: numbers.number(change.before),
        after: numbers.number(change.after)),
      facts: [facts[1], facts[2], facts[0]])
  }

  private mutating func climateHeading(_ own: LinesFigure.Line, _ change: Change, _ others: [LinesFigure.Line])
    -> Finding
  {
    let compared = others.compactMap { line in line.points.last?.value.number.map { (line: line, value: $0) } }
    let lower = compared.filter { change.after < $0.value }.map(\.line)
    let higher = compared.filter { change.after > $0.value }.map(\.line)
    let fallsLess = others.filter { line in
      self.change(line).map { $0.percent.isNegative && $0.percent < change.percent } ?? false
    }
    func names(_ lines: [LinesFigure.Line]) -> [String] {
      // Municipalities say most about each other; a group is named where it stands alone.
      let municipalities = lines.filter { !$0.region.isGroup }
      return (municipalities.isEmpty ? lines : municipalities).map { name($0.region) }.sorted()
    }
    return Finding(
      id: "climate-heading",
      claim: say.climateHeading(
        lowerThan: names(lower), higherThan: names(higher),
        fallsLessThan: lower.isEmpty ? [] : fallsLess.filter(\.region.isGroup).map { name($0.region) }),
      detail: "", facts: [])
  }
}
