import Benchmarking
import Briefings
import CSV
import Indicators
import Regions
import Statistics

extension Briefing {
  /// What has changed since an earlier briefing; nothing where none was named.
  public func changeBlocks(_ context: ReportContext) -> [Block] {
    guard let earlier = material.changes?.earlier else { return [] }
    let since =
      switch earlier {
      case .asKnown(let date): context.numbers.date(date)
      case .file: context.pick("forrige notat", "the earlier briefing")
      }
    return [
      .heading(context.pick("Endret siden \(since)", "Changed since \(since)")), .list(changes.map { Line($0.text) }),
    ]
  }

  /// What people have said about the figures, and what nobody has explained.
  public func commentBlocks(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = []
    if !material.comments.isEmpty {
      blocks += [
        .heading(context.pick("Kommentarer til tallene", "Comments on the figures")),
        .list(material.comments.map { commentLine($0, context) }),
      ]
    }
    guard let first = unexplained.first else { return blocks }
    let indicator = first.id.dropFirst("unexplained-".count)
    let command =
      "maalestokk comment \(indicator) --year \(material.year) --municipality \(material.subject.code) --text \"…\""
    return blocks + [
      .heading(context.pick("Trenger en forklaring", "In need of an explanation")),
      .list(unexplained.map { Line($0.text) }),
      .paragraph(Line([Run(context.pick("Forklar slik: ", "Explain it so: "), .muted), Run(command)])),
    ]
  }

  private func commentLine(_ comment: Comment, _ context: ReportContext) -> Line {
    let name = context.indicator(comment.indicator)?.shortLabel[context.language] ?? comment.indicator
    return Line([
      Run("\(name) \(comment.year): ", .strong), Run(comment.text),
      Run(" (\(comment.author), \(context.numbers.date(comment.written)))", .muted),
    ])
  }

  // MARK: Files

  /// The members that tell of changes and comments in `maalestokk/briefing-1`.
  func changeMembers(_ json: (Finding) -> JSONValue) -> [(String, JSONValue)] {
    [
      ("changes", material.changes.map { changesJSON($0, findings: changes.map(json)) } ?? .null),
      ("comments", .array(material.comments.map(commentJSON))), ("unexplained", .array(unexplained.map(json))),
    ]
  }

  private func commentJSON(_ comment: Comment) -> JSONValue {
    .object([
      ("id", .integer(comment.id)), ("indicator", .string(comment.indicator)), ("year", .integer(comment.year)),
      ("text", .string(comment.text)), ("author", .string(comment.author)), ("written", .string(comment.written)),
    ])
  }

  private func changesJSON(_ changes: BriefingChanges, findings: [JSONValue]) -> JSONValue {
    var since: [(String, JSONValue)]
    switch changes.earlier {
    case .asKnown(let date): since = [("since", .string(date)), ("comparedWith", .null)]
    case .file(let name): since = [("since", .null), ("comparedWith", .string(name))]
    }
    since.append(("earlierYear", .integer(changes.earlierYear)))
    func cell(_ cell: BriefingSnapshot.Cell) -> [(String, JSONValue)] {
      [
        ("indicator", .string(cell.indicator)), ("region", .string(cell.region.rawValue)),
        ("year", .integer(cell.year)),
      ]
    }
    func place(_ place: BriefingSnapshot.Place) -> JSONValue {
      .object([
        ("year", .integer(place.year)), ("rank", .integer(place.rank)), ("reporting", .integer(place.reporting)),
      ])
    }
    let lists: [(String, [JSONValue])] = [
      (
        "targets",
        changes.judgements.map {
          .object([
            ("indicator", .string($0.indicator)), ("old", .string($0.old.rawValue)), ("new", .string($0.new.rawValue)),
          ])
        }
      ),
      (
        "figures",
        changes.revisions.map {
          .object(cell($0.cell) + [("old", .number($0.old.value)), ("new", .number($0.new.value))])
        }
      ),
      (
        "ranks",
        changes.moves.map {
          .object([
            ("indicator", .string($0.view.indicator)), ("comparator", .string($0.view.comparator)),
            ("old", place($0.old)), ("new", place($0.new)),
          ])
        }
      ),
      ("newYears", changes.newYears.map { .object(cell($0.cell) + [("value", .number($0.figure.value))]) }),
      ("findings", findings),
    ]
    return .object(since + lists.map { ($0, .array($1)) })
  }

  /// The rankings as rows; where an earlier briefing was named, with what each figure was then in `value_before`.
  public func csv(_ context: ReportContext) -> String {
    let reports = material.reports + material.context
    guard let earlier = material.earlier else { return RankingReport.csv(reports, context) }
    let before = reports.flatMap { report in
      report.rankings.flatMap { ranking in
        (ranking.comparison?.members ?? []).map { member -> String in
          let cell = BriefingSnapshot.Cell(indicator: report.indicator.id, region: member.code, year: report.year)
          return earlier.figures[cell]?.value.description ?? ""
        }
      }
    }
    guard let table = try? CSVTable(Array(RankingReport.csv(reports, context).utf8)) else { return "" }
    return csvText([table.header + ["value_before"]] + zip(table.records, before).map { $0.fields + [$1] })
  }
}
