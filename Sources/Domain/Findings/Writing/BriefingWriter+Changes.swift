import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// How many changes of one kind are told one by one; the rest are counted.
  private static let mostOfAKind = 8

  /// What is otherwise than in the earlier briefing: targets, the subject's figures, ranks, new years, others' figures.
  mutating func changes() -> [Finding] {
    guard let changes = material.changes else { return [] }
    guard !changes.isEmpty else { return [nothingChanged(changes)] }
    let own = changes.revisions.filter { $0.cell.region == material.subject.code }
    var findings = changes.limits.map { change($0) }
    findings += changes.judgements.map { change($0) }
    findings += told(own, "change-figures") { writer, revision in writer.change(revision) }
    findings += told(changes.moves, "change-ranks") { writer, move in writer.change(move) }
    findings += told(changes.newYears, "change-new-years") { writer, year in writer.change(year) }
    findings += told(changes.losses, "change-lost") { writer, loss in writer.change(loss) }
    return findings + othersRevised(changes.revisions.filter { $0.cell.region != material.subject.code })
  }

  /// How many figures of others were revised, and whose.
  private mutating func othersRevised(_ revisions: [BriefingChanges.Revision]) -> [Finding] {
    guard !revisions.isEmpty else { return [] }
    let count = count(revisions.count, .othersRevised)
    let regions = Set(revisions.map(\.cell.region)).sorted()
    return [
      Finding(
        id: "change-others",
        .othersRevised(
          count, of: regions.prefix(Self.mostNamed).map { name($0) }, andMore: regions.count > Self.mostNamed),
        facts: [count.fact])
    ]
  }

  /// How many are named whose figures were revised.
  private static let mostNamed = 5

  private mutating func change(_ limit: BriefingChanges.Limit) -> Finding {
    let (before, now) = (bound(limit.old, of: limit.indicator), bound(limit.new, of: limit.indicator))
    let (name, unit) = (label(limit.indicator.rawValue), unit(limit.indicator.rawValue))
    return Finding(
      id: "change-limit-\(limit.indicator)", .limit(name, from: before, to: now, unit), facts: before.facts + now.facts)
  }

  private mutating func bound(_ bound: TargetBound, of indicator: IndicatorID) -> NotedBound {
    func note(_ limit: PublishedValue) -> Noted<PublishedValue> {
      book.note(
        .target, indicator, material.subject.code, material.year, limit,
        source: .published("\(indicator)", isEarlier: true))
    }
    switch bound {
    case .floor(let limit, let strict): return .floor(note(limit), strict: strict)
    case .ceiling(let limit, let strict): return .ceiling(note(limit), strict: strict)
    case .band(let lower, let upper): return .band(lower: note(lower), upper: note(upper))
    }
  }

  private mutating func change(_ loss: BriefingChanges.Loss) -> Finding? {
    let (cell, figure) = (loss.cell, loss.figure)
    let value = note(cell, figure.value, figure, isEarlier: true)
    return Finding(
      id: "change-lost-\(cell.indicator)-\(cell.year)",
      .lost(label(cell.indicator.rawValue), year: cell.year, value, unit(cell.indicator.rawValue)), facts: [value.fact])
  }

  /// The first of a kind one by one, the rest counted.
  private mutating func told<Change>(
    _ changes: [Change], _ id: String, _ tell: (inout Self, Change) -> Finding?
  ) -> [Finding] {
    var findings = changes.prefix(Self.mostOfAKind).compactMap { tell(&self, $0) }
    let rest = changes.count - min(changes.count, Self.mostOfAKind)
    if rest > 0 {
      let count = count(rest, .moreChanges(kind: id))
      findings.append(Finding(id: id + "-more", .more(count), facts: [count.fact]))
    }
    return findings
  }

  private mutating func nothingChanged(_ changes: BriefingChanges) -> Finding {
    let year = changes.earlierYear == material.year ? nil : count(changes.earlierYear, .earlierYear)
    return Finding(id: "change-none", .nothing(changes.earlier, year: year), facts: year.map { [$0.fact] } ?? [])
  }

  private func indicator(_ id: IndicatorID) -> Indicator? {
    report(id)?.indicator ?? material.assessments.first { $0.indicator.id == id }?.indicator
  }

  private func label(_ id: String) -> Multilingual { indicator(IndicatorID(id))?.shortLabel ?? Multilingual(id) }

  private func unit(_ id: String) -> Unit { indicator(IndicatorID(id))?.unit ?? .ratio }

  private func change(_ judgement: BriefingChanges.Judgement) -> Finding {
    Finding(
      id: "change-target-\(judgement.indicator)",
      .target(label(judgement.indicator.rawValue), from: judgement.old, to: judgement.new), facts: [])
  }

  private mutating func change(_ revision: BriefingChanges.Revision) -> Finding? {
    let cell = revision.cell
    let before = note(cell, revision.old.value.padded(to: revision.new.value.decimals), revision.old, isEarlier: true)
    let now = note(cell, revision.new.value, revision.new, isEarlier: false)
    return Finding(
      id: "change-figure-\(cell.indicator)-\(cell.year)",
      .revised(label(cell.indicator.rawValue), year: cell.year, from: before, to: now, unit(cell.indicator.rawValue)),
      facts: [before.fact, now.fact])
  }

  private mutating func note(
    _ cell: BriefingSnapshot.Cell, _ value: PublishedValue, _ figure: BriefingSnapshot.Figure, isEarlier: Bool
  ) -> Noted<PublishedValue> {
    book.note(
      .observation, cell.indicator, cell.region, cell.year, value,
      source: .published(figure.source, isEarlier: isEarlier))
  }

  private mutating func change(_ move: BriefingChanges.Move) -> Finding? {
    let view = move.view
    let (before, now) = (note(view, move.old, isEarlier: true), note(view, move.new, isEarlier: false))
    let comparator = report(view.indicator)?.rankings.first { $0.comparator.id == view.comparator }?.comparator
    return Finding(
      id: "change-rank-\(view.indicator)-\(view.comparator)",
      .moved(
        label(view.indicator.rawValue), among: comparator?.name ?? Multilingual(view.comparator), from: before, to: now),
      facts: before.facts + now.facts)
  }

  private mutating func note(_ view: BriefingSnapshot.View, _ place: BriefingSnapshot.Place, isEarlier: Bool)
    -> YearPlace
  {
    let source = FactSource.ranking(by: view.comparator, isEarlier: isEarlier)
    let (id, code) = (view.indicator, material.subject.code)
    return YearPlace(
      year: place.year, rank: book.note(.rank, id, code, place.year, whole: place.rank, source: source),
      of: book.note(.reporting, id, code, place.year, whole: place.reporting, source: source))
  }

  private mutating func change(_ new: BriefingChanges.NewYear) -> Finding? {
    let cell = new.cell
    let value = note(cell, new.figure.value, new.figure, isEarlier: false)
    return Finding(
      id: "change-new-\(cell.indicator)-\(cell.year)",
      .newYear(label(cell.indicator.rawValue), year: cell.year, value, unit(cell.indicator.rawValue)),
      facts: [value.fact])
  }
}

extension Finding {
  /// A change without a claim in front.
  fileprivate init(id: String, _ change: ChangeStatement, facts: [String]) {
    self.init(id: id, detail: [.change(change)], facts: facts)
  }
}
