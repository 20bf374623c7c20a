import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension Briefing {
  /// The briefing as blocks, in the order management reads it.
  public func document(_ context: ReportContext) -> Document {
    Document(pageOne(context) + pageTwo(context))
  }

  private func pageOne(_ context: ReportContext) -> [Block] {
    let (words, frame) = (BriefingWords(context.language), context.frame)
    let about =
      [
        frame.sender(material.subject.name), frame.purpose(material.year, material.topic),
        words.provisionalNotice(self),
      ].compactMap { $0 } + registered(context.language)
    var blocks: [Block] = [
      .title(words.text(headline).plain), .paragraph(Line(about.joined(separator: " · "), .muted)),
      .list(findings.map { finding($0, words) }),
    ]
    if material.assessments.contains(where: { $0.current.value != nil }) {
      blocks += [
        .heading(frame.statusAgainstTargets(in: material.year)), .table(scores(context)),
      ]
    }
    blocks += strips(context)
    if !questions.isEmpty {
      blocks += [.heading(frame.forDiscussion), .numbered(questions.map { Line(words.text($0).plain) })]
    }
    return blocks + changeBlocks(context) + commentBlocks(context)
  }

  /// The registers that the municipality stands in.
  public func registered(_ language: Language) -> [String] {
    let code = material.subject.code
    return material.registers.filter { $0.letters[code] != nil }.map { RegisterWords(language).line($0, of: code) }
  }

  /// The claim in bold, and what is said of it.
  private func finding(_ finding: Finding, _ words: BriefingWords) -> Line {
    let (claim, detail) = (words.claim(finding).plain, words.detail(finding).plain)
    return Line([Run(claim, .strong), Run(claim.isEmpty || detail.isEmpty ? detail : " " + detail)])
  }

  /// Every target in force, those without a figure among them.
  private func scores(_ context: ReportContext) -> Table {
    let language = context.language
    let header: [(title: String, alignment: Table.Alignment)] = [
      (TableWords(language).indicator, .left), (String(material.year), .right), (TableWords(language).target, .left),
      (TableWords(language).status, .left), (TableWords(language).distance, .right),
      (context.frame.from(material.year - 1), .left), (TableWords(language).rank, .left),
      (TableWords(language).development, .left),
    ]
    return Table(header, rows: material.assessments.map { score($0, context) })
  }

  private func score(_ assessment: TargetAssessment, _ context: ReportContext) -> [Line] {
    let unit = assessment.indicator.unit
    let current = assessment.current
    let ranked = material.report(assessment.indicator.id)?.rankings.first { $0.comparison?.own?.rank != nil }
    let place =
      ranked.map { context.shortPlace($0) } ?? context.frame.notCompared
    let basis =
      assessment.target.basis == .council ? "" : " (\(FigureWords(context.language).basis(assessment.target.basis)))"
    return [
      Line([Run(assessment.indicator.shortLabel[context.language], .strong), Run(basis, .muted)]),
      Line(current.value.map { context.numbers.amount($0, unit) } ?? "..", .strong),
      Line(FigureWords(context.language).limit(assessment.target.bound, unit: unit)),
      Line(FigureWords(context.language).signedStatus(current.status), current.status.emphasis),
      Line(current.distance.map { context.numbers.shortDifference($0, unit) } ?? ".."),
      Line(context.changeText(assessment)), Line(place),
      Line(context.sparkText(assessment)),
    ]
  }

  /// One strip for each figure, its conclusion above.
  private func strips(_ context: ReportContext) -> [Block] {
    let words = BriefingWords(context.language)
    let drawn = strips.flatMap { figure -> [Block] in
      guard
        let strip = dotStrip(figure.report, figure.comparison, figure.ranking.references, limits: figure.bound, context)
      else { return [] }
      return [
        .subheading(words.text(figure.heading).plain), .paragraph(Line(context.measure(figure.report), .muted)), strip,
      ]
    }
    guard !drawn.isEmpty else { return [] }
    let key = context.frame.stripKey(material.subject.name, withTarget: strips.contains { $0.bound != nil })
    return [.heading(context.standingHeading(self)), .paragraph(Line(key, .muted))] + drawn
  }

  /// The years behind the panels, each with its conclusion.
  private func development(_ context: ReportContext) -> [Block] {
    guard !trends.isEmpty else { return [] }
    let words = BriefingWords(context.language)
    let years = Set(trends.flatMap { $0.points.map(\.year) }).sorted().suffix(Self.mostYears)
    let header: [(title: String, alignment: Table.Alignment)] =
      [(TableWords(context.language).indicator, .left)] + years.map { (String($0), .right) } + [("", .left)]
    let rows = trends.map { figure in
      let label = figure.indicator.shortLabel[context.language]
      return [Line(label, .strong)]
        + years.map { year in
          let point = figure.points.first { $0.year == year }
          return Line(point?.value.number.map { context.numbers.amount($0, figure.indicator.unit) } ?? "..")
        } + [Line(words.besideName(figure).plain)]
    }
    return [.heading(context.developmentHeading(self, over: Array(years))), .table(Table(header, rows: rows))]
      + bridgeBlocks(context)
  }

  /// Why a figure, or its distance to the others, changed.
  private func bridgeBlocks(_ context: ReportContext) -> [Block] {
    let words = BridgeWords(context.language)
    guard let bridge = material.bridge, let steps = words.steps(bridge) else { return [] }
    let parts = steps.dropFirst().dropLast().map { "\($0.name) \(words.amount($0.amount, bridge.indicator.unit))" }
    let isSplit = bridge.split != nil
    let lines = [
      words.measure(bridge) + (isSplit ? ": " + parts.joined(separator: ", ") : "") + ".",
      bridge.mainSet.map { words.set($0, bridge) },
    ]
    return [
      .subheading(words.question(bridge)), .paragraph(Line(lines.compactMap { $0 }.joined(separator: " "))),
    ]
  }

  /// More years than this make a table too wide to read.
  private static let mostYears = 6

  private func climateBlocks(_ context: ReportContext) -> [Block] {
    guard let climate else { return [] }
    let words = BriefingWords(context.language)
    return [
      .heading(words.text(climate.heading).plain),
      .paragraph(Line(climate.sentences.map { words.text($0).plain }.joined(separator: " "))),
    ]
  }

  /// What the ranks of key figures with a target are worth, one line for each, below its heading.
  public func rankSureness(_ context: ReportContext) -> (heading: String, lines: [Line]) {
    (context.frame.howSure, context.judgementLines(material.reports))
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
    return (context.frame.isThereATrend, lines)
  }

  private func sureness(_ context: ReportContext) -> [Block] {
    [rankSureness(context), trendSureness(context)].flatMap { part -> [Block] in
      part.lines.isEmpty ? [] : [.heading(part.heading), .list(part.lines)]
    }
  }

  private func pageTwo(_ context: ReportContext) -> [Block] {
    let words = BriefingWords(context.language)
    var blocks = development(context) + climateBlocks(context)
    let compared = material.reports.filter {
      !$0.rankings.allSatisfy { $0.comparison?.own?.rank == nil } || !($0.rankings.first?.references.isEmpty ?? true)
    }
    if !compared.isEmpty {
      blocks += [
        .heading(context.frame.againstOthers(withTargets: true)),
        .table(context.placesTable(compared, reportYear: material.year)),
      ]
    }
    if !material.context.isEmpty {
      blocks += [
        .heading(context.frame.againstOthers(withTargets: false)),
        .table(context.placesTable(material.context, reportYear: material.year)),
      ]
    }
    blocks += sureness(context)
    let unavailable = context.unavailableLines(material.reports + material.context)
    if !unavailable.isEmpty {
      blocks += [.heading(TableWords(context.language).notCompared), .list(unavailable)]
    }
    blocks += [.heading(TableWords(context.language).caveats), .list(caveats.map { Line(words.text($0)) })]
    blocks += [.heading(TableWords(context.language).notToBeConcluded), .list(words.notToBeConcluded.map { Line($0) })]
    blocks +=
      conflictBlocks(material.conflicts, context) + sourceBlocks(material.origins, context) + [
        .heading(context.frame.method)
      ]
    let methods = Method.allCases.filter { method in
      method == .targets && !material.assessments.isEmpty
        || (material.reports + material.context).contains { $0.methods.contains(method) }
        || method == .trend && !material.trends.isEmpty
    }
    let builds = builds.map { [Block.paragraph(Line(words.development($0), .muted))] } ?? []
    return blocks + [
      .paragraph(Line(context.frame.methods(asOf: material.asOf))),
      .paragraph(
        Line(methods.map { "\(MethodWords(context.language).name($0)) \($0.version)" }.joined(separator: " · "), .muted)
      ),
    ] + builds + explaining(context) + [
      .paragraph(
        Line([Run(context.frame.makeAgain, .muted), Run(material.command)]))
    ]
  }

  /// How to explain what nobody has explained.
  private func explaining(_ context: ReportContext) -> [Block] {
    explainCommand.map { command in
      [.paragraph(Line([Run(TableWords(context.language).explainSo, .muted), Run(command)]))]
    } ?? []
  }
}
