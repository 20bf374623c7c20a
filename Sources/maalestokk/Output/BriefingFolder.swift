import Application
import CSV
import Documents
import Foundation
import Imports
import Synchronization
import SystemFiles

/// The folder that many briefings are written to, with a journal of what stands there, so that a run goes on where an earlier one ended.
final class BriefingFolder: BriefingShelf {
  /// The journal: one line for each briefing written, the newest last.
  private static let journal = "briefings.csv"
  private static let columns = ["code", "name", "file", "inputs", "sha256", "headline"]

  let path: String
  private let known: [String: BriefingEntry]
  private let turn = Mutex(())

  /// Opens a folder, made if it is not there; a line of the journal that was cut off is passed over.
  init(_ path: String) throws {
    self.path = path
    try WholeFile.makeFolder(path)
    let journal = path + "/" + Self.journal
    var known: [String: BriefingEntry] = [:]
    if let bytes = FileManager.default.contents(atPath: journal) {
      var reader = CSVReader([UInt8](bytes))
      while let record = reader.next() {
        guard record.fields.count == Self.columns.count, record.fields != Self.columns else { continue }
        let fields = record.fields
        known[fields[0]] = BriefingEntry(
          code: fields[0], name: fields[1], file: fields[2], inputs: fields[3], sha256: fields[4], headline: fields[5],
          isNew: false)
      }
      if bytes.last != UInt8(ascii: "\n") { try WholeFile.append([UInt8(ascii: "\n")], to: journal) }
    } else {
      try WholeFile.write(Array(csvText([Self.columns]).utf8), to: journal)
    }
    self.known = known
  }

  /// The briefing an earlier run wrote from the same inputs, where its file still is as it was written.
  func written(_ code: String, _ file: String, inputs: String) -> BriefingEntry? {
    guard let entry = known[code], entry.inputs == inputs, entry.file == file,
      let bytes = FileManager.default.contents(atPath: path + "/" + file), hexadecimalSHA256(bytes) == entry.sha256
    else { return nil }
    return entry
  }

  /// Writes a briefing whole, then notes it in the journal.
  func write(_ entry: BriefingEntry, _ bytes: [UInt8]) throws {
    try WholeFile.write(bytes, to: path + "/" + entry.file)
    let line = csvText([[entry.code, entry.name, entry.file, entry.inputs, entry.sha256, entry.headline]])
    try turn.withLock { _ in try WholeFile.append(Array(line.utf8), to: path + "/" + Self.journal) }
  }

  /// Writes `index.html` and `index.json`.
  func writeIndex(_ index: BriefingIndex) throws {
    try WholeFile.write(Array(index.json.text.utf8), to: path + "/index.json")
    try WholeFile.write(Array(index.html.utf8), to: path + "/index.html")
  }
}
