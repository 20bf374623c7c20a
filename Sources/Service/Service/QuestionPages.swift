import Application
import Comparing
import Documents
import Figures
import Findings
import Pages
import PluginHost
import Regions
import Statistics
import Values
import Wording

extension PageParts {
  /// The front page: what the newest briefing says first, every target, and where to go on.
  func overview() throws -> Reply {
    let answer = try inquiry.brief(values.asked)
    let (briefing, subject, year) = (answer.report, answer.subject, answer.year)
    let query: [(String, String?)] = [("municipality", subject.code.rawValue), ("year", String(year))]
    let words = BriefingWords(language)
    var blocks = [SiteBlock.title(words.text(briefing.headline).plain)]
    if let notice = words.provisionalNotice(briefing) { blocks.append(.paragraph(Line(notice, .missed))) }
    blocks += [
      whoAndWhen([""], subject, year: values.integer("year")),
      .list(
        briefing.findings.prefix(8).map {
          Line([Run(words.claim($0).plain, .strong), Run(" " + words.detail($0).plain)])
        }),
    ]
    let unavailable = answer.context.unavailableLines(
      briefing.material.reports + briefing.material.context, onlyFailed: true)
    if !unavailable.isEmpty {
      blocks += [.heading(Phrases.notCompared[language]), .list(unavailable)]
    }
    blocks += targets(briefing.material.assessments, briefing.material.reports, answer.context, query)
    blocks += [
      .links([
        link(
          "Styringsnotatet \(year)", "The briefing of \(year)", ["briefings", subject.code.rawValue, String(year)]),
        link("Alt om \(subject.name)", "All about \(subject.name)", ["municipalities", subject.code.rawValue]),
        link("Sammenlign nøkkeltall", "Compare key figures", ["compare"], query),
      ]), .links(downloads(.targets, query)),
    ]
    return try page("\(subject.name) \(year)", blocks).passing(briefing.hasFailure)
  }

  private func targets(
    _ assessments: [TargetAssessment], _ reports: [RankingReport], _ context: ReportContext,
    _ query: [(String, String?)]
  ) -> [SiteBlock] {
    guard !assessments.isEmpty else { return [] }
    let numbers = context.numbers
    let header = [
      (pick("Nøkkeltall", "Key figure"), false), (pick("Verdi", "Value"), true), (pick("Mål", "Target"), false),
      ("Status", false), (pick("Endring", "Change"), false), (pick("Plass", "Rank"), false),
    ]
    let rows = assessments.map { assessment -> [SiteTable.Cell] in
      let indicator = assessment.indicator
      let report = reports.first { $0.indicator.id == indicator.id }
      let emphasis: Emphasis =
        switch assessment.current.status {
        case .met: .met
        case .nearlyMet: .nearlyMet
        case .missed: .missed
        case .noData: .muted
        }
      return [
        SiteTable.Cell(indicator.shortLabel[language], address: address(["indicators", indicator.id], query)),
        SiteTable.Cell(assessment.current.value.map { numbers.amount($0, indicator.unit) } ?? ".."),
        SiteTable.Cell(Phrases.limit(assessment.target.bound, unit: indicator.unit, numbers)),
        SiteTable.Cell(Line(Phrases.statusWord(assessment.current.status)[language], emphasis)),
        SiteTable.Cell(context.changeText(assessment)),
        SiteTable.Cell(report.flatMap(place) ?? "–"),
      ]
    }
    let title = pick("Status mot målene", "Status against the targets")
    return [.heading(title), .table(SiteTable(header, rows: rows, label: title))]
  }

  /// `4 av 4`, among the first comparator's peers that rank it.
  private func place(_ report: RankingReport) -> String? {
    let ranked = report.rankings.lazy.compactMap(\.comparison).first { $0.own?.rank != nil }
    return ranked.flatMap { comparison in
      comparison.own?.rank.map { "\($0.position) \(pick("av", "of")) \(comparison.reporting)" }
    }
  }

