import Charts
import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension PageBuilder {
  func frame(_ id: String, width: Double) -> ChartFrame {
    context.frame(id, width: width, caption: .outside)
  }

  func point(_ observation: Observation) -> YearPoint {
    YearPoint(
      year: observation.year, value: observation.value.number?.doubleValue,
      text: context.figureText(observation.value.number))
  }

  // MARK: Strips

  func standing() -> PageModel.Standing? {
    guard !briefing.strips.isEmpty else { return nil }
    return PageModel.Standing(
      heading: context.standingHeading(briefing), key: key(), charts: briefing.strips.map(captioned))
  }

  private func key() -> PageModel.Key {
    let hasGroups = briefing.strips.contains { !$0.ranking.references.isEmpty }
    let hasTarget = briefing.strips.contains { $0.bound != nil }
    let items = [
      PageModel.KeyItem(shape: "self", text: material.subject.name),
      PageModel.KeyItem(shape: "other", text: context.chartWords.municipality),
      hasGroups
        ? PageModel.KeyItem(shape: "group", text: context.chartWords.groupNotRanked) : nil,
      hasTarget ? PageModel.KeyItem(shape: "zone", text: context.chartWords.targetMet) : nil,
    ]
    return PageModel.Key(items: items.compactMap { $0 })
  }

  private func captioned(_ figure: StripFigure) -> PageModel.Captioned {
    let id = figure.report.indicator.id
    let caption = ChartCaption(heading: sayings.text(figure.heading).plain, subtitle: context.measure(figure.report))
    let target = figure.bound.map(context.target)
    let strip = DotStrip(
      caption: caption, points: points(figure), target: target,
      axisText: context.axisText
    ).svg(in: frame("strip-\(id)", width: 800))
    var pictures = [PageModel.Picture(id: "strip-\(id)", svg: strip, on: .wide)]
    if medium == .screen {
      let rows = RankedRows(caption: caption, rows: rows(figure), target: target).svg(
        in: frame("rows-\(id)", width: 358))
      pictures.append(PageModel.Picture(id: "rows-\(id)", svg: rows, on: .narrow))
    }
    return PageModel.Captioned(
      heading: sentence(sayings.text(figure.heading)), subtitle: caption.subtitle,
      pictures: pictures,
      table: stripTable(figure))
  }

  private func points(_ figure: StripFigure) -> [DotStrip.Point] {
    let members = figure.comparison.members.map { member in
      DotStrip.Point(
        context.name(member.code), value: member.value?.doubleValue, text: context.figureText(member.value),
        kind: member.code == material.subject.code ? .subject : .municipality)
    }
    let groups = figure.ranking.references.compactMap { reference in
      reference.observation.value.number.map {
        DotStrip.Point(context.name(reference.code), value: $0.doubleValue, text: numbers.number($0), kind: .group)
      }
    }
    return members + groups
  }

  /// Municipalities and groups together, the best first; a neutral key figure from the highest.
  private func rows(_ figure: StripFigure) -> [RankedRows.Row] {
    let direction = figure.report.indicator.direction
    let members = figure.comparison.members.map { member in
      (
        member.value,
        RankedRows.Row(
          place: member.rank.map { String($0.position) } ?? "", context.name(member.code),
          value: member.value?.doubleValue, text: context.figureText(member.value),
          kind: member.code == material.subject.code ? .subject : .municipality)
      )
    }
    let groups = figure.ranking.references.map { reference in
      let value = reference.observation.value.number
      return (
        value,
        RankedRows.Row(
          context.name(reference.code), value: value?.doubleValue, text: context.figureText(value), kind: .group
        )
      )
    }
    let all = (members + groups).enumerated().sorted { left, right in
      guard let first = left.element.0, let second = right.element.0 else {
        return left.element.0 != nil || right.element.0 == nil && left.offset < right.offset
      }
      let penalties = (direction.penalty(of: first), direction.penalty(of: second))
      return penalties.0 != penalties.1 ? penalties.0 < penalties.1 : left.offset < right.offset
    }
    return all.map(\.element.1)
  }

  // MARK: Trends

  func development() -> PageModel.Development? {
    guard !briefing.trends.isEmpty else { return nil }
    return PageModel.Development(
      heading: context.developmentHeading(briefing, over: briefing.trends.flatMap { $0.points.map(\.year) }),
      note: briefing.trends.allSatisfy { chart($0).showsZero } ? nil : words.axisNote,
      charts: briefing.trends.map(captioned), bridge: bridge())
  }

  private func bridge() -> PageModel.Bridge? {
    let words = BridgeWords(language)
    guard let report = material.bridge, let chart = context.waterfall(report) else { return nil }
    return PageModel.Bridge(
      heading: words.question(report), subtitle: words.measure(report),
      sentence: report.mainSet.flatMap(words.place),
      charts: [PageModel.Picture(id: "bridge", svg: chart.svg(in: frame("bridge", width: 460)), on: .every)])
  }

  private func captioned(_ figure: TrendFigure) -> PageModel.Captioned {
    let id = figure.indicator.id
    let svg = chart(figure).svg(in: frame("trend-\(id)", width: 460))
    return PageModel.Captioned(
      heading: sentence(sayings.text(figure.heading)), subtitle: subtitle(figure),
      pictures: [PageModel.Picture(id: "trend-\(id)", svg: svg, on: .every)], table: trendTable(figure))
  }

  private func subtitle(_ figure: TrendFigure) -> String {
    "\(figure.indicator.shortLabel[language]), \(MeasureWords(language).short(figure.indicator))"
  }

  private func chart(_ figure: TrendFigure) -> TrendChart {
    TrendChart(
      caption: ChartCaption(heading: sayings.text(figure.heading).plain, subtitle: subtitle(figure)),
      points: figure.points.map(point),
      target: figure.target.map { context.target($0.bound) })
  }

  // MARK: Climate

  func climate() -> PageModel.Climate? {
    guard let figure = briefing.climate else { return nil }
    let caption = ChartCaption(heading: sayings.text(figure.heading).plain, subtitle: context.measure(figure.indicator))
    let series = figure.lines.map { line in
      MultiLine.Series(
        context.name(line.region), points: line.points.map(point),
        kind: line.region == material.subject.code ? .subject : line.region.isGroup ? .group : .municipality)
    }
    let svg = MultiLine(caption: caption, series: series, axisText: context.axisText).svg(
      in: frame("climate", width: 620))
    return PageModel.Climate(
      heading: sentence(sayings.text(figure.heading)), subtitle: caption.subtitle,
      charts: [PageModel.Picture(id: "climate-lines", svg: svg, on: .every)], table: linesTable(figure),
      sentences: figure.sentences.map { sentence(sayings.text($0)) })
  }
}
