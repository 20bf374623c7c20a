import Application
import ArgumentParser
import Assembly
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
      let order = proof.statement.order
      var options = common
      options.language = order.language
      let session = try Session(options, store: store, asOf: order.asOf)
      defer { session.host.shutdown() }
      let differences = session.inquiry.differences(from: proof.statement, program: Maalestokk.version)
      for difference in differences { common.say(words(difference)) }
      let made = try session.inquiry.remade(proof).json(session.inquiry.context(year: order.year)).text
      guard let difference = FirstDifference(Array(made.utf8), proof.result) else {
        return try Console.show(words.holds(bytes: proof.result.count))
      }
      try Console.show(
        words.holdsNot(ProofStatement.result, line: difference.line, there: difference.kept, here: difference.made))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private var words: VerifyWords { VerifyWords(common.language) }

  private func words(_ difference: ProofDifference) -> String {
    switch difference {
    case .program(let there, let here):
      words.difference(of: words.program, there: PlainText.line(there, most: 60), here: here)
    case .methods(let there, let here):
      words.difference(
        of: words.methods, there: PlainText.line(there.joined(separator: "; "), most: 60),
        here: here.joined(separator: "; "))
    case .comparator(let id, let there, let here):
      words.difference(of: words.comparator(PlainText.line(id, most: 60)), there: shown(there), here: shown(here))
    }
  }

  private func shown(_ plugin: ProofStatement.Plugin?) -> String {
    plugin.map { PlainText.line("\($0.version), \($0.state), SHA-256 \($0.sha256?.prefix(12) ?? "–")", most: 60) }
      ?? words.none
  }

  private func readProof() throws -> ReadProof {
    let bytes = try WholeFile.read(file, most: ProofArchiveLimits().archiveBytes)
    do { return try ReadProof(ProofArchive.read(bytes)) } catch { throw notAProof(error) }
  }

  private func notAProof(_ error: any Error) -> ProofProblem {
    .notProof(file: PlainText.line(file), cause: asProblem(error))
  }

  private func withTemporaryStore(_ body: (any FigureStore) throws -> Void) throws {
    let folder = try PrivateFolder(.verify)
    defer { folder.remove() }
    try body(try Composition.stores.open("\(folder.path)/proof.sqlite"))
  }
}
