import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// A change whose robust z-score is beyond this, either way, is material (METHODS, section 6).
  static let materialZ = 3.5

  /// Material variations of key figures with a target that no comment on that year explains.
  ///
  /// Material is a target whose status is another than the year before; or a change from the year before whose robust
  /// z is beyond `materialZ` among the municipality's own earlier changes, or where those are fewer than six, among
  /// all municipalities' changes between the same two years.
  mutating func unexplained() -> [Finding] {
    judged.compactMap { assessment in
      guard let previous = assessment.previous, let before = previous.value, let now = assessment.current.value,
        !material.comments.contains(where: {
          $0.indicator == assessment.indicator.id && $0.year == assessment.current.year
        })
      else { return nil }
      guard previous.status == assessment.current.status else { return statusUnexplained(assessment, previous) }
      return isChangeMaterial(assessment, now - before).flatMap { changeUnexplained(assessment, previous, isOwn: $0) }
    }
  }

  private mutating func statusUnexplained(_ assessment: TargetAssessment, _ before: AssessedYear) -> Finding {
    let now = assessment.current
    return unexplained(
      .status(assessment.indicator, from: before.status, to: now.status, year: now.year),
      facts: [before.observation, now.observation].compactMap { $0.flatMap { book.note($0)?.fact } })
  }

  private mutating func changeUnexplained(_ assessment: TargetAssessment, _ before: AssessedYear, isOwn: Bool)
    -> Finding?
  {
    let now = assessment.current
    guard let old = before.observation.flatMap({ book.note($0) }), let new = now.observation.flatMap({ book.note($0) })
    else { return nil }
    return unexplained(
      .change(assessment.indicator, from: old, to: new, year: now.year, isBesideOwn: isOwn),
      facts: [old.fact, new.fact])
  }

  private func unexplained(_ statement: UnexplainedStatement, facts: [String]) -> Finding {
    Finding(id: "unexplained-\(statement.indicator.id)", detail: [.unexplained(statement)], facts: facts)
  }

  /// Whether a change is beyond the threshold: true among its own changes, false among others'; nil when it is not.
  private func isChangeMaterial(_ assessment: TargetAssessment, _ change: PublishedValue) -> Bool? {
    let history = assessment.history
    let earlier = zip(history, history.dropFirst()).compactMap { before, after -> PublishedValue? in
      guard after.year == before.year + 1, after.year < assessment.current.year, let old = before.value,
        let new = after.value
      else { return nil }
      return new - old
    }
    let others = material.changesOfOthers[assessment.indicator.id] ?? []
    for (changes, own) in [(earlier, true), (others, false)] {
      guard let scores = robustZ(changes + [change]), let score = scores.z.last else { continue }
      return abs(score) > Self.materialZ ? own : nil
    }
    return nil
  }
}
