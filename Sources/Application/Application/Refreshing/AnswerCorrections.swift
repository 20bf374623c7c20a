import Figures
import Ingest

/// What became of the corrections that were due in an answer.
public struct AnswerCorrections: Sendable {
  public let made: [Correction]
  /// Those that did not find the value they expected.
  public let failed: [FailedCorrection]
}

extension HarmonisedAnswer {
  /// What became of the corrections that were due.
  public var corrections: AnswerCorrections {
    AnswerCorrections(made: madeCorrections.map(\.correction), failed: failedCorrections)
  }
}
