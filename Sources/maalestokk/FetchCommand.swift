import ArgumentParser
import Benchmarking
import DatasetFiles
import Foundation
import Imports
import Indicators
import Ingest
import Klass
import PluginHost
import Questions
import Regions
import Reports
import SQLiteStore
import StatisticsNorway
import SystemFiles
import Workbench

struct FetchCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Take in what Statistics Norway has published.",
    discussion: """
      Without arguments, every indicator whose place in the publisher's tables has been verified, the newest ten years,
      all municipalities, groups and counties, and the regions themselves. Every answer is archived as it came, then
      decoded, and its figures are added beside those there are; nothing is overwritten. An interrupted fetch goes on
      where it stopped. The publisher is called at most 30 times a minute.

      A saved answer, JSON-stat 2.0 or of KLASS, is taken in with --from-file. An answer of KLASS (codes or changes of
      classification 131, correspondences between 131 and 112) takes the place of the municipalities, code changes or
      KOSTRA groups there are, when it is newer.

      EXAMPLES
        maalestokk fetch                                        everything in the catalogue
        maalestokk fetch --dry-run                              only plan: calls, cells, least time
        maalestokk fetch net-operating-result --years 2015-2024
        maalestokk fetch --table 12134 --dry-run                what a table has
        maalestokk fetch --from-file 12063.json --dry-run
        maalestokk fetch --from-file 12063.json --municipality Hamar
        maalestokk fetch --from-file codesAt.json --date 2027-01-01
      """)

  @Argument(help: "Indicators to fetch; all that are verified when left out.") var indicators: [String] = []
  @Option(help: ArgumentHelp("A saved answer instead.", valueName: "file")) var fromFile: String?
  @Option(help: ArgumentHelp("Take in again every answer that another database has archived.", valueName: "database"))
  var replay: String?
  @Option(help: ArgumentHelp("A whole table; of a saved answer, which table it is.", valueName: "number"))
  var table: String?
  @Option(help: ArgumentHelp("Years, such as 2015-2024 or 2020,2023.", valueName: "years"))
  var years: String?
  @Option(help: ArgumentHelp("Another address than the publisher's own.", valueName: "url"))
  var source: String?
  @Option(help: ArgumentHelp("A PEM file with a certificate authority to trust besides.", valueName: "file"))
  var ca: String?
  @Option(help: ArgumentHelp("Call less often than the publisher allows.", valueName: "number"))
  var callsPerMinute: Int?
  @Option(help: ArgumentHelp("The date an answer of KLASS is about; today when left out.", valueName: "date"))
  var date: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("Whose conclusions to follow.", valueName: "name"))
  var municipality = "Lillehammer"
  @Flag(help: "Only show what would change.") var dryRun = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard fromFile == nil || replay == nil else {
      throw UsageError(problems: [
        common.pick("Oppgi --from-file eller --replay, ikke begge.", "Give --from-file or --replay, not both.")
      ])
    }
    if let replay { return try replayAll(from: replay) }
    guard let fromFile else { return try fetchFromPublisher() }
    let session = try Session(common)
    defer { session.host.shutdown() }
    let subject = try session.inquiry.municipality(municipality)
    let said = [
      (ArchivedAnswer.tableHeader, table),
      (ArchivedAnswer.dateHeader, try checkedDate(date, option: "--date", language: common.language)),
    ].compactMap { name, text in text.map { "\(name): \($0)" } }
    let archived = ArchivedAnswer(
      bytes: try session.readAnswer(fromFile), request: "file:" + URL(fileURLWithPath: fromFile).lastPathComponent,
      headers: said.joined(separator: "\n"), retrieved: ISO8601DateFormatter().string(from: Clock.now.date))
    try Console.show(try session.ingest(archived, subject: subject, dryRun: dryRun))
  }

  /// Takes in what another database has archived, in its order; what cannot be used is kept and told, and the rest goes on.
  private func replayAll(from path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError(problems: [
        common.pick("--replay: det er ingen fil \(path).", "--replay: there is no file \(path).")
      ])
    }
    for (hash, answer) in try SQLiteStore(path: path).archivedAnswers()
    where !SourceAddress.isAboutTables(answer.request) {
      // Each in a session of its own, since an answer may bring new regions.
      let session = try Session(common)
      defer { session.host.shutdown() }
      do {
        let subject = try session.inquiry.municipality(municipality)
        try Console.show(try session.ingest(answer, subject: subject, dryRun: dryRun))
      } catch let error as UsageError { try Console.show("\(answer.request) (\(hash.prefix(10))): \(error)") }
    }
  }
}

extension Session {
  /// The longest answer that is read: well above the publisher's limit of 800,000 cells.
  private static let longestAnswer = 256 << 20

  /// The bytes of a saved answer.
  func readAnswer(_ path: String) throws -> [UInt8] {
    try options.read(path, most: Self.longestAnswer)
  }

  /// What `decode` gives, or a usage error that says where the answer is wrong.
  func decoded<Value>(_ decode: () throws -> Value) throws -> Value {
    do { return try decode() } catch {
      let text = inOurWords(error)
      throw UsageError(problems: [
        options.pick("Svaret kan ikke brukes: \(text.nb)", "The answer cannot be used: \(text.en)")
      ])
    }
  }

  /// Archives an answer and takes it in: figures, or regions from KLASS; returns what it brought, in words.
  ///
  /// The raw bytes are kept before anything is decoded, so that an answer which cannot be used is not lost.
  func ingest(_ archived: ArchivedAnswer, subject: Municipality, dryRun: Bool) throws -> String {
    let hash = dryRun ? hexadecimalSHA256(archived.bytes) : try store.keep(archived)
    if let answer = try decoded({ try KlassAnswer(archived.bytes) }) {
      return try takeIn(answer, archived, sha256: hash, dryRun: dryRun)
    }
    let answer = try decoded {
      try TableAnswer(archived.bytes, table: archived.header(ArchivedAnswer.tableHeader))
    }
    let record = FetchedAnswer(answer: answer, sha256: hash, file: archived.fileName, retrieved: archived.day)
    return try takeIn(record, subject: subject, dryRun: dryRun)
  }

  private func takeIn(_ record: FetchedAnswer, subject: Municipality, dryRun: Bool) throws -> String {
    let harmonised = try harmonised(record)
    try decoded { try harmonised.checkUsable() }
    let before = try conclusions(about: subject, harmonised.questions)
    let outcome = try store.add(record, harmonised, dryRun: dryRun)
    let after = dryRun ? before : try conclusions(about: subject, harmonised.questions)
    return FetchSummary(
      record: record, harmonised: harmonised, outcome: outcome, isDryRun: dryRun, subject: subject, before: before,
      after: after, regions: workbench.regions, names: { self.workbench.regions.name(of: $0) ?? $0.rawValue },
      language: options.language
    ).text
  }

  /// The answer's figures, with those marked as withdrawn that had a value in an earlier answer of the same table.
  func harmonised(_ record: FetchedAnswer) throws -> HarmonisedAnswer {
    let result = harmonise(
      record.answer, dataset: record.dataset, contents: ContentMap(workbench.indicators), regions: workbench.regions,
      corrections: try corrections())
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
          place: context.shortPlace(ranking, report.indicator))
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
