import Regions

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
