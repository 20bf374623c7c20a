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
    let earlier = say.earlier(changes.earlier, year: changes.earlierYear == material.year ? nil : changes.earlierYear)
    guard !changes.isEmpty else {
      let year =
        changes.earlierYear == material.year ? [] : [count(changes.earlierYear, "year of the earlier briefing")]
      return [Finding(id: "change-none", claim: "", detail: say.nothingChanged(earlier), facts: year)]
    }
    let own = changes.revisions.filter { $0.cell.region == material.subject.code }
    var findings = changes.judgements.map { change($0) }
    findings += told(own, "change-figures") { writer, revision in writer.change(revision) }
    findings += told(changes.moves, "change-ranks") { writer, move in writer.change(move) }
    findings += told(changes.newYears, "change-new-years") { writer, year in writer.change(year) }
    let others = changes.revisions.count - own.count
    if others > 0 {
      let fact = count(others, "figures of other municipalities and groups revised")
      findings.append(Finding(id: "change-others", claim: "", detail: say.othersRevised(others), facts: [fact]))
    }
    return findings
  }

  /// The first of a kind one by one, the rest counted.
  private mutating func told<Change>(
    _ changes: [Change], _ id: String, _ tell: (inout Self, Change) -> Finding?
  ) -> [Finding] {
    var findings = changes.prefix(Self.mostOfAKind).compactMap { tell(&self, $0) }
    let rest = changes.count - min(changes.count, Self.mostOfAKind)
    if rest > 0 {
      let fact = count(rest, "more changes of the kind \(id)")
      findings.append(Finding(id: id + "-more", claim: "", detail: say.moreChanges(rest), facts: [fact]))
    }
    return findings
  }

  private func label(_ indicator: String) -> String {
    let known = report(indicator)?.indicator ?? material.assessments.first { $0.indicator.id == indicator }?.indicator
    return numbers.midSentence(known?.shortLabel[material.language] ?? indicator)
  }

  private func unit(_ indicator: String) -> Unit {
    let known = report(indicator)?.indicator ?? material.assessments.first { $0.indicator.id == indicator }?.indicator
    return known?.unit ?? .ratio
  }

  private func change(_ judgement: BriefingChanges.Judgement) -> Finding {
    Finding(
      id: "change-target-\(judgement.indicator)", claim: "",
      detail: say.targetChanged(label(judgement.indicator), from: judgement.old, to: judgement.new), facts: [])
  }

  private mutating func change(_ revision: BriefingChanges.Revision) -> Finding? {
    let cell = revision.cell
    let unit = unit(cell.indicator)
    let old = revision.old.value.padded(to: revision.new.value.decimals)
    let facts = [(old, revision.old.source + ", before"), (revision.new.value, revision.new.source)].map {
      book.note(.observation, cell.indicator, cell.region, cell.year, $0, source: $1)
    }
    return Finding(
      id: "change-figure-\(cell.indicator)-\(cell.year)", claim: "",
      detail: say.revised(
        label(cell.indicator), year: cell.year, from: numbers.amount(old, unit),
        to: numbers.amount(revision.new.value, unit)), facts: facts)
  }

  private mutating func change(_ move: BriefingChanges.Move) -> Finding? {
    let view = move.view
    func facts(_ place: BriefingSnapshot.Place, _ when: String) -> [String] {
      [(FactKind.rank, place.rank), (.reporting, place.reporting)].map { kind, number in
        book.note(
          kind, view.indicator, material.subject.code, place.year,
          PublishedValue(mantissa: Int64(number), decimals: 0), source: "comparator \(view.comparator)\(when)")
      }
    }
    let comparator = report(view.indicator)?.rankings.first { $0.comparator.id == view.comparator }?.comparator
    let name = numbers.midSentence(comparator?.name[material.language] ?? view.comparator)
    return Finding(
      id: "change-rank-\(view.indicator)-\(view.comparator)", claim: "",
      detail: say.moved(label(view.indicator), among: name, from: move.old, to: move.new),
      facts: facts(move.old, ", before") + facts(move.new, ""))
  }

  private mutating func change(_ new: BriefingChanges.NewYear) -> Finding? {
    let cell = new.cell
    let fact = book.note(
      .observation, cell.indicator, cell.region, cell.year, new.figure.value, source: new.figure.source)
    return Finding(
      id: "change-new-\(cell.indicator)-\(cell.year)", claim: "",
      detail: say.newYear(
        label(cell.indicator), year: cell.year, numbers.amount(new.figure.value, unit(cell.indicator))), facts: [fact])
  }
}
