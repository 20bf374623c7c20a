import Application
import ArgumentParser
import Figures
import Findings
import Forms
import Foundation
import PluginHost
import Regions
import Values
import Wording

extension BriefCommand {
  /// Writes a briefing for each municipality of the year, on all cores, and an index of them.
  ///
  /// Throws exit code 1 at the end when any failed.
  func writeAll(_ session: Session) throws {
    let asked = try asked(session)
    let named = try session.inquiry.municipality(question.municipality, in: question.year)
    let year = try session.inquiry.year(asked, for: named)
    let municipalities = try session.inquiry.selection(
      county: county, group: kostraGroup, names: self.municipalities, in: year)
    let folder = try BriefingFolder(output.output ?? "")
    let languages = try session.ownLanguages()
    let wanted = try municipalities.sorted { $0.code < $1.code }.map { subject in
      (subject: subject, order: try order(asked, subject, year: year, in: language(of: subject, languages)))
    }
    let progress = BriefingProgress(total: wanted.count, isShown: !common.quiet && !common.plain && isatty(2) == 1)
    let results = try many(session, to: folder).run(wanted, step: progress.step)
    progress.end()
    try finish(results, year, folder, try session.workbench.indexFigures(of: municipalities, year: year))
  }

  private func many(_ session: Session, to folder: BriefingFolder) throws -> ManyBriefings {
    let path = session.store.path
    return ManyBriefings(
      to: folder, inputs: try session.inputsFingerprint(output.format), fileExtension: output.format.fileExtension,
      inquiry: { session.quietInquiry(in: $0) }, store: { try? Composition.stores.open(path) }
    ) { [output, question] briefing, inquiry in
      let bytes = try session.answer(briefing, output, asking: question, inquiry).bytes()
      return WrittenBriefing(
        [UInt8](bytes), headline: BriefingWords(inquiry.workbench.language).text(briefing.headline).plain)
    }
  }

  /// The language of a municipality's briefing: the one asked for, or its own; bokmål for those that have decided on none.
  private func language(of subject: Municipality, _ own: any LanguageSource) -> Language {
    common.answerLanguage.language ?? own.language(of: subject.code) ?? .nb
  }

  private func finish(
    _ results: [Result<BriefingEntry, BriefingFailure>], _ year: Int, _ folder: BriefingFolder, _ figures: IndexFigures
  ) throws {
    let entries = results.compactMap { try? $0.get() }
    let failures = results.compactMap { result in
      if case .failure(let failure) = result { failure } else { nil }
    }
    try folder.writeIndex(
      BriefingIndex(
        year: year, language: common.language, entries: entries, failures: failures, figures: figures))
    let new = entries.count { $0.isNew }
    common.say(
      common.words.briefingsWritten(new, in: folder.path, there: entries.count - new, failed: failures.count))
    guard !failures.isEmpty else { return }
    for failure in failures { Console.tell("\(failure.name) (\(failure.code)): \(common.text(failure.problem))") }
    throw ExitCode(ExitStatus.failure)
  }
}
