import Application
import Assembly
import Comparing
import Documents
import Figures
import Findings
import Forms
import Foundation
import Imports
import PluginHost
import ProofFiles
import SystemFiles
import Values
import Wording

extension Session {
  /// The briefing as it was asked for; in the language of another inquiry where that is given.
  func answer(
    _ briefing: Briefing, _ output: OutputOptions, asking question: QuestionOptions, _ inquiry: Inquiry? = nil
  ) -> Answer {
    let year = briefing.material.year
    let context = (inquiry ?? self.inquiry).context(year: year).showingMethods(output.method)
    return Answer(
      options: options, output: output, context: context, answer: briefing,
      next: options.command(["targets"] + question.words(year: year)))
  }

  /// Writes one archive with everything a briefing was made from, and the briefing; the same briefing gives the same bytes.
  func writeProof(
    of briefing: Briefing, _ order: BriefingOrder, used: UsedCells, comparedWith: [UInt8]?, to path: String
  ) throws {
    let context = inquiry.context(year: order.year)
    let rows = RankingReport.table(briefing.material.reports + briefing.material.context, context).csv
    let proof = try inquiry.proof(
      of: order, by: Maalestokk.version, result: (Array(briefing.json(context).text.utf8), Array(rows.utf8)),
      used: used, comparedWith: comparedWith, in: store)
    let statement = (name: ProofStatement.file, bytes: Array(proof.statement.json.text.utf8))
    try WholeFile.write(try ProofArchive.write([statement] + proof.parts), to: path)
    options.say(options.words.wroteProof(path))
  }

  /// A hash of what all briefings are made from: figures, imports, comparators, program, format.
  func inputsFingerprint(_ format: AnswerForm) throws -> String {
    let program = try PluginFolder.sha256(of: URL(fileURLWithPath: "/proc/self/exe"))
    let plugins = inquiry.proofPlugins.map { "\($0.id) \($0.version) \($0.state) \($0.sha256 ?? "")" }
    let parts =
      [try store.setting(StoreSetting.fingerprint) ?? "", program, format.rawValue] + plugins
      + (try store.imports().map { "\($0)" })
    return hexadecimalSHA256(Array(parts.joined(separator: "\n").utf8))
  }
}
