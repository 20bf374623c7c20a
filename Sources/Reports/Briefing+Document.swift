import Benchmarking
import Briefings
import Indicators
import Regions
import Statistics

extension Briefing {
  /// The briefing as blocks, in the order management reads it.
  public func document(_ context: ReportContext) -> Document {
    Document(pageOne(context) + pageTwo(context))
  }

  private func pageOne(_ context: ReportContext) -> [Block] {
    let sender = context.pick(
      "Styringsnotat for \(material.year) til kommunedirektøren og kommunestyret",
      "Management briefing for \(material.year) to the chief executive and the council")
    let notice = provisionalNotice.map { " · " + $0 } ?? ""
    var blocks: [Block] = [
      .title(headline.text),
      .paragraph(
        Line(
          "\(context.pick("\(material.subject.name) kommune", "\(material.subject.name) municipality")) · \(sender)\(notice)",
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
    let ranked = report(assessment.indicator.id)?.rankings.first { $0.comparison?.own?.rank != nil }
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

  private func report(_ indicator: String) -> RankingReport? {
    (material.reports + material.context).first { $0.indicator.id == indicator }
  }

  /// One strip for each council target that is ranked among few enough to be read.
  private func strips(_ context: ReportContext) -> [Block] {
    let drawn = material.assessments.filter { $0.target.basis == .council }.flatMap { assessment -> [Block] in
      guard let report = report(assessment.indicator.id),
        let ranking = report.rankings.first(where: {
          ($0.comparison?.reporting ?? 0) > 1 && ($0.comparison?.reporting ?? 0) <= 12
        }),
        let comparison = ranking.comparison,
        let strip = dotStrip(report, comparison, ranking.references, limits: assessment.target.bound, context)
      else { return [] }
      let unit = context.numbers.unitName(assessment.indicator.unit)
      let heading =
        "\(assessment.indicator.shortLabel[context.language]) · \(unit), \(report.year) · \(Phrases.direction(assessment.indicator.direction)[context.language])"
      return [.subheading(heading), strip]
    }
    guard !drawn.isEmpty else { return [] }
    let key = context.pick(
      "● \(material.subject.name)  ○ kommune  ◇ gruppetall, rangeres ikke  ┃ målet  ═ målet er nådd",
      "● \(material.subject.name)  ○ municipality  ◇ group figure, not ranked  ┃ the target  ═ target met")
    return [
      .heading(context.pick("Slik ligger \(material.subject.name) an", "Where \(material.subject.name) stands")),
      .paragraph(Line(key, .muted)),
    ] + drawn
  }

  /// What the ranks and developments of key figures with a target are worth: one line for each.
  private func sureness(_ context: ReportContext) -> [Block] {
    let lines = context.judgementLines(material.reports)
    let trends = material.trends.compactMap { trend -> Line? in
      guard let indicator = material.assessments.first(where: { $0.indicator.id == trend.indicator })?.indicator else {
        return nil
      }
      let movements = trend.movements.map { context.movementText($0, indicator) }
      let text = ([context.trendText(trend.assessment, indicator)] + movements).joined(separator: " ")
      return Line([Run(indicator.shortLabel[context.language] + ": ", .strong), Run(text)])
    }
    var blocks: [Block] = []
    if !lines.isEmpty {
      blocks += [.heading(context.pick("Hvor sikkert er det?", "How sure is it?")), .list(lines)]
    }
    if !trends.isEmpty {
      blocks += [.heading(context.pick("Går det en vei?", "Is there a trend?")), .list(trends)]
    }
    return blocks
  }

  private func pageTwo(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = []
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
      blocks += [.heading(context.pick("Ikke sammenlignet", "Not compared")), .list(unavailable)]
    }
    blocks += [.heading(Phrases.caveats[context.language]), .list(caveats.map { Line($0) })]
    blocks +=
      conflictBlocks(material.conflicts, context) + sourceBlocks(material.origins, context) + [
        .heading(context.pick("Metode", "Method"))
      ]
    let methods = Method.allCases.filter { method in
      method == .targets && !material.assessments.isEmpty
        || (material.reports + material.context).contains { $0.methods.contains(method) }
        || method == .trend && !material.trends.isEmpty
    }
    let rules = context.pick(
      "Plass: standard konkurranserangering, kommunen selv medregnet. Median: Hyndman og Fan type 8, kommunen selv utelatt. Målstatus: ved publisert presisjon.",
      "Rank: standard competition ranking, the municipality itself counted. Median: Hyndman and Fan type 8, itself left out. Target status: at published precision."
    )
    let asOf =
      material.asOf.map {
        context.pick(
          " Tall slik de var kjent \(context.numbers.date($0)).", " Figures as known on \(context.numbers.date($0)).")
      } ?? ""
    return blocks + [
      .paragraph(Line(rules + asOf)),
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
        ("sources", .array(material.origins.map { $0.json(material.language) })),
        ("command", .string(material.command)),
      ] + changeMembers(json))
  }

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
