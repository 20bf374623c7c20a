import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

/// One statement of a figure by one source, with everything that leads back to it.
public struct ExplainedVersion: Sendable {
  let observation: Observation
  let origin: Origin?
  let passage: Passage?
  let sha256: String?

  public init(observation: Observation, origin: Origin?, passage: Passage?, sha256: String?) {
    self.observation = observation
    self.origin = origin
    self.passage = passage
    self.sha256 = sha256
  }
}

/// A figure of one region: the chosen version first, then every other.
public struct ExplainedFigure: Sendable {
  let region: RegionCode
  let versions: [ExplainedVersion]

  public init(region: RegionCode, versions: [ExplainedVersion]) {
    self.region = region
    self.versions = versions
  }
}

/// Where a figure comes from: cells, origin, status, every version, conflicts, and the rankings it enters.
public struct ExplainReport: Sendable {
  public let subject: Municipality
  public let indicator: Indicator
  public let year: Int
  public let figures: [ExplainedFigure]
  public let conflicts: [Conflict]
  public let ranking: RankingReport?
  public let target: TargetAssessment?

  public init(
    subject: Municipality, indicator: Indicator, year: Int, figures: [ExplainedFigure], conflicts: [Conflict],
    ranking: RankingReport?, target: TargetAssessment?
  ) {
    self.subject = subject
    self.indicator = indicator
    self.year = year
    self.figures = figures
    self.conflicts = conflicts
    self.ranking = ranking
    self.target = target
  }

  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let language = context.language
    var blocks: [Block] = [
      .title("\(indicator.label[language]), \(subject.name) \(year)"), .paragraph(Line(indicator.definition[language])),
      .list(properties(context)),
    ]
    for figure in figures { blocks += figureBlocks(figure, context) }
    blocks += conflictBlocks(conflicts, context)
    let places = rankingLines(context)
    if !places.isEmpty {
      blocks += [.heading(context.pick("Rangeringer tallet går inn i", "Rankings it enters")), .list(places)]
    }
    if let target { blocks += targetBlocks(target, context) }
    return Document(blocks)
  }

  private func properties(_ context: ReportContext) -> [Line] {
    let direction = Phrases.direction(indicator.direction)[context.language]
    var lines = [
      Line(
        "\(context.pick("Måles i", "Measured in")) \(context.numbers.unitName(indicator.unit)); \(direction). \(indicator.directionReason[context.language])"
      ),
      Line(
        "\(context.pick("Regnskapsomfang", "Accounting scope")): \(Phrases.scope(indicator.scope)[context.language])."),
    ]
    if !indicator.counted.isEmpty { lines.append(Line("\(context.pick("Teller", "Counts")): \(indicator.counted).")) }
    if let source = indicator.source {
      lines.append(
        Line(
          "\(context.pick("SSBs tabell og kode", "Statistics Norway's table and code")): \(source) (\(Phrases.verification(indicator.verification)[context.language]))."
        ))
    }
    return lines
  }

  private func figureBlocks(_ figure: ExplainedFigure, _ context: ReportContext) -> [Block] {
    let chosen = figure.versions.first?.observation
    let value = chosen.flatMap(\.value.number).map { context.numbers.amount($0, indicator.unit) }
    let missing = (chosen?.value.missingReason ?? .notAvailable)
    let heading = "\(context.name(figure.region)): \(value ?? ".. (\(Phrases.missing(missing)[context.language]))")"
    guard !figure.versions.isEmpty else {
      return [
        .heading(heading),
        .paragraph(Line(context.pick("Ingen kilde har dette tallet.", "No source has this figure."))),
      ]
    }
    return [.heading(heading), .list(figure.versions.enumerated().map { version($1, isChosen: $0 == 0, context) })]
  }

  private func version(_ version: ExplainedVersion, isChosen: Bool, _ context: ReportContext) -> Line {
    let observation = version.observation
    let value = observation.value.number.map { context.numbers.amount($0, indicator.unit) } ?? ".."
    let mark = isChosen ? context.pick("brukt", "used") : context.pick("ikke brukt", "not used")
    let status = Phrases.observationStatus(observation.status)[context.language]
    let known = context.numbers.date(observation.known)
    var text = " (\(mark)), \(status), \(context.pick("kjent", "known")) \(known). "
    if let origin = version.origin {
      text += "\(origin.publisher): \(origin.title[context.language]), \(observation.dataset)#\(observation.locator)."
      text += " \(context.pick("Lisens", "Licence")): \(origin.licence[context.language])."
    }
    if let hash = version.sha256 { text += " SHA-256 \(hash.prefix(12))…" }
    if let scope = observation.scope {
      text += " \(context.pick("Regnskapsomfang", "Accounting scope")): \(Phrases.scope(scope)[context.language])."
    }
    if let passage = version.passage {
      text += " \(passage.section): «\(passage.text)»"
      if !passage.producer.isEmpty { text += " (\(context.pick("laget av", "made by")) \(passage.producer))" }
    }
    return Line([Run(value, .strong), Run(text)])
  }

  private func rankingLines(_ context: ReportContext) -> [Line] {
    (ranking?.rankings ?? []).map { ranking in
      let name = ranking.comparator.name[context.language]
      let place =
        ranking.comparison.map { context.placeText($0, direction: indicator.direction) }
        ?? ranking.unavailability?.reason ?? ""
      return Line([Run("\(name): ", .strong), Run("\(place). \(ranking.rule)")])
    }
  }

  private func targetBlocks(_ target: TargetAssessment, _ context: ReportContext) -> [Block] {
    let limit = Phrases.limit(target.target.bound, unit: indicator.unit, context.numbers)
    let status = Phrases.status(target.current.status)[context.language]
    return [
      .heading(Phrases.target[context.language]),
      .paragraph(
        Line(
          "\(limit): \(status). \(target.target.decidedBy[context.language]) (\(target.target.dataset)#\(target.target.locator))"
        )),
    ]
  }

  /// `maalestokk/explain-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/explain-1")), ("indicator", indicator.json(context.language)),
      ("definition", .string(indicator.definition[context.language])), ("subject", subject.json),
      ("year", .integer(year)),
      ("figures", .array(figures.map { json($0, context) })),
      ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("rankings", .array((ranking?.rankings ?? []).compactMap { ranking?.json($0, context) })),
      ("target", target?.json(context.language) ?? .null),
    ])
  }

  private func json(_ figure: ExplainedFigure, _ context: ReportContext) -> JSONValue {
    .object([
      ("code", .string(figure.region.rawValue)), ("name", .string(context.name(figure.region))),
      ("versions", .array(figure.versions.enumerated().map { json($1, isChosen: $0 == 0, context) })),
    ])
  }

  private func json(_ version: ExplainedVersion, isChosen: Bool, _ context: ReportContext) -> JSONValue {
    let observation = version.observation
    return .object([
      ("value", .optional(observation.value.number)), ("missing", .optional(observation.value.missingReason?.rawValue)),
      ("chosen", .bool(isChosen)), ("status", .string(observation.status.rawValue)),
      ("known", .string(observation.known)),
      ("scope", .string((observation.scope ?? indicator.scope).rawValue)), ("source", .string(observation.dataset)),
      ("locator", .string(observation.locator)), ("origin", version.origin?.json(context.language) ?? .null),
      ("sha256", .optional(version.sha256)), ("section", .optional(version.passage?.section)),
      ("passage", .optional(version.passage?.text)), ("producer", .optional(version.passage?.producer)),
    ])
  }
}
