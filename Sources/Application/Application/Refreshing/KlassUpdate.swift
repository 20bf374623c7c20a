import Ingest
import Regions

/// A table of regions made from an answer of KLASS; nothing of it has been written.
public struct KlassUpdate: Sendable {
  public let update: RegionTableUpdate
  /// The day the answer is about, and the day the table is known from; ISO 8601.
  public let date: String
  public let known: String
  /// All regions as they would be.
  public let regions: RegionBook
  let sha256: String
  /// Names that would no longer lead where they do.
  public let taken: [TakenName]

  var bytes: [UInt8] { Array(update.csv.utf8) }
}
