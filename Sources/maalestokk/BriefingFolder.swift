import CSV
import Documents
import Figures
import Foundation
import Imports
import Synchronization
import SystemFiles
import Values

/// One briefing of many: its file, and what it was made from.
struct BriefingEntry {
  let code: String
  let name: String
  let file: String
  /// A hash of everything the briefing was made from.
  let inputs: String
  /// Of the file.
  let sha256: String
  let headline: String
  /// Written by this run, rather than by an earlier one.
  let isNew: Bool
}

/// The folder that many briefings are written to, with a journal of what stands there, so that a run goes on where an earlier one ended.
final class BriefingFolder: Sendable {
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
  func write(_ entry: BriefingEntry, _ bytes: Data) throws {
    try WholeFile.write([UInt8](bytes), to: path + "/" + entry.file)
    let line = csvText([[entry.code, entry.name, entry.file, entry.inputs, entry.sha256, entry.headline]])
    try turn.withLock { _ in try WholeFile.append(Array(line.utf8), to: path + "/" + Self.journal) }
  }

  /// Writes `index.html` and `index.json`.
  func writeIndex(_ index: BriefingIndex) throws {
    try WholeFile.write(Array(index.json.text.utf8), to: path + "/index.json")
    try WholeFile.write(Array(index.html.utf8), to: path + "/index.html")
  }
}

/// What there is in a folder of briefings, and what failed.
struct BriefingIndex {
  let year: Int
  let language: Language
  let entries: [BriefingEntry]
  let failures: [BatchFailure]

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// `maalestokk/briefing-index-1`.
  var json: JSONValue {
    .object([
      ("schema", .string("maalestokk/briefing-index-1")), ("year", .integer(year)),
      ("language", .string(language.rawValue)),
      (
        "briefings",
        .array(
          entries.map {
            .object([
              ("code", .string($0.code)), ("name", .string($0.name)), ("file", .string($0.file)),
              ("headline", .string($0.headline)), ("sha256", .string($0.sha256)),
            ])
          })
      ),
      (
        "failures",
        .array(
          failures.map {
            .object([("code", .string($0.code)), ("name", .string($0.name)), ("reason", .string($0.why))])
          })
      ),
    ])
  }

  /// A page with a link to each briefing.
  var html: String {
    let title = pick("Styringsnotater for \(year)", "Management briefings for \(year)")
    let rows = entries.map { entry in
      "<tr><td>\(entry.code)</td><td><a href=\"\(entry.file)\">\(Self.escaped(entry.name))</a></td><td>\(Self.escaped(entry.headline))</td></tr>"
    }
    let failed = failures.map { "<li>\(Self.escaped("\($0.name) (\($0.code)): \($0.why)"))</li>" }
    let failureList =
      failed.isEmpty ? "" : "<h2>\(pick("Feilet", "Failed"))</h2>\n<ul>\n\(failed.joined(separator: "\n"))\n</ul>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0 }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <table>
      <thead><tr><th scope="col">\(pick("Nummer", "Code"))</th><th scope="col">\(pick("Kommune", "Municipality"))</th><th scope="col">\(pick("Overskrift", "Headline"))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      \(failureList)</main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
