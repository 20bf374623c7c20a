import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

extension Briefing {
  /// The briefing as blocks, in the order management reads it.
  public func document(_ context: ReportContext) -> Document {
    Document(pageOne(context) + pageTwo(context))
  }

  private func pageOne(_ context: ReportContext) -> [Block] {
    let notice = provisionalNotice.map { " · " + $0 } ?? ""
    var blocks: [Block] = [
      .title(headline.text),
      .paragraph(
        Line(
          "\(context.sender(self)) · \(context.purpose(self))\(notice)",
          .muted)),
      .list(
        findings.map { finding in
          Line([
            Run(finding.claim, .strong),
            Run(finding.claim.isEmpty || finding.detail.isEmpty ? finding.detail : " " + finding.detail),
          ])
        }),
    ]
    let judged = material.assessments.filter { $0.current.value != nil }
    if !judged.isEmpty {
      blocks += [
        .heading(
          context.pick("Status mot målene i \(material.year)", "Status against the targets in \(material.year)")),
        .table(scores(judged, context)),
      ]
    }
    blocks += strips(context)
    if !questions.isEmpty {
      blocks += [.heading(context.pick("Til drøfting", "For discussion")), .numbered(questions.map { Line($0.text) })]
    }
    return blocks + changeBlocks(context) + commentBlocks(context)
  }

  private func scores(_ judged: [TargetAssessment], _ context: ReportContext) -> Table {
    let language = context.language
    let header: [(title: String, alignment: Table.Alignment)] = [
      (Phrases.indicator[language], .left), (String(material.year), .right), (Phrases.target[language], .left),
      (Phrases.status[language], .left), (Phrases.distance[language], .right),
      (context.pick("Fra \(material.year - 1)", "From \(material.year - 1)"), .left), (Phrases.rank[language], .left),
      (Phrases.development[language], .left),
    ]
    return Table(header, rows: judged.map { score($0, context) })
  }

  private func score(_ assessment: TargetAssessment, _ context: ReportContext) -> [Line] {
    let unit = assessment.indicator.unit
    let current = assessment.current
    let ranked = material.report(assessment.indicator.id)?.rankings.first { $0.comparison?.own?.rank != nil }
    let place =
      ranked.map { context.shortPlace($0, assessment.indicator) } ?? context.pick("ikke sammenlignet", "not compared")
    let basis =
      assessment.target.basis == .council ? "" : " (\(Phrases.basis(assessment.target.basis)[context.language]))"
    return [
      Line([Run(assessment.indicator.shortLabel[context.language], .strong), Run(basis, .muted)]),
      Line(current.value.map { context.numbers.amount($0, unit) } ?? "..", .strong),
      Line(Phrases.limit(assessment.target.bound, unit: unit, context.numbers)),
      Line(Phrases.status(current.status)[context.language], current.status.emphasis),
      Line(current.distance.map { context.numbers.shortDifference($0, unit) } ?? ".."),
      Line(context.changeText(assessment)), Line(place),
      Line(context.sparkText(assessment)),
    ]
  }

  /// One strip for each figure, its conclusion above.
  private func strips(_ context: ReportContext) -> [Block] {
    let drawn = strips.flatMap { figure -> [Block] in
      guard
        let strip = dotStrip(figure.report, figure.comparison, figure.ranking.references, limits: figure.bound, context)
      else { return [] }
      return [
        .subheading(figure.heading.text), .paragraph(Line(context.measure(figure.report), .muted)), strip,
      ]
    }
    guard !drawn.isEmpty else { return [] }
    let target =
      strips.contains { $0.bound != nil }
      ? context.pick("  ┃ målet  ═ målet er nådd", "  ┃ the target  ═ target met") : ""
    let key = context.pick(
      "● \(material.subject.name)  ○ kommune  ◇ gruppetall, rangeres ikke",
      "● \(material.subject.name)  ○ municipality  ◇ group figure, not ranked")
    return [.heading(context.standingHeading(self)), .paragraph(Line(key + target, .muted))] + drawn
  }

  /// The years behind the panels, each with its conclusion.
  private func development(_ context: ReportContext) -> [Block] {
    guard !trends.isEmpty else { return [] }
    let years = Set(trends.flatMap { $0.points.map(\.year) }).sorted().suffix(Self.mostYears)
    let header: [(title: String, alignment: Table.Alignment)] =
      [(Phrases.indicator[context.language], .left)] + years.map { (String($0), .right) } + [("", .left)]
    let rows = trends.map { figure in
      let label = figure.indicator.shortLabel[context.language]
      return [Line(label, .strong)]
        + years.map { year in
          let point = figure.points.first { $0.year == year }
          return Line(point?.value.number.map { context.numbers.amount($0, figure.indicator.unit) } ?? "..")
        } + [Line(figure.heading.text.replacingPrefix("\(label): "))]
    }
    return [.heading(context.developmentHeading(self)), .table(Table(header, rows: rows))]
  }

  /// More years than this make a table too wide to read.
  private static let mostYears = 6

  private func climateBlocks(_ context: ReportContext) -> [Block] {
    guard let climate else { return [] }
    return [
      .heading(climate.heading.text), .paragraph(Line(climate.sentences.map(\.text).joined(separator: " "))),
    ]
  }

