import Application
import ArgumentParser
import Comparing
import DatasetFiles
import Documents
import ErrorWords
import Figures
import Findings
import Foundation
import Imports
import PlainText
import PluginHost
import PrivateFolders
import Problems
import ProofFiles
import Regions
import SQLiteStore
import SystemFiles
import Values
import Wording

struct VerifyCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Make a briefing again from its proof, and tell whether it is the same.",
    discussion: """
      Nothing but the archive and the comparators that are here is used: no database, no datasets. Exit 1 when the
      archive is damaged or the briefing is another.

      EXAMPLES
        maalestokk brief --year 2023 --proof lillehammer-2023.zip
        maalestokk verify lillehammer-2023.zip
      """)

  @Argument(help: "A proof written by `maalestokk brief --proof`.") var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.checkFolders()
    let proof = try readProof()
    try withTemporaryStore { store in
      do { try store.restore(proof.tables, files: proof.files) } catch let error as ExtractProblem {
        throw notAProof(error)
      }
      let options = try Self.options(common, language: proof.statement.order.language)
      let session = try Session(options, store: store, asOf: proof.statement.order.asOf)
      defer { session.host.shutdown() }
      for difference in differences(proof.statement, session) { common.say(difference.nb, difference.en) }
      let made = try remake(proof, session)
      guard let difference = FirstDifference(Array(made.utf8), proof.result) else {
        return try Console.show(
          common.pick(
            "Stemmer: notatet er laget på nytt av beviset, \(proof.result.count) byte, alle like.",
            "It holds: the briefing was made again from the proof, \(proof.result.count) bytes, all the same."))
      }
      try Console.show(common.pick("Stemmer ikke: ", "It does not hold: ") + difference.text(common))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private func remake(_ proof: ReadProof, _ session: Session) throws -> String {
    let order = proof.statement.order
    let subject = session.workbench.regions.municipality(RegionCode(order.municipality))
    let choice = try session.inquiry.choice(order.asked, for: subject)
    let earlier =
      try proof.compareWith.map { try order.earlier(Data($0), session.options) } ?? order.since.map { .asKnown($0) }
    let briefing = try session.inquiry.briefing(order, choice: choice, earlier: earlier)
    return briefing.json(session.inquiry.context(year: order.year)).text
  }

  /// What is otherwise here than where the proof was made.
  private func differences(_ statement: ProofStatement, _ session: Session) -> [Multilingual] {
    var differences: [Multilingual] = []
    func note(_ what: Multilingual, _ there: String, _ here: String) {
      guard there != here else { return }
      differences.append(
        Multilingual(
          nb: "\(what.nb): \(printable(there)) i beviset, \(printable(here)) her.",
          en: "\(what.en): \(printable(there)) in the proof, \(printable(here)) here."))
    }
    note(Multilingual(nb: "Programmet", en: "The program"), statement.program, Maalestokk.configuration.version)
    note(
      Multilingual(nb: "Metodene", en: "The methods"), statement.methods.joined(separator: "; "),
      ProofStatement.methods.joined(separator: "; "))
    let here = session.proofPlugins
    let ids = Set(statement.plugins.map(\.id) + here.map(\.id)).sorted()
    for id in ids {
      func text(_ plugin: ProofStatement.Plugin?) -> String {
        plugin.map { "\($0.version), \($0.state), SHA-256 \($0.sha256?.prefix(12) ?? "–")" }
          ?? common.pick("ingen", "none")
      }
      let name = printable(id)
      note(
        Multilingual(nb: "Sammenligneren \(name)", en: "The comparator \(name)"),
        text(statement.plugins.first { $0.id == id }), text(here.first { $0.id == id }))
    }
    return differences
  }

  private func readProof() throws -> ReadProof {
    let bytes = try WholeFile.read(file, most: ProofArchiveLimits().archiveBytes)
    do { return try ReadProof(bytes) } catch { throw notAProof(error) }
  }

  private func notAProof(_ error: any Error) -> ProofError {
    let (why, shown) = (inOurWords(error), PlainText.line(file))
    return ProofError("\(shown) er ikke et bevis: \(why.nb).", "\(shown) is not a proof: \(why.en).")
  }

  private func withTemporaryStore(_ body: (SQLiteStore) throws -> Void) throws {
    let folder = try PrivateFolder(.verify)
    defer { folder.remove() }
    try body(try SQLiteStore(path: "\(folder.path)/proof.sqlite"))
  }

  /// The same options, in the language of the briefing.
  private static func options(_ options: CommonOptions, language: String) throws -> CommonOptions {
    guard let language = Language(rawValue: language) else {
      throw ProofError("Bevisets språk er verken nb eller en.", "The language of the proof is neither nb nor en.")
    }
    var options = options
    options.language = language
    return options
  }
}

