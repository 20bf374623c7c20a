import Application
import ArgumentParser
import Comparing
import DatasetFiles
import Documents
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
import SystemFiles
import Values
import Wording

struct VerifyCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("verify", \.verify) }

  @Argument(help: .worded(\.proofToVerify)) var file: String
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
      for difference in differences(proof.statement, session) { common.say(difference) }
      let made = try remake(proof, session)
      guard let difference = FirstDifference(Array(made.utf8), proof.result) else {
        return try Console.show(words.holds(bytes: proof.result.count))
      }
      try Console.show(
        words.holdsNot(ProofStatement.result, line: difference.line, there: difference.kept, here: difference.made))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private var words: VerifyWords { VerifyWords(common.language) }

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
  private func differences(_ statement: ProofStatement, _ session: Session) -> [String] {
    let here = session.proofPlugins
    let ids = Set(statement.plugins.map(\.id) + here.map(\.id)).sorted()
    let plugins = ids.map { id in
      (words.comparator(printable(id)), shown(id, among: statement.plugins), shown(id, among: here))
    }
    let all =
      [
        (words.program, statement.program, Maalestokk.version),
        (words.methods, statement.methods.joined(separator: "; "), ProofStatement.methods.joined(separator: "; ")),
      ] + plugins
    return all.filter { $0.1 != $0.2 }.map {
      words.difference(of: $0.0, there: printable($0.1), here: printable($0.2))
    }
  }

  private func shown(_ id: String, among plugins: [ProofStatement.Plugin]) -> String {
    plugins.first { $0.id == id }.map { "\($0.version), \($0.state), SHA-256 \($0.sha256?.prefix(12) ?? "–")" }
      ?? words.none
  }

  private func readProof() throws -> ReadProof {
    let bytes = try WholeFile.read(file, most: ProofArchiveLimits().archiveBytes)
    do { return try ReadProof(bytes) } catch { throw notAProof(error) }
  }

  private func notAProof(_ error: any Error) -> ProofProblem {
    .notProof(file: PlainText.line(file), cause: asProblem(error))
  }

  private func withTemporaryStore(_ body: (any FigureStore) throws -> Void) throws {
    let folder = try PrivateFolder(.verify)
    defer { folder.remove() }
    try body(try Composition.stores.open("\(folder.path)/proof.sqlite"))
  }

  /// The same options, in the language of the briefing.
  private static func options(_ options: CommonOptions, language: String) throws -> CommonOptions {
    guard let language = Language(rawValue: language) else { throw ProofProblem.unknownLanguage }
    var options = options
    options.language = language
    return options
  }
}
