import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension RankingReport {
  /// The report as blocks: heading, own figure, one section for each comparator, conflicts, sources.
  public func document(_ context: ReportContext) -> Document {
    let label = indicator.label[context.language]
    var blocks: [Block] = [.title("\(label), \(subject.name) \(year)"), .paragraph(ownLine(context))]
    blocks += rankings.flatMap { section($0, context) }
    blocks += robustnessBlocks(context) + conflictBlocks(conflicts, context)
    blocks += context.methodBlocks(methods) + sourceBlocks(origins, context)
    return Document(blocks)
  }

  private func ownLine(_ context: ReportContext) -> Line {
    let direction = context.figures.direction(indicator.direction)
    guard let own, let value = own.value.number else {
      let reason = missingReason.map(context.figures.missing) ?? ""
      return Line([Run("\(subject.name): .. ", .strong), Run("(\(reason)) · \(direction)")])
    }
    let status = own.status == .final ? "" : " (\(context.figures.status(own.status)))"
    return Line([
      Run("\(subject.name): \(context.numbers.amount(value, indicator.unit))", .strong),
      Run("\(status) · \(direction)"),
    ])
  }

  private func section(_ ranking: Ranking, _ context: ReportContext) -> [Block] {
    let name = ranking.comparator.name[context.language]
    if let unavailable = ranking.unavailability {
      let word = ranking.hasFailed ? context.tables.unavailable : context.tables.noComparison
      let reason = context.rankings.reason(unavailable, subject: subject.code)
      return [.heading(name), .paragraph(Line("\(word): \(reason)"))]
    }
    guard let comparison = ranking.comparison else { return [] }
    var blocks: [Block] = [
      .heading("\(name): \(context.rankings.place(comparison, direction: indicator.direction))"),
      .paragraph(Line(ranking.rule, .muted)),
    ]
    if let strip = strip(comparison, ranking.references, context) { blocks.append(strip) }
    blocks.append(.table(rows(comparison, context)))
    blocks.append(.paragraph(Line(context.rankings.summary(comparison, ranking.references, indicator))))
    if comparison.noRank == nil { blocks += judgement(ranking, comparison, context) }
    return blocks + ranking.findings.map { .paragraph(Line($0)) } + [
      .paragraph(Line(context.rankings.notes(ranking, of: self).joined(separator: " "), .muted))
    ]
  }

  /// How sure the rank is, on whom it rests, and what the difference is in kroner.
  private func judgement(_ ranking: Ranking, _ comparison: Comparison, _ context: ReportContext) -> [Block] {
    let words = context.rankings
    let sentences = [
      ranking.certainty.map { words.certaintyLine($0, indicator.direction) },
      LeaveOneOut(comparison, direction: indicator.direction).map {
        words.leaveOneOut($0, subject: subject.code, indicator.direction)
      }, words.gap(self, comparison),
    ]
    return sentences.compactMap(\.self).map { .paragraph(Line($0)) }
  }

  private func strip(_ comparison: Comparison, _ references: [Reference], _ context: ReportContext) -> Block? {
    guard comparison.reporting <= 12 else { return nil }
    return dotStrip(self, comparison, references, limits: nil, context)
  }

  private func rows(_ comparison: Comparison, _ context: ReportContext) -> Table {
    let words = context.tables
    let header: [(title: String, alignment: Table.Alignment)] = [
      (words.rank, .right), (words.municipality, .left), (words.value, .right), ("", .left), (words.why, .left),
    ]
    return Table(header, rows: context.visible(comparison).map { row($0, context) })
  }

  private func row(_ row: VisibleRow, _ context: ReportContext) -> [Line] {
    switch row {
    case .gap(let count): return [Line("…", .muted), Line(context.rankings.more(count), .muted), "", "", ""]
    case .member(let member):
      let emphasis: Emphasis = member.code == subject.code ? .strong : .plain
      let value = member.value.map { context.numbers.amount($0, indicator.unit) } ?? ".."
      let note = member.missing.map(context.figures.missing) ?? context.figures.statusMark(member.status)
      return [
        Line(member.rank.map(RankingWords.rank) ?? "–", emphasis), Line(context.name(member.code), emphasis),
        Line(value, emphasis), Line(note, .muted), Line(member.why ?? context.tables.subjectMark, .muted),
      ]
    }
  }

  private func robustnessBlocks(_ context: ReportContext) -> [Block] {
    guard let robustness, robustness.count > 1 else { return [] }
    return [.paragraph(Line(context.rankings.across(robustness, rankings)))]
  }
}

/// A row of a ranking that may be too long to show whole.
enum VisibleRow {
  case member(ComparedMember)
  case gap(Int)
}

extension ReportContext {
  /// `4`, or `4=` when shared.
  public func rankText(_ rank: Rank) -> String { RankingWords.rank(rank) }

  /// The mark of a figure that is not final, after a no-break space.
  public func mark(_ status: ObservationStatus) -> String { rankings.mark(status) }

  /// The first, the last and those around the subject, when there are more than can be read.
  func visible(_ comparison: Comparison) -> [VisibleRow] {
    let members = comparison.members
    guard let most = longestRanking, members.count > most else { return members.map { .member($0) } }
    let own = members.firstIndex { $0.code == comparison.subject } ?? 0
    let shown = Set(
      Array(0..<5) + Array(max(0, own - 3)...min(members.count - 1, own + 3)) + Array(members.count - 3..<members.count)
    )
    var rows: [VisibleRow] = []
    var hidden = 0
    for (index, member) in members.enumerated() {
      guard shown.contains(index) else {
        hidden += 1
        continue
      }
      if hidden > 0 { rows.append(.gap(hidden)) }
      hidden = 0
      rows.append(.member(member))
    }
    return rows
  }
}

/// Municipalities and groups along one line, with the subject's target where there is one.
func dotStrip(
  _ report: RankingReport, _ comparison: Comparison, _ references: [Reference], limits bound: TargetBound?,
  _ context: ReportContext
) -> Block? {
  let numbers = context.numbers
  let members = comparison.members.compactMap { member in
    member.value.map { value in
      Drawings.Mark(
        value, member.code == report.subject.code ? "●" : "○", "\(context.name(member.code)) \(numbers.number(value))")
    }
  }
  let groups = references.compactMap { reference in
    reference.observation.value.number.map {
      Drawings.Mark($0, "◇", "\(context.name(reference.code)) \(numbers.number($0))")
    }
  }
  let own = members.filter { $0.symbol == "●" }
  let values = (members + groups).map(\.value) + (bound?.limits ?? [])
  guard members.count > 1, let low = values.min(), let high = values.max() else { return nil }
  let lines = Drawings.dotStrip(
    own + members.filter { $0.symbol != "●" } + groups, limits: bound?.limits ?? [],
    isGood: { value in bound.map { status(of: value, against: $0, tolerance: nil) == .met } ?? false },
    ends: (numbers.number(low), numbers.number(high)))
  return lines.isEmpty ? nil : .drawing(lines)
}
