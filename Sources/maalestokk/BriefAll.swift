import Application
import ArgumentParser
import Comparing
import Dispatch
import Documents
import Figures
import Findings
import Foundation
import Imports
import PlainText
import PluginHost
import Regions
import SQLiteStore
import Synchronization
import SystemFiles
import Values
import Wording

extension BriefCommand {
  /// Writes a briefing for each municipality of the year, on all cores, and an index of them.
  ///
  /// What an earlier run has written from the same inputs stands. Throws exit code 1 at the end when any failed.
  func writeAll(_ session: Session) throws {
    let named = try session.inquiry.municipality(question.municipality, in: question.year)
    let year = try session.inquiry.year(question.year, for: named)
    let folder = try BriefingFolder(output.output ?? "")
    let municipalities = session.workbench.regions.municipalities.filter { $0.exists(in: year) }
      .sorted { $0.code < $1.code }
    let orders = try municipalities.map { ($0, try order($0, year: year)) }
    let fingerprint = try session.inputsFingerprint(output.format)
    let progress = BriefingProgress(total: orders.count, isShown: !common.quiet && !common.plain && isatty(2) == 1)
    let next = Mutex(0)
    let done = Mutex<[Int: Result<BriefingEntry, BatchFailure>]>([:])
    // Threads of their own: every briefing blocks while it waits for its comparators.
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      let store = try? SQLiteStore(path: session.store.path)
      while let index = next.withLock({ place in
        place < orders.count
          ? {
            place += 1; return place - 1
          }() : nil
      }) {
        let (subject, order) = orders[index]
        let result = Result { () throws in
          try write(subject, order, fingerprint, folder, session, store ?? session.store)
        }.mapError {
          BatchFailure(code: subject.code.rawValue, name: subject.name, why: inOurWords($0)[common.language])
        }
        done.withLock { $0[index] = result }
        progress.step(subject.name)
      }
    }
    progress.end()
    try finish(orders.indices.compactMap { index in done.withLock { $0[index] } }, year, folder)
  }

  private func write(
    _ subject: Municipality, _ order: BriefingOrder, _ fingerprint: String, _ folder: BriefingFolder,
    _ session: Session, _ store: SQLiteStore
  ) throws -> BriefingEntry {
    let file = "\(subject.code)-\(subject.name.fileName).\(output.format.fileExtension)"
    let comments = try session.store.comments(on: subject.code).map { "\($0)" }.joined(separator: "\n")
    let inputs = hexadecimalSHA256(Array((fingerprint + order.json.text + comments).utf8))
    if let written = folder.written(subject.code.rawValue, file, inputs: inputs) { return written }
    let choice = try session.inquiry.choice(order.asked, for: subject)
    let briefing = try session.inquiry.briefing(order, choice: choice, earlier: order.earlier(common), store: store)
    let bytes = try session.answer(briefing, output, asking: question).bytes()
    let entry = BriefingEntry(
      code: subject.code.rawValue, name: subject.name, file: file, inputs: inputs,
      sha256: hexadecimalSHA256(bytes), headline: BriefingWords(common.language).text(briefing.headline).plain,
      isNew: true)
    try folder.write(entry, bytes)
    return entry
  }

  private func finish(_ results: [Result<BriefingEntry, BatchFailure>], _ year: Int, _ folder: BriefingFolder) throws {
    let entries = results.compactMap { try? $0.get() }
    let failures = results.compactMap { result in
      if case .failure(let failure) = result { failure } else { nil }
    }
    try folder.writeIndex(BriefingIndex(year: year, language: common.language, entries: entries, failures: failures))
    let new = entries.count { $0.isNew }
    common.say(
      "\(new) notater skrevet i \(folder.path), \(entries.count - new) stod der alt, \(failures.count) feilet.",
      "\(new) briefings written in \(folder.path), \(entries.count - new) were there already, \(failures.count) failed."
    )
    guard !failures.isEmpty else { return }
    for failure in failures { Console.tell("\(failure.name) (\(failure.code)): \(failure.why)") }
    throw ExitCode(ExitStatus.failure)
  }
}

/// A municipality whose briefing could not be made, and why.
struct BatchFailure: Error {
  let code: String
  let name: String
  let why: String
}

extension OutputFormat {
  /// How the names of files in this format end.
  var fileExtension: String {
    switch self {
    case .terminal: "txt"
    case .markdown: "md"
    case .csvExcel: "csv"
    default: rawValue
    }
  }
}

extension String {
  /// As a part of a file's name: `Nordre Follo` is `nordre-follo`, `Bø` is `bo`.
  fileprivate var fileName: String {
    let plain = lowercased().replacing("ø", with: "o").replacing("æ", with: "ae")
      .folding(options: .diacriticInsensitive, locale: nil)
    return plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}

extension Session {
  /// A hash of what all briefings are made from: figures, imports, comparators, program, format.
  fileprivate func inputsFingerprint(_ format: OutputFormat) throws -> String {
    let program = try PluginFolder.sha256(of: URL(fileURLWithPath: "/proc/self/exe"))
    let plugins = proofPlugins.map { "\($0.id) \($0.version) \($0.state) \($0.sha256 ?? "")" }
    let parts =
      [try store.setting(SQLiteStore.fingerprintSetting) ?? "", program, format.rawValue] + plugins
      + (try store.imports().map { "\($0)" })
    return hexadecimalSHA256(Array(parts.joined(separator: "\n").utf8))
  }
}

/// How far the work has come, on standard error of a terminal.
final class BriefingProgress: Sendable {
  private static let width = 30
  private let total: Int
  private let isShown: Bool
  private let done = Mutex(0)

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  /// One more is done; its name is shown.
  func step(_ name: String) {
    done.withLock { done in
      done += 1
      guard isShown else { return }
      let filled = done * Self.width / max(total, 1)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
      Console.draw("\r\(bar) \(done)/\(total) \(PlainText.line(name))\u{1B}[K")
    }
  }

  /// Takes the bar away.
  func end() { if isShown { Console.draw("\r\u{1B}[K") } }
}