  /// One key figure: where the municipality stands, how it has gone, and the whole country.
  func indicator() throws -> Reply {
    var asked = values.asked
    asked.indicators = [names["id"] ?? ""]
    let answer = try inquiry.rank(asked)
    let (report, context) = (answer.report, answer.context)
    let trend = try inquiry.trend(
      AskedQuestion(indicators: asked.indicators, municipality: answer.subject.code.rawValue)
    ).report
    let target = inquiry.workbench.targets(of: answer.subject).first { $0.indicator == report.indicator.id }
    let charts = SiteCharts(context, target: target?.bound)
    let query: [(String, String?)] = [
      ("indicator", report.indicator.id), ("municipality", answer.subject.code.rawValue),
    ]
    var blocks: [SiteBlock] = [
      .title("\(report.indicator.label[language]), \(answer.subject.name) \(answer.year)"),
      whoAndWhen(["indicators", report.indicator.id], answer.subject, year: answer.year),
      .paragraph(Line(report.indicator.definition[language])),
    ]
    if let (ranking, comparison) = report.rankings.lazy.compactMap({ ranking in
      ranking.comparison.map { (ranking, $0) }
    }).first(where: { $0.1.reporting > 1 }) {
      blocks.append(charts.standing(report, ranking, comparison))
    }
    blocks += [.heading(pick("Utvikling", "Development")), charts.trend(trend)]
    blocks += country(report, charts, context)
    blocks.append(.heading(pick("Mot hvem", "Compared with whom")))
    blocks += SiteBlock.blocks(report.document(context.shortened(to: 20)), titled: false).dropFirst()
    blocks += [
      .heading(pick("Last ned", "Download")), .links(downloads(.rank, query + [("year", String(answer.year))])),
      SiteBlock.paragraph(pick("Utviklingen over år:", "The development over years:")),
      .links(downloads(.trend, query)),
    ]
    return try page(report.indicator.label[language], blocks).passing(report.hasFailure)
  }

  /// One municipality: its targets, and every key figure it has.
  func municipality() throws -> Reply {
    var asked = values.asked
    asked.municipality = names["code"] ?? ""
    let subject = try inquiry.municipality(asked.municipality, in: asked.year)
    let workbench = inquiry.workbench
    let newest = try workbench.store.newestYears(in: subject.code, notAfter: asked.year, asOf: nil)
    let main = Workbench.mainIndicators.compactMap { workbench.indicator($0) }
    let others = workbench.indicators.filter { !Workbench.mainIndicators.contains($0.id) }
    func rows(_ indicators: [Indicator]) throws -> [[SiteTable.Cell]] {
      try indicators.compactMap { try figureRow($0, of: subject, year: newest[$0.id]) }
    }
    let amounts = try rows(others.filter { !$0.isRelative })
    let years = Set(newest.values).sorted(by: >).prefix(5)
    let title = pick("Nøkkeltall", "Key figures")
    let header = [(title, false), (pick("Verdi", "Value"), true), (pick("År", "Year"), false)]
    let blocks: [SiteBlock] = [
      .title(subject.name), .paragraph(place(subject)),
      .links(
        years.map {
          link("Styringsnotat \($0)", "Briefing \($0)", ["briefings", subject.code.rawValue, String($0)])
        } + [link("Mål", "Targets", [""], [("municipality", subject.code.rawValue)])]),
      .heading(title), .table(SiteTable(header, rows: try rows(main + others.filter(\.isRelative)), label: title)),
    ]
    guard !amounts.isEmpty else { return try page(subject.name, blocks) }
    // Amounts of one municipality say little beside others' and are many: they are folded away.
    let summary = pick("Beløp og antall (\(amounts.count))", "Amounts and counts (\(amounts.count))")
    return try page(
      subject.name, blocks + [.table(SiteTable(header, rows: amounts, label: summary, summary: summary))])
  }

