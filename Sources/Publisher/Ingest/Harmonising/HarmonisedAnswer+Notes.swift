import Problems
import Regions

extension HarmonisedAnswer {
  /// Throws `AnswerProblem` when nothing of the answer can be used, or when its cells contradict themselves; nothing is to be
  /// taken in.
  public func checkUsable() throws {
    if let first = contradictions.first {
      throw AnswerProblem.contradictions(count: contradictions.count, first: first)
    }
    guard !observations.isEmpty else { throw AnswerProblem.nothingUsable(leftOut) }
  }

  /// What was not taken in, each kind once.
  private var leftOut: [AnswerNote] {
    [
      unknownRegionsNote, AnswerNote.Named(unknownContents).map { .unknownContents($0) },
      AnswerNote.Named(unverifiedContents).map { .unverifiedContents($0) },
      AnswerNote.Named(ambiguousIndicators).map { .ambiguousIndicators($0) },
      otherPeriods == 0 ? nil : .otherPeriods(cells: otherPeriods),
      invalidCodeYears == 0 ? nil : .invalidCodeYears(cells: invalidCodeYears),
    ].compactMap(\.self)
  }

  /// The regions that no book has; nil where there are none.
  public var unknownRegionsNote: AnswerNote? { AnswerNote.Named(unknownRegions).map { .unknownRegions($0) } }

  /// The codes that were read as the number they hold; nil where there are none.
  public var recognisedRegionsNote: AnswerNote? {
    guard !recognisedRegions.isEmpty else { return nil }
    let sorted = recognisedRegions.sorted { $0.key < $1.key }
    return .recognisedRegions(sorted.map { AnswerNote.Recognised($0.key, as: $0.value.rawValue) })
  }
}
