import Figures
import Imports
import Ingest
import Klass
import Problems
import Regions
import Values

extension AnswerIntake {
  /// Makes the table of regions that an answer of KLASS is about; throws `AnswerRefusal` when it cannot be used, or takes
  /// known names away and nobody has agreed to that.
  ///
  /// The table is known from the date the answer is about, or from the day it came when that is earlier.
  func examine(_ answer: KlassAnswer, _ archived: ArchivedAnswer) throws -> KlassUpdate {
    let date = archived.header(ArchivedAnswer.dateHeader) ?? archived.day
    let tables = workbench.regions.tables
    let update = try readable { try tables.updated(with: answer, on: date) }
    // Only tables that still make a whole are kept.
    let regions = try readable { try RegionBook(tables.replacing(update.kind, with: Array(update.csv.utf8))) }
    let known = min(date, archived.day)
    let klass = KlassUpdate(
      update: update, date: date, known: known, regions: regions, sha256: hexadecimalSHA256(archived.bytes),
      taken: workbench.regions.namesTaken(by: regions))
    let isUsed = try isNewer(klass)
    if isUsed, !klass.taken.isEmpty || update.isSweeping, !rules.acceptsNames {
      throw AnswerRefusal(IncomingProblem.sweeping(klass))
    }
    return klass
  }

  /// Whether a table would take the place of the one in use: it is as new, and says something else.
  private func isNewer(_ klass: KlassUpdate) throws -> Bool {
    let inUse = try store.newestFile(ofKind: klass.update.kind.rawValue)?.known ?? ""
    return klass.known >= inUse && !klass.update.differences.isEmpty
  }

  /// Stores a table of regions when it is newer and says something new.
  func takeIn(_ klass: KlassUpdate, _ archived: ArchivedAnswer) throws -> TakenRegions {
    let (update, id) = (klass.update, String(klass.sha256.prefix(10)))
    let inUse = try store.newestFile(ofKind: update.kind.rawValue)?.known ?? ""
    let isNewer = try isNewer(klass)
    if isNewer {
      let record = ImportRecord(
        id: id, dataset: "klass-\(id)", file: archived.fileName, sha256: klass.sha256, imported: archived.day,
        kind: "klass", rows: update.differences.count)
      _ = try store.add(
        record, dataset: update.dataset(record, klass.bytes, known: klass.known, retrieved: archived.day),
        keeping: archived
      ) { _ in [] }
    } else {
      _ = try store.keep(archived)
    }
    return TakenRegions(klass: klass, inUse: inUse, id: isNewer ? id : nil, before: workbench.regions)
  }
}

extension RegionTableUpdate {
  /// The answer as it came, and the table made from it, as a dataset.
  fileprivate func dataset(
    _ record: ImportRecord, _ bytes: [UInt8], known: String, retrieved: String
  ) -> StoredDataset {
    let origin = Origin(
      id: record.dataset, title: Multilingual("KLASS: \(record.file)"),
      publisher: "Statistisk sentralbyrå", licence: "CC BY 4.0", location: "KLASS", published: known,
      retrieved: retrieved, notes: Multilingual(""))
    return StoredDataset(
      path: "klass/\(kind.rawValue)", origin: origin,
      files: [
        (name: record.file, kind: "klass", sha256: record.sha256, bytes: nil),
        (name: "made/\(kind.rawValue).csv", kind: kind.rawValue, sha256: hexadecimalSHA256(bytes), bytes: bytes),
      ])
  }
}
