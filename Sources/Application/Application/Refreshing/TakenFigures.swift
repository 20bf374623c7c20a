import Figures
import Ingest
import Regions

/// What an answer with figures brought.
public struct TakenFigures: Sendable {
  public let record: FetchedAnswer
  public let harmonised: HarmonisedAnswer
  public let outcome: ImportOutcome
  public let suspicions: [Suspicion]
  /// Whose places are followed.
  public let subject: Municipality
  /// In the same order as `after`.
  public let before: [Conclusion]
  public let after: [Conclusion]
}