/// Why a proof cannot be used.
struct ProofError: BilingualError {
  let text: Multilingual
  init(_ nb: String, _ en: String) { text = Multilingual(nb: nb, en: en) }
}

/// A proof whose every part is the one its statement names.
struct ReadProof {
  let statement: ProofStatement
  let tables: [ExtractedTable]
  /// Kept files by the hash of their bytes.
  let files: [String: [UInt8]]
  let result: [UInt8]
  let compareWith: [UInt8]?

  /// Reads and checks an archive; throws `ProofError` naming the first part that is not as stated.
  init(_ bytes: [UInt8]) throws {
    let parts = try ProofArchive.read(bytes)
    guard let first = parts.first, first.name == ProofStatement.file,
      let statement = try? JSONDecoder().decode(ProofStatement.self, from: Data(first.bytes)),
      statement.schema == ProofStatement.schemaName
    else {
      let (file, schema) = (ProofStatement.file, ProofStatement.schemaName)
      throw ProofError(
        "det begynner ikke med \(file) av slaget \(schema)", "it does not begin with \(file) of \(schema)")
    }
    let stated = Dictionary(statement.parts.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for part in parts.dropFirst() where stated[part.name] != hexadecimalSHA256(part.bytes) {
      throw ProofError(
        "\(part.name) er ikke den delen som \(ProofStatement.file) nevner",
        "\(part.name) is not the part that \(ProofStatement.file) names")
    }
    let byName = Dictionary(parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    if let missing = statement.parts.first(where: { byName[$0.name] == nil }) {
      let name = printable(missing.name)
      throw ProofError("\(name) mangler", "\(name) is missing")
    }
    guard let result = byName[ProofStatement.result] else {
      throw ProofError("\(ProofStatement.result) mangler", "\(ProofStatement.result) is missing")
    }
    self.statement = statement
    self.result = result
    compareWith = byName[ProofStatement.comparedWith]
    tables = try parts.compactMap { part in
      guard part.name.hasPrefix("inputs/"), part.name.hasSuffix(".csv") else { return nil }
      return try ExtractedTable(String(part.name.dropFirst("inputs/".count).dropLast(".csv".count)), csv: part.bytes)
    }
    files = Dictionary(
      parts.filter { $0.name.hasPrefix("inputs/files/") }.map {
        (String($0.name.dropFirst("inputs/files/".count)), $0.bytes)
      },
      uniquingKeysWith: { first, _ in first })
    if let wrong = files.first(where: { $0.key != hexadecimalSHA256($0.value) }) {
      throw ProofError(
        "inputs/files/\(wrong.key) er en annen fil enn navnet sier",
        "inputs/files/\(wrong.key) is another file than its name says")
    }
  }
}

/// The first line in which two texts differ.
struct FirstDifference {
  let line: Int
  let made: String
  let kept: String

  /// Nil when the bytes are the same.
  init?(_ made: [UInt8], _ kept: [UInt8]) {
    guard made != kept else { return nil }
    let lines = [made, kept].map { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    line = same + 1
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(same) ? printable(String(decoding: lines[same], as: UTF8.self), most: 200) : ""
    }
    self.made = text(lines[0])
    self.kept = text(lines[1])
  }

  fileprivate func text(_ options: CommonOptions) -> String {
    let (made, kept) = (made.trimmingCharacters(in: .whitespaces), kept.trimmingCharacters(in: .whitespaces))
    return options.pick(
      "\(ProofStatement.result), linje \(line): i beviset \(kept), her \(made)",
      "\(ProofStatement.result), line \(line): \(kept) in the proof, \(made) here")
  }
}
