import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension Briefing {
  /// The heading above what has changed since an earlier briefing; nil where none was named.
  public func changesHeading(_ context: ReportContext) -> String? {
    material.changes.map { context.frame.changed(since: $0.earlier) }
  }

  /// What has changed since an earlier briefing; nothing where none was named.
  func changeBlocks(_ context: ReportContext) -> [Block] {
    changesHeading(context).map { [.heading($0), lines(changes, context)] } ?? []
  }

  private func lines(_ findings: [Finding], _ context: ReportContext) -> Block {
    let words = BriefingWords(context.language)
    return .list(findings.map { Line(words.text($0).plain) })
  }

  /// What people have said about the figures, and what nobody has explained.
  func commentBlocks(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = []
    if !material.comments.isEmpty {
      blocks += [
        .heading(TableWords(context.language).comments), .list(material.comments.map { context.commentLine($0) }),
      ]
    }
    guard !unexplained.isEmpty else { return blocks }
    return blocks + [.heading(TableWords(context.language).unexplained), lines(unexplained, context)]
  }

  /// The command that explains the first of what nobody has explained.
  public var explainCommand: String? {
    unexplainedIndicators.first.map { first in
      "maalestokk comment \(first.id) --year \(material.year) --municipality \(material.subject.code) --text \"…\""
    }
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
      ("id", .integer(comment.id)), ("indicator", .string(comment.indicator.rawValue)),
      ("year", .integer(comment.year)),
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
        ("indicator", .string(cell.indicator.rawValue)), ("region", .string(cell.region.rawValue)),
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
            ("indicator", .string($0.indicator.rawValue)), ("old", .string($0.old.rawValue)),
            ("new", .string($0.new.rawValue)),
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
            ("indicator", .string($0.view.indicator.rawValue)), ("comparator", .string($0.view.comparator)),
            ("old", place($0.old)), ("new", place($0.new)),
          ])
        }
      ),
      ("newYears", changes.newYears.map { .object(cell($0.cell) + [("value", .number($0.figure.value))]) }),
      (
        "limits",
        changes.limits.map { limit in
          .object([
            ("indicator", .string(limit.indicator.rawValue)),
            ("old", .array(limit.old.limits.map { .number($0) })),
            ("new", .array(limit.new.limits.map { .number($0) })),
          ])
        }
      ),
      ("lost", changes.losses.map { .object(cell($0.cell) + [("value", .number($0.figure.value))]) }),
      ("findings", findings),
    ]
    return .object(since + lists.map { ($0, .array($1)) })
  }
}

extension ReportContext {
  /// A comment with its key figure, author and date.
  public func commentLine(_ comment: Comment) -> Line {
    let name = indicator(comment.indicator)?.shortLabel[language] ?? comment.indicator.rawValue
    return Line([
      Run("\(name) \(comment.year): ", .strong), Run(comment.text),
      Run(" (\(comment.author), \(numbers.date(comment.written)))", .muted),
    ])
  }
}
