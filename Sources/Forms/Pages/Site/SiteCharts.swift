import Charts
import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

/// Charts of a single key figure.
public struct SiteCharts: Sendable {
  private let context: ReportContext
  private let bound: TargetBound?

  /// Drawn with the target, where there is one.
  public init(_ context: ReportContext, target bound: TargetBound?) {
    self.context = context
    self.bound = bound
  }

  private var target: ChartTarget? { bound.map(context.target) }

  private func frame(_ id: String, width: Double) -> ChartFrame {
    context.frame(id, width: width, caption: .inside)
  }

  /// Where the municipality stands: a strip on wide screens, ranked rows on narrow ones.
  public func standing(_ report: RankingReport, _ ranking: Ranking, _ comparison: Comparison) -> SiteBlock {
    let rows = comparison.members.prefix(12).map { member in
      RankedRows.Row(
        place: member.rank.map { String($0.position) } ?? "", context.name(member.code),
        value: member.value?.doubleValue, text: context.figureText(member.value), kind: kind(member, report))
    }
    let narrow = RankedRows(caption: caption(report), rows: Array(rows), target: target).svg(
      in: frame("rows", width: 358))
    return SiteBlock(
      pictures: SiteBlock.Pictures(items: [
        PageModel.Picture(
          id: "strip-figure", svg: drawn("strip", report, ranking, comparison.members), on: .wide),
        PageModel.Picture(id: "rows-figure", svg: narrow, on: .narrow),
      ]))
  }

  /// Any number of municipalities on one axis; `id` is unlike those of other pictures on the page.
  public func strip(
    _ id: String, _ report: RankingReport, _ ranking: Ranking, _ members: [ComparedMember]
  ) -> SiteBlock {
    SiteBlock(
      pictures: SiteBlock.Pictures(items: [
        PageModel.Picture(id: "\(id)-figure", svg: drawn(id, report, ranking, members), on: .every)
      ]))
  }

  private func drawn(
    _ id: String, _ report: RankingReport, _ ranking: Ranking, _ members: [ComparedMember]
  ) -> String {
    let municipalities = members.map { member in
      DotStrip.Point(
        context.name(member.code), value: member.value?.doubleValue, text: context.figureText(member.value),
        kind: kind(member, report))
    }
    let groups = ranking.references.compactMap { reference in
      reference.observation.value.number.map {
        DotStrip.Point(context.name(reference.code), value: $0.doubleValue, text: context.figureText($0), kind: .group)
      }
    }
    return DotStrip(
      caption: caption(report), points: municipalities + groups, target: target,
      axisText: context.axisText
    ).svg(in: frame(id, width: 800))
  }

  private func caption(_ report: RankingReport) -> ChartCaption {
    ChartCaption(heading: report.indicator.label[context.language], subtitle: context.measure(report))
  }

  private func kind(_ member: ComparedMember, _ report: RankingReport) -> MarkKind {
    member.code == report.subject.code ? .subject : .municipality
  }

  /// The municipality's figures over the years.
  public func trend(_ report: TrendReport) -> SiteBlock {
    let caption = ChartCaption(
      heading: report.indicator.label[context.language], subtitle: context.measure(report.indicator))
    let starts = Set(report.trend.breaks.map(\.year))
    let points = report.trend.points.map { point in
      YearPoint(
        year: point.year, value: point.value?.doubleValue, text: context.figureText(point.value),
        isProvisional: point.status == .provisional, startsNewSeries: starts.contains(point.year))
    }
    let svg = TrendChart(caption: caption, points: points, target: target, others: others(report)).svg(
      in: frame("trend", width: 800))
    return SiteBlock(
      pictures: SiteBlock.Pictures(items: [PageModel.Picture(id: "trend-figure", svg: svg, on: .every)]))
  }

  /// Each of a named set, and the median of the first other set.
  private func others(_ report: TrendReport) -> [MultiLine.Series] {
    let lines = report.peerLines
    let members = lines.filter { if case .member = $0.whose { true } else { false } }
    let median = lines.first { if case .median = $0.whose { true } else { false } }
    return (members + [median].compactMap { $0 }).map { line in
      MultiLine.Series(
        TrendWords(context.language).name(line, context.name),
        points: line.values.map { year, value in
          YearPoint(year: year, value: value.doubleValue, text: context.figureText(value))
        }, kind: .municipality)
    }
  }

  /// What changed the figure, or its distance to the others; nil where nothing can be split.
  public func bridge(_ report: BridgeReport) -> SiteBlock? {
    context.waterfall(report).map { chart in
      SiteBlock(
        pictures: SiteBlock.Pictures(items: [
          PageModel.Picture(
            id: "bridge-figure", svg: chart.svg(in: context.frame("bridge", width: 800, caption: .outside)), on: .every)
        ]))
    }
  }
}
