import Dispatch
import Figures
import Findings
import Foundation
import Imports
import PlainText
import Problems
import Regions
import Synchronization
import SystemFiles
import Values

/// Briefings of many municipalities, made on all cores; what an earlier run has written from the same inputs stands.
public struct ManyBriefings: Sendable {
  /// One that is wanted: whose it is, and what decides what it says.
  public typealias Wanted = (subject: Municipality, order: BriefingOrder)

  private let shelf: any BriefingShelf
  /// A hash of what all are made from besides figures of their own: data, imports, comparators, program, form.
  private let inputs: String
  private let fileExtension: String
  /// Where questions are asked in a language.
  private let inquiry: @Sendable (Language) -> Inquiry
  /// A store to read from, for one thread alone; nil where there is none but the inquiry's own.
  private let store: @Sendable () -> (any FigureStore)?
  private let write: @Sendable (Briefing, Inquiry) throws -> WrittenBriefing

  /// Briefings that go to a shelf, written by `write` into files that end so.
  public init(
    to shelf: any BriefingShelf, inputs: String, fileExtension: String,
    inquiry: @escaping @Sendable (Language) -> Inquiry, store: @escaping @Sendable () -> (any FigureStore)?,
    write: @escaping @Sendable (Briefing, Inquiry) throws -> WrittenBriefing
  ) {
    self.shelf = shelf
    self.inputs = inputs
    self.fileExtension = fileExtension
    self.inquiry = inquiry
    self.store = store
    self.write = write
  }

  /// Makes them, in the order they are wanted; `step` is told of each that is done, by the municipality's name.
  ///
  /// One that cannot be made is a failure among the others.
  public func run(
    _ wanted: [Wanted], step: @Sendable (String) -> Void
  ) -> [Result<BriefingEntry, BriefingFailure>] {
    let places = NextPlace(of: wanted.count)
    let done = Mutex<[Int: Result<BriefingEntry, BriefingFailure>]>([:])
    // Threads of their own: every briefing blocks while it waits for its comparators.
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      let store = store()
      while let place = places.next() {
        let result = result(wanted[place], store)
        done.withLock { $0[place] = result }
        step(wanted[place].subject.name)
      }
    }
    return wanted.indices.compactMap { place in done.withLock { $0[place] } }
  }

  private func result(_ wanted: Wanted, _ store: (any FigureStore)?) -> Result<BriefingEntry, BriefingFailure> {
    let (code, name) = (wanted.subject.code.rawValue, wanted.subject.name)
    return Result { () throws in try entry(wanted, store) }.mapError {
      BriefingFailure(code: code, name: name, problem: asProblem($0))
    }
  }

  private func entry(_ wanted: Wanted, _ store: (any FigureStore)?) throws -> BriefingEntry {
    let (subject, order) = wanted
    let inquiry = inquiry(order.language)
    let file = "\(subject.code)-\(subject.name.fileName).\(fileExtension)"
    let comments = try inquiry.supplements.comments(subject.code)
    let made = hexadecimalSHA256(Array("\(inputs) \(order) \(comments)".utf8))
    if let written = shelf.written(subject.code.rawValue, file, inputs: made) { return written }
    let choice = try inquiry.choice(order.asked, for: subject)
    let earlier = try inquiry.earlier(order, kept: nil)
    let written = try write(try inquiry.briefing(order, choice: choice, earlier: earlier, store: store), inquiry)
    let entry = BriefingEntry(
      code: subject.code.rawValue, name: subject.name, file: file, inputs: made,
      sha256: hexadecimalSHA256(written.bytes), headline: written.headline, isNew: true)
    try shelf.write(entry, written.bytes)
    return entry
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
