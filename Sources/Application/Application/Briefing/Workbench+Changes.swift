import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

extension Workbench {
  /// The briefing of a municipality and a year, with comments, and with what has changed where `earlier` is given.
  ///
  /// `comments` are all there are on the subject; those of this year and the year before are taken, as of the date.
  public func briefing(
    for subject: Municipality, year: Int, choice: ComparatorChoice = ComparatorChoice(), command: String,
    scope: BriefingScope = BriefingScope(), comments: [Comment] = [], registers: [PublicRegister] = [],
    earlier: EarlierFigures? = nil
  ) throws -> Briefing {
    var material = try briefingMaterial(for: subject, year: year, choice: choice, command: command, scope: scope)
    material.comments = comments.filter { comment in
      (year - 1...year).contains(comment.year) && comment.written <= asOf ?? comment.written
    }
    material.registers = registers
    material.changesOfOthers = try changesOfOthers(than: subject, on: material.assessments, year: year)
    switch earlier {
    case nil: break
    case .kept(let snapshot, let file): material.compare(with: snapshot, .file(file))
    case .asKnown(let date):
      var then = self
      then.asOf = date
      then.store = store.asTakenIn(by: date)
      let old = try then.briefingMaterial(for: subject, year: year, choice: choice, command: command, scope: scope)
      material.compare(with: old.snapshot, .asKnown(date))
    }
    return Briefing(material)
  }

  /// By key figure: how much other municipalities' figures changed from the year before.
  private func changesOfOthers(than subject: Municipality, on assessments: [TargetAssessment], year: Int) throws
    -> [IndicatorID: [PublishedValue]]
  {
    let ids = Set(assessments.filter { $0.current.value != nil && $0.previous != nil }.map(\.indicator.id))
    return try ids.reduce(into: [:]) { changes, id in
      let before = try store.observations(of: id, in: year - 1, asOf: asOf)
      let now = try store.observations(of: id, in: year, asOf: asOf)
      changes[id] = now.keys.sorted().filter { !$0.isGroup && $0 != subject.code }.compactMap { code in
        guard let old = before[code]?.value.number, let new = now[code]?.value.number else { return nil }
        return new - old
      }
    }
  }
}

extension BriefingMaterial {
  fileprivate mutating func compare(with old: BriefingSnapshot, _ name: EarlierBriefing) {
    earlier = old
    changes = BriefingChanges(from: old, to: snapshot, earlier: name, first: assessments.map(\.indicator.id))
  }
}
