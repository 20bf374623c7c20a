import Application
import Assembly
import Comparing
import Documents
import Figures
import Pages
import Regions
import Values
import Wording

extension PageParts {
  /// One key figure: where the municipality stands, how it has gone, and the whole country.
  func indicator() throws -> Reply {
    var asked = values.asked
    asked.indicators = [names["id"] ?? ""]
    let answer = try inquiry.rank(asked)
    let (report, context) = (answer.report, inquiry.context(of: answer))
    let trend = try inquiry.trend(
      AskedQuestion(indicators: asked.indicators, municipality: answer.subject.code.rawValue)
    ).report
    let target = inquiry.workbench.targets(of: answer.subject).first { $0.indicator == report.indicator.id }
    let charts = SiteCharts(context, target: target?.bound)
    let query: [(String, String?)] = [
      ("indicator", report.indicator.id.rawValue), ("municipality", answer.subject.code.rawValue),
    ]
    var blocks: [SiteBlock] = [
      .title("\(report.indicator.label[language]), \(answer.subject.name) \(answer.year)"),
      whoAndWhen(["indicators", report.indicator.id.rawValue], answer.subject, year: answer.year),
      .paragraph(Line(report.indicator.definition[language])),
    ]
    if let (ranking, comparison) = report.rankings.lazy.compactMap({ ranking in
      ranking.comparison.map { (ranking, $0) }
    }).first(where: { $0.1.reporting > 1 }) {
      blocks.append(charts.standing(report, ranking, comparison))
    }
    blocks += [.heading(answers.development), charts.trend(trend)] + (try bridge(report, charts))
    blocks += country(report, charts, context)
    blocks.append(.heading(answers.comparedWithWhom))
    blocks += SiteBlock.blocks(report.document(context.shortened(to: 20)), titled: false).dropFirst()
    blocks += [
      .heading(answers.downloads), .links(downloads(.rank, query + [("year", String(answer.year))])),
      SiteBlock.paragraph(answers.developmentOverYears),
      .links(downloads(.trend, query)),
    ]
    return try page(report.indicator.label[language], blocks).passing(report.hasFailure)
  }

  /// What changed the figure, or its distance to the others, since the year before.
  private func bridge(_ report: RankingReport, _ charts: SiteCharts) throws -> [SiteBlock] {
    guard let bridge = try inquiry.workbench.bridge(report, from: report.year - 1), let picture = charts.bridge(bridge)
    else { return [] }
    let words = BridgeWords(language)
    let told = bridge.mainSet.map { SiteBlock.paragraph(Line(words.set($0, bridge))) }
    return [.heading(words.question(bridge)), .paragraph(Line(words.measure(bridge), .muted)), picture]
      + [told].compactMap { $0 }
  }
}
