import Application
import Comparing
import DatasetFiles
import Documents
import Figures
import Foundation
import Imports
import Ingest
import Klass
import PluginHost
import Problems
import Regions
import SystemFiles
import Values
import Wording

// Judging, before anything is written.
extension Session {
  /// Reads and judges an answer: figures, or regions from KLASS.
  ///
  /// Throws `AnswerRefusal` when it cannot be used.
  func examine(
    _ archived: ArchivedAnswer, from giver: AnswerGiver = .publisher, _ rules: IngestRules
  ) throws -> ExaminedAnswer {
    let table = archived.header(ArchivedAnswer.tableHeader)
    let isOfKlass = try readable { try KlassAnswer(archived.bytes) }
    if let answer = isOfKlass {
      guard case .publisher = giver else { throw AnswerRefusal(AnswerProblem.regionsOfComparator) }
      guard table == nil else { throw AnswerRefusal(AnswerProblem.tableOfRegions) }
      return .regions(try examine(answer, archived, rules))
    }
    let answer = try readable { try TableAnswer(archived.bytes, table: table) }
    let isFromFile = archived.request.hasPrefix("file:")
    guard !isFromFile || archived.header(ArchivedAnswer.dateHeader) == nil else {
      throw AnswerRefusal(AnswerProblem.dateOfFigures)
    }
    let record = FetchedAnswer(
      answer: answer, sha256: hexadecimalSHA256(archived.bytes), file: archived.fileName, retrieved: archived.day,
      giver: giver)
    return try examine(record, came: archived.retrieved, rules)
  }

  /// Judges a table's answer that came at a moment (ISO 8601): its stamp, and what looks wrong among its figures.
  func examine(_ record: FetchedAnswer, came: String, _ rules: IngestRules) throws -> ExaminedAnswer {
    let harmonised = try harmonised(record)
    try readable {
      try harmonised.checkUsable()
      try harmonised.checkStamp(of: record.answer, indicators: workbench.indicators, now: try moment(came))
    }
    let suspicions = try suspicions(harmonised.observations.map(\.observation))
    if rules.isStrict, !suspicions.isEmpty {
      let names = { workbench.regions.name(of: $0) ?? $0.rawValue }
      throw AnswerRefusal(SuspicionLines(suspicions, names, options.language).problem)
    }
    return .figures(record, harmonised, suspicions)
  }

  /// When an answer came, which is not later than now.
  private func moment(_ came: String) throws -> UpdateStamp {
    let now = UpdateStamp(ISO8601DateFormatter().string(from: Clock.now.date))
    guard let came = UpdateStamp(came), let now, came.seconds <= now.seconds + 600 else {
      throw AnswerRefusal(IncomingProblem.noMoment(printable(came)))
    }
    return came
  }

  /// What `read` gives, or the refusal of an answer that it finds wrong, with its place.
  func readable<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let refusal as AnswerRefusal { throw refusal } catch let failure
      as any StoreFailure
    { throw failure } catch {
      throw AnswerRefusal(asProblem(error))
    }
  }

  /// The answer's figures, with those marked as withdrawn that had a value in an earlier answer of the same table.
  private func harmonised(_ record: FetchedAnswer) throws -> HarmonisedAnswer {
    let isPublishers = record.giver == .publisher
    let result = harmonise(
      record.answer, dataset: record.dataset, contents: ContentMap(workbench.indicators), regions: workbench.regions,
      corrections: isPublishers ? try corrections() : [])
    guard isPublishers else { return result.asOf(comparator: record) }
    return try result.markingWithdrawn { observation in
      try store.versions(of: observation.indicator, in: observation.region, year: observation.year, asOf: nil)
    }
  }

  /// The values that the datasets say a publisher has sent wrong.
  private func corrections() throws -> [Correction] {
    let known = Set(workbench.indicators.map(\.id))
    return try store.files(ofKind: ValueCorrectionRows.kind).flatMap { file in
      try ValueCorrectionRows.read(
        file.bytes, path: file.name, isKnown: known.contains, regions: workbench.regions)
    }
  }
}

// Taking in.
extension Session {
  /// Takes in an answer that has been examined, with its bytes, and returns what it brought, in words.
  func takeIn(
    _ examined: ExaminedAnswer, _ archived: ArchivedAnswer, subject: Municipality, _ rules: IngestRules
  ) throws -> String {
    switch examined {
    case .regions(let update): return try takeIn(update, archived, rules)
    case .figures(let record, let harmonised, let suspicions):
      let before = try conclusions(about: subject, harmonised.questions)
      let outcome = try store.add(record, harmonised, keeping: record.giver == .publisher ? archived : nil)
      return FetchSummary(
        record: record, harmonised: harmonised, outcome: outcome, suspicions: suspicions, isDryRun: rules.isDryRun,
        subject: subject, before: before, after: try conclusions(about: subject, harmonised.questions),
        regions: workbench.regions, names: { self.workbench.regions.name(of: $0) ?? $0.rawValue },
        language: options.language
      ).text
    }
  }

  /// The subject's place in each comparator's set; of the first questions only, when there are many.
  func conclusions(about subject: Municipality, _ questions: [FetchSummary.Asked]) throws -> [FetchSummary
    .Conclusion]
  {
    let asked = questions.prefix(FetchSummary.mostConclusions)
    let reports = try workbench.rankingReports(for: subject, asked.map(\.question))
    let context = ReportContext(language: options.language, names: [:])
    return zip(asked, reports).flatMap { asked, report in
      report.rankings.map { ranking in
        FetchSummary.Conclusion(
          asked: asked, comparator: ranking.comparator.name[options.language],
          place: context.shortPlace(ranking))
      }
    }
  }
}

extension ArchivedAnswer {
  /// The name of the file it came in, or the request itself.
  var fileName: String { request.split(separator: ":", maxSplits: 1).last.map(String.init) ?? request }

  /// The day it came; ISO 8601.
  var day: String { String(retrieved.prefix(10)) }
}
