import ComparatorMessages

/// What came of one comparator: a checked answer, or the reason why there is none.
public enum ComparatorOutcome: Sendable {
  case answered(ComparatorAnswer, log: [LogLine])
  case failed(ComparatorFailure)
}