  /// What the ranks of key figures with a target are worth, one line for each, below its heading.
  public func rankSureness(_ context: ReportContext) -> (heading: String, lines: [Line]) {
    (context.pick("Hvor sikkert er det?", "How sure is it?"), context.judgementLines(material.reports))
  }

  /// Whether key figures with a target go one way over the years, one line for each, below its heading.
  public func trendSureness(_ context: ReportContext) -> (heading: String, lines: [Line]) {
    let lines = material.trends.compactMap { trend -> Line? in
      guard let indicator = material.assessments.first(where: { $0.indicator.id == trend.indicator })?.indicator else {
        return nil
      }
      let movements = trend.movements.map { context.movementText($0, indicator) }
      let text = ([context.trendText(trend.assessment, indicator)] + movements).joined(separator: " ")
      return Line([Run(indicator.shortLabel[context.language] + ": ", .strong), Run(text)])
    }
    return (context.pick("Går det en vei?", "Is there a trend?"), lines)
  }

  private func sureness(_ context: ReportContext) -> [Block] {
    [rankSureness(context), trendSureness(context)].flatMap { part -> [Block] in
      part.lines.isEmpty ? [] : [.heading(part.heading), .list(part.lines)]
    }
  }

  private func pageTwo(_ context: ReportContext) -> [Block] {
    var blocks = development(context) + climateBlocks(context)
    let compared = material.reports.filter {
      !$0.rankings.allSatisfy { $0.comparison?.own?.rank == nil } || !($0.rankings.first?.references.isEmpty ?? true)
    }
    if !compared.isEmpty {
      blocks += [
        .heading(context.pick("Mot andre: nøkkeltall med mål", "Against others: key figures with targets")),
        .table(context.placesTable(compared, reportYear: material.year)),
      ]
    }
    if !material.context.isEmpty {
      blocks += [
        .heading(context.pick("Mot andre: flere nøkkeltall", "Against others: more key figures")),
        .table(context.placesTable(material.context, reportYear: material.year)),
      ]
    }
    blocks += sureness(context)
    let unavailable = context.unavailableLines(material.reports + material.context)
    if !unavailable.isEmpty {
      blocks += [.heading(Phrases.notCompared[context.language]), .list(unavailable)]
    }
    blocks += [.heading(Phrases.caveats[context.language]), .list(caveats.map { Line($0) })]
    blocks += [.heading(Phrases.notToBeConcluded[context.language]), .list(notToBeConcluded.map { Line($0) })]
    blocks +=
      conflictBlocks(material.conflicts, context) + sourceBlocks(material.origins, context) + [
        .heading(context.pick("Metode", "Method"))
      ]
    let methods = Method.allCases.filter { method in
      method == .targets && !material.assessments.isEmpty
        || (material.reports + material.context).contains { $0.methods.contains(method) }
        || method == .trend && !material.trends.isEmpty
    }
    return blocks + [
      .paragraph(Line(context.methods(material))),
      .paragraph(
        Line(methods.map { "\($0.name[context.language]) \($0.version)" }.joined(separator: " · "), .muted)),
      .paragraph(
        Line([Run(context.pick("Lag notatet på nytt: ", "Make this briefing again: "), .muted), Run(material.command)])),
    ]
  }
}

extension Briefing {
  /// `maalestokk/briefing-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue {
    .object(
      [
        ("schema", .string("maalestokk/briefing-1")), ("subject", material.subject.json),
        ("year", .integer(material.year)),
        ("language", .string(material.language.rawValue)), ("headline", .string(headline.text)),
        ("headlineFacts", .array(headline.facts.map { .string($0) })), ("provisional", .optional(provisionalNotice)),
        ("findings", .array(findings.map(json))), ("questions", .array(questions.map(json))),
        ("facts", .array(facts.map(json))),
        ("targets", .array(material.assessments.map { $0.json(material.language) })),
        (
          "trends",
          .array(
            material.trends.map { trend in
              .object([
                ("indicator", .string(trend.indicator)), ("assessment", trend.assessment.json),
                ("peers", .array(trend.movements.map(\.json))),
              ])
            })
        ),
        ("rankings", .array((material.reports + material.context).map { $0.json(context) })),
        ("conflicts", .array(material.conflicts.map { $0.json(material.language) })),
        ("caveats", .array(caveats.map { .string($0) })),
        ("notToBeConcluded", .array(notToBeConcluded.map { .string($0) })),
        ("conclusions", .array((strips.map(\.heading) + trends.map(\.heading) + climateFindings).map(json))),
        ("sources", .array(material.origins.map { $0.json(material.language) })),
        ("command", .string(material.command)),
      ] + changeMembers(json))
  }

  private var climateFindings: [Finding] { climate.map { [$0.heading] + $0.sentences } ?? [] }

  private func json(_ finding: Finding) -> JSONValue {
    .object([
      ("id", .string(finding.id)), ("text", .string(finding.text)),
      ("facts", .array(finding.facts.map { .string($0) })),
    ])
  }

  private func json(_ fact: Fact) -> JSONValue {
    .object([
      ("id", .string(fact.id)), ("kind", .string(fact.kind.rawValue)),
      ("indicator", fact.indicator.isEmpty ? .null : .string(fact.indicator)),
      ("region", .string(fact.region.rawValue)), ("year", .integer(fact.year)), ("value", .number(fact.value)),
      ("status", .optional(fact.status?.rawValue)), ("source", .string(fact.source)),
    ])
  }
}
