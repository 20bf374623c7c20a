import Comparing
import Figures
import Findings
import Values
import Wording

extension IndicatorList {
  /// The list as one table.
  public func document(_ context: ReportContext) -> Document {
    let words = context.tables
    let header: [(title: String, alignment: Table.Alignment)] = [
      ("Id", .left), (words.indicator, .left), (words.unit, .left), (words.direction, .left), (words.years, .left),
    ]
    let rows = indicators.map { entry in
      [
        Line(entry.indicator.id.rawValue, .strong), Line(entry.indicator.label[context.language]),
        Line(context.numbers.unitName(entry.indicator.unit)),
        Line(context.figures.listedDirection(entry.indicator.direction)), Line(ListWords.years(entry.years)),
      ]
    }
    return Document([.title(ListWords(context.language).indicators(count)), .table(Table(header, rows: rows))])
  }

  /// `maalestokk/indicators-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/indicators-1")),
      (
        "indicators",
        .array(
          indicators.map { entry in
            guard case .object(let members) = entry.indicator.json(context.language) else { return .null }
            return .object(
              members + [
                ("topic", .string(entry.indicator.topic)),
                ("definition", .string(entry.indicator.definition[context.language])),
                ("directionReason", .string(entry.indicator.directionReason[context.language])),
                ("counted", .string(entry.indicator.counted)),
                ("verification", .string(entry.indicator.verification)),
                ("formula", .optional(entry.indicator.formula?.description)),
                ("years", .array(entry.years.map { .integer($0) })),
              ])
          })
      ),
    ])
  }

  /// One row each.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .indicators,
      [
        .id, .topic, .labelBokmål, .labelEnglish, .unit, .decimals, .direction, .scope, .source, .years,
      ],
      rows: indicators.map { entry in
        let indicator = entry.indicator
        return [
          .text(indicator.id.rawValue), .text(indicator.topic), .text(indicator.label.nb), .text(indicator.label.en),
          .unit(indicator.unit), .integer(indicator.decimals), .direction(indicator.direction), .scope(indicator.scope),
          .text(indicator.source?.description ?? ""), .text(entry.years.map(String.init).joined(separator: " ")),
        ]
      })
  }
}
