import Comparing
import Figures
import Regions
import Values

extension ExplainReport {
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
      ("derived", derived(version)),
    ])
  }

  /// The formula and its cells, down to what sources said; null for what a source said.
  private func derived(_ version: ExplainedVersion) -> JSONValue {
    guard let derivation = version.observation.derivation else { return .null }
    let cells = version.cells.map { cell in
      let observation = cell.version.observation
      return JSONValue.object([
        ("indicator", .string(observation.indicator.rawValue)), ("region", .string(observation.region.rawValue)),
        ("year", .integer(observation.year)), ("value", .optional(observation.value.number)),
        ("status", .string(observation.status.rawValue)), ("source", .string(observation.dataset)),
        ("locator", .string(observation.locator)), ("derived", derived(cell.version)),
      ])
    }
    return .object([("formula", .string(derivation.formula.description)), ("cells", .array(cells))])
  }

  /// One row for each version of each figure, followed by the cells that it was reckoned from; one without a version for a
  /// figure that no source has.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .versions,
      [
        .indicator, .year, .code, .name, .value, .missing, .chosen, .status, .known, .scope, .source, .locator,
        .sha256, .section, .passage, .producer,
      ], rows: figures.flatMap { rows($0, context) })
  }

  private func rows(_ figure: ExplainedFigure, _ context: ReportContext) -> [[AnswerCell]] {
    let front = front(indicator.id, year, figure.region, context)
    guard !figure.versions.isEmpty else {
      return [front + [.empty, .missing(.notAvailable)] + [AnswerCell](repeating: .empty, count: 10)]
    }
    return figure.versions.enumerated().flatMap { place, version in
      [front + cells(version, indicator, isChosen: place == 0)]
        + version.allCells.map { cell in
          let observation = cell.version.observation
          return self.front(observation.indicator, observation.year, observation.region, context)
            + cells(cell.version, cell.indicator, isChosen: place == 0)
        }
    }
  }

  private func front(
    _ indicator: IndicatorID, _ year: Int, _ region: RegionCode, _ context: ReportContext
  ) -> [AnswerCell] {
    [.text(indicator.rawValue), .integer(year), .code(region.rawValue), .text(context.name(region))]
  }

  private func cells(_ version: ExplainedVersion, _ indicator: Indicator, isChosen: Bool) -> [AnswerCell] {
    let observation = version.observation
    return [
      .optional(observation.value.number), .optional(observation.value.missingReason), .flag(isChosen),
      .status(observation.status), .text(observation.known), .scope(observation.scope ?? indicator.scope),
      .text(observation.dataset), .text(observation.locator), .optional(version.sha256),
      .optional(version.passage?.section), .optional(version.passage?.text), .optional(version.passage?.producer),
    ]
  }
}
