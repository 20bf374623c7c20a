import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension Profile {
  /// The profile as a table for each topic; its pictures stand in the page.
  public func document(_ context: ReportContext) -> Document {
    let words = ProfileWords(context.language)
    var blocks: [Block] = [.title(words.title(self))]
    for (topic, rows) in topics {
      blocks += [.heading(context.sideBySide.topic(topic, rows.count)), .table(table(of: rows, context))]
    }
    return Document(blocks + sourceBlocks(origins, context))
  }

  /// What heads the columns of its numbers, and which of them are figures.
  public func header(_ context: ReportContext) -> [(title: String, isFigure: Bool)] {
    let words = ProfileWords(context.language)
    return [
      (context.tables.indicator, false), (subject.name, true), (context.tables.rank, false), (words.median, true),
      (words.quartiles, true), (words.worst, true), (words.best, true),
    ]
  }

  private func table(of rows: [Row], _ context: ReportContext) -> Table {
    Table(
      header(context).map { ($0.title, $0.isFigure ? .right : .left) },
      rows: rows.map { row in
        ProfileRowText(row, year, context).cells.enumerated().map { Line($1, $0 == 1 ? .strong : .plain) }
      })
  }

  /// `maalestokk/profile-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/profile-1")), ("subject", subject.json),
      ("comparator", .string(comparator.id)),
      ("rows", .array(topics.flatMap { topic, rows in rows.map { json($0, topic, context) } })),
      ("notes", .array(ProfileWords(context.language).notes(self).map { .string($0) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  private func json(_ row: Row, _ topic: Topic, _ context: ReportContext) -> JSONValue {
    let (indicator, statistics, own) = (row.report.indicator, row.statistics, row.comparison.own)
    return .object([
      ("indicator", .string(indicator.id.rawValue)), ("label", .string(indicator.label[context.language])),
      ("topic", .string(topic.rawValue)), ("direction", .string(indicator.direction.name)),
      ("unit", .string(indicator.unit.rawValue)), ("year", .integer(row.report.year)), ("value", .number(row.value)),
      ("status", .optional(own?.status?.rawValue)), ("rank", .optional(own?.rank?.position)),
      ("tied", .bool(own?.rank?.isTied ?? false)), ("reporting", .integer(row.comparison.reporting)),
      ("median", .number(statistics.median)), ("lowerQuartile", .optional(statistics.lowerQuartile)),
      ("upperQuartile", .optional(statistics.upperQuartile)), ("minimum", .number(statistics.minimum)),
      ("maximum", .number(statistics.maximum)), ("target", row.target?.json(context.language) ?? .null),
    ])
  }

  /// One row for each key figure.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .profile,
      [
        .topic, .indicator, .label, .unit, .direction, .year, .value, .status, .rank, .median, .lower, .upper, .minimum,
        .maximum,
      ],
      rows: topics.flatMap { topic, rows in
        rows.map { row in
          let (indicator, statistics, own) = (row.report.indicator, row.statistics, row.comparison.own)
          return [
            .text(TopicWords(context.language).name(topic)), .text(indicator.id.rawValue),
            .text(indicator.shortLabel[context.language]), .unit(indicator.unit), .direction(indicator.direction),
            .integer(row.report.year), .number(row.value), .optional(own?.status), .optional(own?.rank?.position),
            .number(statistics.median), .optional(statistics.lowerQuartile), .optional(statistics.upperQuartile),
            .number(statistics.minimum), .number(statistics.maximum),
          ]
        }
      })
  }
}
