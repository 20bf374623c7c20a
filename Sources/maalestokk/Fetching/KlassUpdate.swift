import Ingest
import Regions

/// A table of regions made from an answer of KLASS; nothing of it has been written.
struct KlassUpdate {
  let update: RegionTableUpdate
  /// The day the answer is about, and the day the table is known from; ISO 8601.
  let date: String
  let known: String
  /// All regions as they would be.
  let regions: RegionBook
  let sha256: String
  /// Names that would no longer lead where they do.
  let taken: [TakenName]

  var bytes: [UInt8] { Array(update.csv.utf8) }
}
