import Indicators
import Imports
import Ingest
import Klass
import Regions
import SQLiteStore
import Workbench

extension Session {
  /// Makes the table of regions that an answer of KLASS is about, and stores it when it is newer and says something new.
  ///
  /// The table is known from the date the answer is about, or from the day it came when that is earlier.
  func takeIn(_ answer: KlassAnswer, _ archived: ArchivedAnswer, sha256: String, dryRun: Bool) throws -> String {
    let date = archived.header(ArchivedAnswer.dateHeader) ?? archived.day
    let known = min(date, archived.day)
    let tables = workbench.regions.tables
    let update = try decoded { try tables.updated(with: answer, on: date) }
    let bytes = Array(update.csv.utf8)
    // Only tables that still make a whole are kept.
    let regions = try decoded { try RegionBook(tables.replacing(update.kind, with: bytes)) }
    let inUse = try store.newestFile(ofKind: update.kind.rawValue)?.known ?? ""
    let isNewer = known >= inUse && !update.differences.isEmpty
    if isNewer {
      let record = ImportRecord(
        id: String(sha256.prefix(10)), dataset: "klass-\(sha256.prefix(10))", file: archived.fileName, sha256: sha256,
        imported: archived.day, kind: "klass", rows: update.differences.count)
      _ = try store.add(
        record, dataset: update.dataset(record, bytes, known: known, retrieved: archived.day), dryRun: dryRun
      ) { _ in [] }
    }
    return KlassSummary(
      update: update, date: date, known: known, inUse: inUse, id: isNewer ? String(sha256.prefix(10)) : nil,
      isDryRun: dryRun, names: { regions.name(of: $0) ?? workbench.regions.name(of: $0) ?? $0.rawValue },
      language: options.language
    ).text
  }
}

extension RegionTableUpdate {
  /// The answer as it came, and the table made from it, as a dataset.
  fileprivate func dataset(
    _ record: ImportRecord, _ bytes: [UInt8], known: String, retrieved: String
  ) -> StoredDataset {
    let origin = Origin(
      id: record.dataset, title: Bilingual(nb: "KLASS: \(record.file)", en: "KLASS: \(record.file)"),
      publisher: "Statistisk sentralbyrå", licence: "CC BY 4.0", location: "KLASS", published: known,
      retrieved: retrieved, notes: Bilingual(nb: "", en: ""))
    return StoredDataset(
      path: "klass/\(kind.rawValue)", origin: origin,
      files: [
        (name: record.file, kind: "klass", sha256: record.sha256, bytes: nil),
        (name: "made/\(kind.rawValue).csv", kind: kind.rawValue, sha256: hexadecimalSHA256(bytes), bytes: bytes),
      ])
  }
}
