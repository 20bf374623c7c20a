import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension FigureTable {
  /// `maalestokk/table-1`, as the contract has it: one row for each key figure, with the cells of all years.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/table-1")), ("subject", subject.json),
      ("years", .array(Set(rows.map(\.year)).sorted().map { .integer($0) })),
      ("columns", .array(columns.map { json($0, context) })),
      (
        "rows",
        .array(rows.grouped { [$0.indicator.id.rawValue, $0.need?.dataset] }.map { json($0.elements, context) })
      ),
      ("leftOut", .integer(leftOut)),
      ("notes", .array(context.sideBySide.notes(self, mediansFill: false).map { .string($0) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  private func json(_ column: FigureColumn, _ context: ReportContext) -> JSONValue {
    let kind =
      switch column {
      case .municipality: "code"
      case .group: "group"
      case .median: "statistic"
      }
    return .object([
      (kind, .string(column.id)), ("name", .string(context.sideBySide.heading(column, self))),
    ])
  }

  /// One key figure's rows, the newest of which has the place and the target.
  private func json(_ rows: [FigureRow], _ context: ReportContext) -> JSONValue {
    guard let newest = rows.max(by: { $0.year < $1.year }) else { return .null }
    let indicator = newest.indicator
    let own = newest.chosen?.own?.rank
    return .object([
      ("indicator", .string(indicator.id.rawValue)), ("label", .string(indicator.label[context.language])),
      ("topic", .string(indicator.field.rawValue)), ("direction", .string(indicator.direction.name)),
      ("unit", .string(indicator.unit.rawValue)), ("decimals", .integer(indicator.decimals)),
      ("cells", .array(rows.flatMap(cells))), ("rank", .optional(own?.position)), ("tied", .bool(own?.isTied ?? false)),
      ("reporting", .optional(newest.chosen?.reporting)), ("year", .integer(newest.year)),
      ("target", newest.target?.json(context.language) ?? .null),
      (
        "need",
        newest.need.map { .object([("year", .integer($0.year)), ("source", .string($0.dataset))]) } ?? .null
      ),
    ])
  }

  private func cells(_ row: FigureRow) -> [JSONValue] {
    columns.map { column in
      let cell = row.cell(column)
      return .object([
        ("column", .string(column.id)), ("year", .integer(row.year)), ("value", .optional(cell.value)),
        ("status", .optional(cell.status?.rawValue)),
        ("missing", .optional(cell.value == nil ? cell.missing?.rawValue : nil)),
        ("source", .optional(cell.dataset)),
      ])
    }
  }

  /// One row for each figure.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .figures,
      [.topic, .indicator, .label, .unit, .direction, .year, .code, .name, .value, .status, .missing, .source, .rank],
      rows: rows.flatMap { row in columns.compactMap { line(row, $0, context) } })
  }

  private func line(_ row: FigureRow, _ column: FigureColumn, _ context: ReportContext) -> [AnswerCell]? {
    let (cell, indicator) = (row.cell(column), row.indicator)
    let isOwn = column == .municipality(subject.code)
    if cell.value == nil, cell.missing == nil { return nil }
    return [
      .text(TopicWords(context.language).name(indicator.field)), .text(indicator.id.rawValue),
      .text(context.sideBySide.name(row)),
      .unit(indicator.unit), .direction(indicator.direction), .integer(row.year), .code(column.id),
      .text(context.sideBySide.heading(column, self)), .optional(cell.value),
      .optional(cell.status), .optional(cell.value == nil ? cell.missing : nil), .optional(cell.dataset),
      .optional(isOwn ? row.chosen?.own?.rank?.position : nil),
    ]
  }
}
