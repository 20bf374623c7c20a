import Comparing
import Figures
import Findings
import Values
import Wording

extension IndicatorList {
  /// The list by topic: a line of name, unit, direction and years, and below it the id.
  public func document(_ context: ReportContext) -> Document {
    let words = ListWords(context.language)
    let title = Block.title(words.indicators(count))
    guard !indicators.isEmpty else {
      return Document([title, .paragraph(Line(words.nothingFound(suggestions.map(\.rawValue))))])
    }
    return Document(
      [title]
        + topics.flatMap { topic, indicators -> [Block] in
          [.heading(context.sideBySide.topic(topic, indicators.count)), .list(indicators.map { line($0, context) })]
        })
  }

  private func line(_ entry: (indicator: Indicator, years: [Int]), _ context: ReportContext) -> Line {
    let indicator = entry.indicator
    let facts = [
      context.numbers.unitName(indicator.unit),
      indicator.direction == .neutral ? "" : context.figures.listedDirection(indicator.direction),
      ListWords.years(entry.years), indicator.source.map { "\($0)" } ?? "",
    ]
    return Line([
      Run(indicator.label[context.language], .strong),
      Run(" · " + facts.filter { !$0.isEmpty }.joined(separator: " · ") + " · ", .muted),
      Run(indicator.id.rawValue),
    ])
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
