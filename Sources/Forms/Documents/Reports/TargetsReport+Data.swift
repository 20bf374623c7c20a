import Comparing
import Figures
import Statistics
import Values

extension TargetsReport {
  /// `maalestokk/targets-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/targets-1")), ("subject", subject.json), ("year", .integer(year)),
      ("council", .object([("met", .integer(councilCounts.met)), ("of", .integer(councilCounts.all))])),
      ("headlineCounts", councilCounts.json),
      ("targets", .array(assessments.map { $0.json(context.language) })),
      ("notes", .array(context.inForceNotes(self).map { .string($0) })), ("methods", methods.json),
      ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  /// One row for each target and year.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .targets,
      [
        .indicator, .year, .value, .kind, .target, .lower, .upper, .strict, .status, .distance, .basis, .source,
      ], rows: assessments.flatMap { assessment in assessment.history.map { row($0, assessment) } })
  }

  private func row(_ year: AssessedYear, _ assessment: TargetAssessment) -> [AnswerCell] {
    // The decision in force that year, which may be another than today's.
    let target = year.target ?? assessment.target
    let bound = target.bound
    return [
      .text(assessment.indicator.id.rawValue), .integer(year.year), .optional(year.value), .text(bound.kind),
      .optional(bound.single), .optional(bound.bandLimits?.lower), .optional(bound.bandLimits?.upper),
      .flag(bound.isStrict), .text(year.status.rawValue), .optional(year.distance), .text(target.basis.rawValue),
      .text("\(target.dataset)#\(target.locator)"),
    ]
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
      [("indicator", .string(indicator.id.rawValue)), ("label", .string(indicator.label[language]))] + limits + result
        + [
          ("history", .array(history))
        ])
  }
}

extension StatusCounts {
  /// The contract's `headlineCounts`.
  var json: JSONValue {
    .object([
      ("met", .integer(met)), ("missed", .integer(missed)), ("nearlyMet", .integer(nearlyMet)),
      ("noData", .integer(noData)), ("all", .integer(all)),
    ])
  }
}
