import Comparing
import Regions
import Wording

extension RegionList {
  /// The list as one table.
  public func document(_ context: ReportContext) -> Document {
    let words = context.tables
    let header: [(title: String, alignment: Table.Alignment)] = [
      (words.code, .left), (words.municipality, .left), (words.county, .left), (words.group, .left),
      (words.exists, .left),
    ]
    let rows = entries.map { entry in
      [
        Line(entry.code == entry.codeThen ? "\(entry.code)" : "\(entry.code) (\(entry.codeThen))", .strong),
        Line(entry.name), Line(entry.countyName), Line(entry.group?.rawValue ?? ""), Line(entry.span),
      ]
    }
    return Document([
      .title(ListWords(context.language).municipalities(count, in: year)), .table(Table(header, rows: rows)),
    ])
  }

  /// `maalestokk/regions-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let regions = entries.map { entry in
      JSONValue.object([
        ("code", .string(entry.code.rawValue)),
        ("codeThen", entry.code == entry.codeThen ? .null : .string(entry.codeThen.rawValue)),
        ("name", .string(entry.name)), ("county", .string(entry.county)), ("countyName", .string(entry.countyName)),
        ("kostraGroup", .optional(entry.group?.rawValue)), ("exists", .string(entry.span)),
        ("registers", .array(registers.map { $0.json(of: entry.code) })),
      ])
    }
    return .object([
      ("schema", .string("maalestokk/regions-1")), ("year", .integer(year)), ("regions", .array(regions)),
    ])
  }

  /// One row each.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .regions, [.code, .codeThen, .name, .county, .countyName, .group, .exists],
      rows: entries.map {
        [
          .code($0.code.rawValue), .code($0.codeThen.rawValue), .text($0.name), .code($0.county), .text($0.countyName),
          .optional($0.group), .text($0.span),
        ]
      })
  }
}
