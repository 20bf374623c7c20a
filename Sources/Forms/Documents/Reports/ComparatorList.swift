import Comparing
import Values
import Wording

extension ComparatorList {
  /// The list as one table, and what is wrong with those that do not load.
  public func document(_ context: ReportContext) -> Document {
    let (language, words) = (context.language, ListWords(context.language))
    let header: [(title: String, alignment: Table.Alignment)] = [
      ("Id", .left), (context.tables.version, .left), (context.tables.state, .left),
      (context.tables.description, .left),
    ]
    let rows = entries.map { entry in
      [Line(entry.id, .strong), Line(entry.version), Line(entry.state), Line(entry.summary[language])]
    }
    let problems = entries.flatMap { entry in
      entry.problems.map { Line("\(entry.id): \(ProblemWords(language).text($0))") }
    }
    let hosts = entries.filter { !$0.fetchHosts.isEmpty }.map { Line(words.fetches($0.id, from: $0.fetchHosts)) }
    return Document(
      [.title(words.comparators(entries.count)), .table(Table(header, rows: rows))]
        + [problems, hosts].filter { !$0.isEmpty }.map { .list($0) })
  }

  /// `maalestokk/comparators-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let comparators = entries.map { entry in
      JSONValue.object([
        ("id", .string(entry.id)), ("version", .string(entry.version)), ("name", .string(entry.name[context.language])),
        ("summary", .string(entry.summary[context.language])), ("state", .string(entry.state)),
        ("fetchHosts", .array(entry.fetchHosts.map { .string($0) })),
        ("problems", .array(entry.problems.map { .string(ProblemWords(context.language).text($0)) })),
        (
          "options",
          .array(
            entry.options.map { option in
              .object([
                ("name", .string(option.name)), ("values", .array(option.values.map { .string($0) })),
                ("default", option.standard.map { .string($0) } ?? .null),
              ])
            })
        ),
      ])
    }
    return .object([("schema", .string("maalestokk/comparators-1")), ("comparators", .array(comparators))])
  }

  /// One row each.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .comparators, [.id, .version, .state, .name, .summary],
      rows: entries.map {
        [
          .text($0.id), .text($0.version), .text($0.state), .text($0.name[context.language]),
          .text($0.summary[context.language]),
        ]
      })
  }
}
