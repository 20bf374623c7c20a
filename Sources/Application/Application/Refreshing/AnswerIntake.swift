import ComparatorMessages
import Comparing
import Figures
import Foundation
import Imports
import Ingest
import Klass
import PlainText
import Problems
import Regions
import SystemFiles
import Values

/// Where answers of a publisher are judged and taken in, beside the figures that stand.
public struct AnswerIntake: Sendable {
  public let inquiry: Inquiry
  let store: any FigureStore
  let rules: IngestRules
  /// The values that the datasets say a publisher has sent wrong.
  private let corrections: @Sendable () throws -> [Correction]
  /// What is said of a source, by whose answer it is.
  private let notes: @Sendable (AnswerGiver) -> Multilingual
  let now: @Sendable () -> Date

  /// An intake into a store; `inquiry` asks of the same figures.
  public init(
    _ inquiry: Inquiry, into store: any FigureStore, _ rules: IngestRules,
    corrections: @escaping @Sendable () throws -> [Correction],
    notes: @escaping @Sendable (AnswerGiver) -> Multilingual, now: @escaping @Sendable () -> Date
  ) {
    self.inquiry = inquiry
    self.store = store
    self.rules = rules
    self.corrections = corrections
    self.notes = notes
    self.now = now
  }

  var workbench: Workbench { inquiry.workbench }

  /// Now, in UTC to the second; ISO 8601.
  var moment: String { ISO8601DateFormatter().string(from: now()) }
}

// Judging, before anything is written.
extension AnswerIntake {
  /// Reads and judges an answer: figures, or regions from KLASS.
  ///
  /// Throws `AnswerRefusal` when it cannot be used.
  public func examine(_ archived: ArchivedAnswer, from giver: AnswerGiver = .publisher) throws -> ExaminedAnswer {
    let table = archived.header(ArchivedAnswer.tableHeader)
    let isOfKlass = try readable { try KlassAnswer(archived.bytes) }
    if let answer = isOfKlass {
      guard case .publisher = giver else { throw AnswerRefusal(AnswerProblem.regionsOfComparator) }
      guard table == nil else { throw AnswerRefusal(AnswerProblem.tableOfRegions) }
      return .regions(try examine(answer, archived))
    }
    let answer = try readable { try TableAnswer(archived.bytes, table: table) }
    let isFromFile = archived.request.hasPrefix("file:")
    guard !isFromFile || archived.header(ArchivedAnswer.dateHeader) == nil else {
      throw AnswerRefusal(AnswerProblem.dateOfFigures)
    }
    let record = FetchedAnswer(
      answer: answer, sha256: hexadecimalSHA256(archived.bytes), file: archived.fileName, retrieved: archived.day,
      giver: giver)
    return try examine(record, came: archived.retrieved)
  }

  /// Judges an answer to a call for a table's figures; throws `FetchProblem` when it is of no use.
  func accept(_ archived: ArchivedAnswer, from place: String, table: String) throws -> ExaminedAnswer {
    do {
      let answer = try readable { try TableAnswer(archived.bytes, table: table) }
      let record = FetchedAnswer(
        answer: answer, sha256: hexadecimalSHA256(archived.bytes), file: place, retrieved: archived.day,
        giver: .publisher)
      return try examine(record, came: archived.retrieved)
    } catch let refusal as AnswerRefusal { throw FetchProblem.notTaken(place: place, because: refusal.cause) }
  }

  /// Judges a table's answer that came at a moment (ISO 8601): its stamp, and what looks wrong among its figures.
  private func examine(_ record: FetchedAnswer, came: String) throws -> ExaminedAnswer {
    let harmonised = try harmonised(record)
    try readable {
      try harmonised.checkUsable()
      try harmonised.checkStamp(of: record.answer, indicators: workbench.indicators, now: try stamp(of: came))
    }
    let suspicions = try workbench.suspicions(harmonised.observations.map(\.observation))
    if rules.isStrict, !suspicions.isEmpty {
      throw AnswerRefusal(IncomingProblem(suspicions, in: workbench.regions))
    }
    return .figures(record, harmonised, suspicions)
  }

  /// When an answer came, which is not later than now.
  private func stamp(of came: String) throws -> UpdateStamp {
    guard let stamp = UpdateStamp(came), let now = UpdateStamp(moment), stamp.seconds <= now.seconds + 600 else {
      throw AnswerRefusal(IncomingProblem.noMoment(PlainText.line(came, most: 100)))
    }
    return stamp
  }

  /// What `read` gives, or the refusal of an answer that it finds wrong, with its place.
  func readable<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let refusal as AnswerRefusal { throw refusal } catch let failure
      as any StoreFailure
    { throw failure } catch { throw AnswerRefusal(asProblem(error)) }
  }

  /// The answer's figures, with those marked as withdrawn that had a value in an earlier answer of the same table.
  private func harmonised(_ record: FetchedAnswer) throws -> HarmonisedAnswer {
    let isPublishers = record.giver == .publisher
    let result = harmonise(
      record.answer, dataset: record.dataset, contents: ContentMap(workbench.indicators), regions: workbench.regions,
      corrections: isPublishers ? try corrections() : [])
    guard isPublishers else { return result.asOf(comparator: record) }
    var known: [IndicatorID: [Int: [RegionCode: [Observation]]]] = [:]
    return try result.markingWithdrawn { observation in
      let (indicator, year) = (observation.indicator, observation.year)
      if known[indicator]?[year] == nil {
        known[indicator, default: [:]][year] = try store.sources(of: indicator, in: year, asOf: nil)
      }
      return known[indicator]?[year]?[observation.region] ?? []
    }
  }
}

// Taking in.
extension AnswerIntake {
  /// Takes in an answer that has been examined, with its bytes, and returns what it brought.
  public func takeIn(
    _ examined: ExaminedAnswer, _ archived: ArchivedAnswer, following subject: Municipality
  ) throws -> TakenAnswer {
    switch examined {
    case .regions(let update): return .regions(try takeIn(update, archived))
    case .figures(let record, let harmonised, let suspicions):
      let before = try conclusions(about: subject, harmonised.questions)
      let outcome = try add(record, harmonised, keeping: record.giver == .publisher ? archived : nil)
      return .figures(
        TakenFigures(
          record: record, harmonised: harmonised, outcome: outcome, suspicions: suspicions, subject: subject,
          before: before, after: try conclusions(about: subject, harmonised.questions)))
    }
  }

  /// Adds an answer's figures, with its bytes where they are not kept yet.
  func add(
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, keeping archived: ArchivedAnswer?
  ) throws -> ImportOutcome {
    try store.add(record, harmonised, notes: notes(record.giver), keeping: archived)
  }

  /// The subject's place in each comparator's set; of the first questions only, when there are many.
  func conclusions(about subject: Municipality, _ questions: [FollowedQuestion]) throws -> [Conclusion] {
    let asked = questions.prefix(FollowedQuestion.most)
    let reports = try workbench.rankingReports(for: subject, asked.map(\.question))
    return zip(asked, reports).flatMap { asked, report in
      report.rankings.map { Conclusion(asked: asked, ranking: $0) }
    }
  }
}

extension ArchivedAnswer {
  /// The name of the file it came in, or the request itself.
  var fileName: String { request.split(separator: ":", maxSplits: 1).last.map(String.init) ?? request }

  /// The day it came; ISO 8601.
  var day: String { String(retrieved.prefix(10)) }
}
