import Figures
import Ingest
import Regions

/// What an answer that was taken in brought.
public enum TakenAnswer: Sendable {
  case figures(TakenFigures)
  case regions(TakenRegions)
}

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

/// What an answer of KLASS changed among the regions.
public struct TakenRegions: Sendable {
  public let klass: KlassUpdate
  /// The day the table in use was known from, before the answer.
  public let inUse: String
  /// The id the table was taken in as; nil when it was not.
  public let id: String?
  /// All regions as they were.
  public let before: RegionBook
}