  /// A key figure's name, newest value and year; nil where the municipality has none.
  private func figureRow(_ indicator: Indicator, of subject: Municipality, year: Int?) throws -> [SiteTable.Cell]? {
    let series = try year.map { _ in
      try inquiry.workbench.store.series(of: indicator.id, in: subject.code, asOf: nil)
    }
    guard let year, let value = series?[year]?.value.number else { return nil }
    let query = [("municipality", Optional(subject.code.rawValue))]
    return [
      SiteTable.Cell(indicator.shortLabel[language], address: address(["indicators", indicator.id], query)),
      SiteTable.Cell(inquiry.context(year: year).numbers.amount(value, indicator.unit)), SiteTable.Cell(String(year)),
    ]
  }

  private func place(_ subject: Municipality) -> String {
    let (year, workbench) = (Division.from2024.rawValue, inquiry.workbench)
    let parts = [
      subject.code.rawValue, workbench.regions.countyName(of: subject, in: year),
      subject.period(in: year)?.kostraGroup.flatMap {
        workbench.regions.name(of: $0, english: language == .en)
      }, subject.span == "–" ? nil : subject.span,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// The briefing as its file has it, with the way on from here.
  func briefing() throws -> Reply {
    var asked = values.asked
    asked.municipality = names["code"] ?? ""
    guard let year = Int(names["year"] ?? ""), (1900...2100).contains(year) else {
      throw UsageError(problems: [
        pick("Året er ikke et år fra 1900 til 2100.", "The year is not one from 1900 to 2100.")
      ])
    }
    asked.year = year
    let answer = try inquiry.brief(asked)
    let page = try BriefingPage(answer.report, answer.context).html(for: .screen)
    let query: [(String, String?)] = [("municipality", answer.subject.code.rawValue), ("year", String(year))]
    return Reply(type: Site.html, try frame.around(page, below: downloads(.brief, query))).passing(
      answer.report.hasFailure)
  }

  /// Several key figures side by side; the address is the question.
  func comparison() throws -> Reply {
    let answer = try inquiry.compare(values.asked)
    let query: [(String, String?)] =
      [("municipality", answer.subject.code.rawValue), ("year", String(answer.year))]
      + ["indicator", "comparator"].flatMap { name in values.all(name).map { (name, Optional($0)) } }
      + ["peers", "neighbours", "as-of"].map { ($0, values.text($0)) }
    let report = SiteBlock.blocks(answer.report.document(answer.context))
    let blocks =
      report.prefix(1) + [comparisonForm(answer.subject, answer.year)] + report.dropFirst()
      + [.links(downloads(.compare, query))]
    return try page(pick("Sammenlign", "Compare"), Array(blocks)).passing(
      answer.report.reports.contains(where: \.hasFailure))
  }

  private func comparisonForm(_ subject: Municipality, _ year: Int) -> SiteBlock {
    let indicators = inquiry.workbench.indicators.map { indicator in
      SiteForm.Choice(
        indicator.id, indicator.shortLabel[language], isChosen: values.all("indicator").contains(indicator.id))
    }
    let comparators = inquiry.workbench.comparators.map { plugin in
      SiteForm.Choice(
        plugin.id, language == .nb ? plugin.manifest?.name.nb ?? plugin.id : plugin.manifest?.name.en ?? plugin.id,
        isChosen: values.all("comparator").contains(plugin.id))
    }
    return .form(
      SiteForm(
        action: "/compare",
        fields: [
          SiteForm.Field("municipality", pick("Kommune", "Municipality"), value: subject.name),
          SiteForm.Field("year", pick("År", "Year"), value: String(year)),
          SiteForm.Field("indicator", pick("Nøkkeltall", "Key figures"), choices: indicators, isMany: true),
          SiteForm.Field("comparator", pick("Sammenlignere", "Comparators"), choices: comparators, isMany: true),
          SiteForm.Field(
            "peers", pick("Egne naboer, som A,B", "Peers of your own, as A,B"), value: values.text("peers") ?? ""),
        ], button: pick("Sammenlign", "Compare"), language: language.rawValue))
  }
}

extension Briefing {
  /// Whether a comparator failed in any of its rankings.
  var hasFailure: Bool { (material.reports + material.context).contains(where: \.hasFailure) }
}
