import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

/// A municipality's targets in a year, each with its history.
public struct TargetsReport: Sendable {
  public let subject: Municipality
  public let year: Int
  public let assessments: [TargetAssessment]
  /// Decisions that were not in force in the year.
  public let notInForce: [Target]
  public let conflicts: [Conflict]
  public let origins: [Origin]

  public init(
    subject: Municipality, year: Int, assessments: [TargetAssessment], notInForce: [Target] = [],
    conflicts: [Conflict], origins: [Origin]
  ) {
    self.notInForce = notInForce
    self.subject = subject
    self.year = year
    self.assessments = assessments
    self.conflicts = conflicts
    self.origins = origins
  }

  /// Whether any target is missed: what `--check` asks.
  public var isAnyMissed: Bool { assessments.contains { $0.current.status == .missed } }

  /// Council targets met, and council targets with a figure.
  public var councilScore: (met: Int, of: Int) {
    let council = assessments.filter(\.countsInHeadline)
    return (council.count { $0.current.status == .met }, council.count)
  }

  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let title = context.pick("Mål for \(subject.name) \(year)", "Targets of \(subject.name) \(year)")
    guard !assessments.isEmpty else {
      let text = context.pick(
        "Ingen mål er registrert for \(subject.name).", "No targets are recorded for \(subject.name).")
      return Document([.title(title), .paragraph(Line(text))] + inForceBlocks(context))
    }
    var blocks: [Block] = [.title(title), .paragraph(Line(headline(context), .strong))]
    for basis in [TargetBasis.council, .regulation, .guideline] {
      let group = assessments.filter { $0.target.basis == basis }
      guard !group.isEmpty else { continue }
      blocks += [.heading(heading(basis, context)), .table(table(group, context))]
    }
    blocks += [.heading(Phrases.history[context.language]), .table(history(context))]
    blocks += runningBlocks(context)
    if let pace = paceBlock(context) { blocks += pace }
    blocks += inForceBlocks(context) + noteBlocks(context) + conflictBlocks(conflicts, context)
    blocks += context.methodBlocks([.values, .targets]) + sourceBlocks(origins, context)
    return Document(blocks)
  }

  private func headline(_ context: ReportContext) -> String {
    let score = councilScore
    guard score.of > 0 else {
      return context.pick("Ingen mål fra kommunestyret har tall.", "No council target has a figure.")
    }
    return context.pick(
      "\(score.met) av \(score.of) mål fra kommunestyret er nådd.",
      "\(score.met) of \(score.of) council \(score.of == 1 ? "target" : "targets") met.")
  }

  private func heading(_ basis: TargetBasis, _ context: ReportContext) -> String {
    switch basis {
    case .council: context.pick("Mål fra kommunestyret", "Council targets")
    case .regulation: context.pick("Grenser i finansreglementet", "Limits of the finance rules")
    case .guideline:
      context.pick("Veiledende normer («bør», uten vedtak)", "Guidelines (\u{201C}should\u{201D}, without a decision)")
    }
  }

  private func table(_ group: [TargetAssessment], _ context: ReportContext) -> Table {
    let numbers = context.numbers
    let header: [(title: String, alignment: Table.Alignment)] = [
      (Phrases.indicator[context.language], .left), (String(year), .right), (Phrases.target[context.language], .left),
      (Phrases.status[context.language], .left), (Phrases.distance[context.language], .right),
      (context.pick("Endring fra \(year - 1)", "Change from \(year - 1)"), .left),
      (Phrases.development[context.language], .left),
    ]
    return Table(
      header,
      rows: group.map { assessment in
        let unit = assessment.indicator.unit
        let current = assessment.current
        return [
          Line(assessment.indicator.shortLabel[context.language], .strong),
          Line(current.value.map { numbers.amount($0, unit) } ?? "..", .strong),
          Line(Phrases.limit(assessment.target.bound, unit: unit, numbers)),
          Line(Phrases.status(current.status)[context.language], current.status.emphasis),
          Line(current.distance.map { numbers.shortDifference($0, unit) } ?? ".."),
          Line(context.changeText(assessment)),
          Line(context.sparkText(assessment)),
        ]
      })
  }

  private func history(_ context: ReportContext) -> Table {
    let years = Set(assessments.flatMap { $0.history.map(\.year) }).sorted()
    let header: [(title: String, alignment: Table.Alignment)] =
      [(Phrases.indicator[context.language], .left), (Phrases.basis[context.language], .left)]
      + years.map { (String($0), .right) }
    return Table(
      header,
      rows: assessments.map { assessment in
        let cells = years.map { year -> Line in
          guard let judged = assessment.history.first(where: { $0.year == year }), let value = judged.value else {
            return Line("..", .muted)
          }
          let symbol = Phrases.status(judged.status)[context.language].prefix(1)
          return Line("\(context.numbers.number(value)) \(symbol)", judged.status.emphasis)
        }
        let label = Line(assessment.indicator.shortLabel[context.language])
        return [label, Line(Phrases.basis(assessment.target.basis)[context.language], .muted)] + cells
      })
  }

  /// "At the years' pace reached in 20xx": arithmetic, and said to be so.
  private func paceBlock(_ context: ReportContext) -> [Block]? {
    let lines = assessments.filter { $0.current.status == .missed }.compactMap { assessment -> Line? in
      guard let reached = assessment.yearReachedAtPresentPace, let first = assessment.history.first?.year else {
        return nil
      }
      let label = assessment.indicator.shortLabel[context.language]
      return Line(
        context.pick(
          "\(label): med samme takt som \(first)–\(year) nås grensen i \(reached). Et regnestykke (Theil–Sen), ikke en prognose.",
          "\(label): at the pace of \(first)–\(year) the limit is reached in \(reached). Arithmetic (Theil–Sen), not a forecast."
        ))
    }
    return lines.isEmpty ? nil : [.list(lines)]
  }

  private func noteBlocks(_ context: ReportContext) -> [Block] {
    var notes: [Line] = []
    if assessments.contains(where: { $0.target.validFrom == nil }) {
      notes.append(
        Line(
          context.pick(
            "Kilden sier ikke fra hvilket år målene gjelder; de er brukt for alle år som vises.",
            "The source does not say from which year the targets apply; they are used for every year shown.")))
    }
    for assessment in assessments {
      let decided = assessment.target.decidedBy[context.language]
      notes.append(
        Line([
          Run(assessment.indicator.shortLabel[context.language] + ": ", .strong),
          Run("\(decided) (\(assessment.target.dataset)#\(assessment.target.locator))"),
        ]))
    }
    return [.heading(Phrases.basis[context.language]), .list(notes)]
  }
}

extension ReportContext {
  /// `−1,0 pp, svakere`: the change since the year before, and whether it is better.
  public func changeText(_ assessment: TargetAssessment) -> String {
    guard let value = assessment.current.value, let before = assessment.previous?.value else { return ".." }
    let change = numbers.shortDifference(value - before, assessment.indicator.unit)
    guard assessment.indicator.direction != .neutral, let better = assessment.isBetterThanBefore else { return change }
    return change + (better ? pick(" bedre", " better") : pick(" svakere", " weaker"))
  }

  /// First value, line, last value.
  func sparkText(_ assessment: TargetAssessment) -> String {
    let points = Dictionary(
      assessment.history.compactMap { year in year.value.map { (year.year, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard points.count > 1, let first = points.min(by: { $0.key < $1.key }) else { return "" }
    return "\(first.key): \(numbers.number(first.value)) " + Drawings.sparkline(points)
  }
}

extension TargetsReport {
  /// `maalestokk/targets-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/targets-1")), ("subject", subject.json), ("year", .integer(year)),
      ("council", .object([("met", .integer(councilScore.met)), ("of", .integer(councilScore.of))])),
      ("targets", .array(assessments.map { $0.json(context.language) })),
      ("notes", .array(inForceNotes(context).map { .string($0) })), ("methods", [Method.values, .targets].json),
      ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  /// One row for each target and year; decimal point, UTF-8.
  public func csv(_ context: ReportContext) -> String {
    let header = [
      "indicator", "year", "value", "kind", "target", "lower", "upper", "strict", "status", "distance", "basis",
      "source",
    ]
    let rows = assessments.flatMap { assessment in
      assessment.history.map { year -> [String] in
        let target = year.target ?? assessment.target
        let bound = target.bound
        return [
          assessment.indicator.id, String(year.year), year.value?.description ?? "", bound.kind,
          bound.single?.description ?? "",
          bound.bandLimits?.lower.description ?? "", bound.bandLimits?.upper.description ?? "", String(bound.isStrict),
          year.status.rawValue, year.distance?.description ?? "", target.basis.rawValue,
          "\(target.dataset)#\(target.locator)",
        ]
      }
    }
    return answerTable([header] + rows)
  }
}

extension TargetBound {
  /// The one limit of a floor or a ceiling.
  var single: PublishedValue? {
    switch self {
    case .floor(let limit, _), .ceiling(let limit, _): limit
    case .band: nil
    }
  }

  /// Both limits of a band.
  var bandLimits: (lower: PublishedValue, upper: PublishedValue)? {
    if case .band(let lower, let upper) = self { (lower, upper) } else { nil }
  }
}

extension TargetAssessment {
  func json(_ language: Language) -> JSONValue {
    let bound = target.bound
    let limits: [(String, JSONValue)] = [
      ("kind", .string(bound.kind)), ("strict", .bool(bound.isStrict)), ("target", .optional(bound.single)),
      ("lower", .optional(bound.bandLimits?.lower)), ("upper", .optional(bound.bandLimits?.upper)),
    ]
    let result: [(String, JSONValue)] = [
      ("value", .optional(current.value)),
      (
        "missing",
        current.value == nil
          ? .string((current.observation?.value.missingReason ?? .notAvailable).rawValue) : .null
      ), ("status", .string(current.status.rawValue)),
      ("distance", .optional(current.distance)),
      ("unit", .string(indicator.unit.rawValue)), ("basis", .string(target.basis.rawValue)),
      ("decidedBy", .string(target.decidedBy[language])), ("decidedOn", .optional(target.decidedOn)),
      ("source", .string("\(target.dataset)#\(target.locator)")), ("yearsRunning", .integer(yearsRunning)),
      ("yearsMetRunning", .integer(yearsMetRunning)), ("retrospective", .bool(current.isRetrospective)),
      ("reachedAtPresentPace", .optional(yearReachedAtPresentPace)),
    ]
    let history = history.map { year in
      JSONValue.object([
        ("year", .integer(year.year)), ("value", .optional(year.value)),
        ("target", .optional((year.target?.bound ?? bound).single)), ("retrospective", .bool(year.isRetrospective)),
        ("status", .string(year.status.rawValue)), ("distance", .optional(year.distance)),
        ("observationStatus", .optional(year.observation?.status.rawValue)),
      ])
    }
    return .object(
      [("indicator", .string(indicator.id)), ("label", .string(indicator.label[language]))] + limits + result + [
        ("history", .array(history))
      ])
  }
}
