import Application
import ArgumentParser
import Figures
import Imports
import Ingest
import PluginHost
import Problems
import SQLiteStore
import StatisticsNorway
import SystemFiles
import Values

struct FetchCommand: TakesCommonOptions, ChangesFirst {
  var changes: Bool { !dryRun }

  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Take in what Statistics Norway has published.",
    discussion: """
      Without arguments, every indicator whose place in the publisher's tables has been verified, the newest ten years,
      all municipalities, groups and counties, and the regions themselves. Every answer that can be used is archived as
      it came, and its figures are added beside those there are; nothing is overwritten, and nothing of an answer that is
      refused is kept. An interrupted fetch goes on where it stopped. The publisher is called at most 30 times a minute.

      A saved answer, JSON-stat 2.0 or of KLASS, is taken in with --from-file. An answer of KLASS (codes or changes of
      classification 131, correspondences between 131 and 112) takes the place of the municipalities, code changes or
      KOSTRA groups there are, when it is newer; one that takes known names away needs --accept-names.

      Figures that look wrong (ten times last year's, a sign turned, a column copied) are told; --strict refuses them.

      EXAMPLES
        maalestokk fetch                                        everything in the catalogue
        maalestokk fetch --dry-run                              only plan: calls, cells, least time
        maalestokk fetch net-operating-result --years 2015-2024
        maalestokk fetch --table 12134 --dry-run                what a table has
        maalestokk fetch --from-file 12063.json --dry-run
        maalestokk fetch --from-file 12063.json --municipality Hamar
        maalestokk fetch --from-file codesAt.json --date 2027-01-01
        maalestokk fetch --from-file 12063.json --strict
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
  @Option(
    help: ArgumentHelp(
      "A host that comparators may fetch from besides the publisher's; may be repeated. `plugins list` names them.",
      valueName: "host"))
  var allowHosts: [String] = []
  @Flag(help: "Refuse figures that look wrong beside those there are.") var strict = false
  @Flag(help: "Take in regions that take known names of municipalities away.") var acceptNames = false
  @Option(name: .shortAndLong, help: ArgumentHelp("Whose conclusions to follow.", valueName: "name"))
  var municipality = "Lillehammer"
  @Flag(help: "Only show what would change.") var dryRun = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    switch try checked() {
    case .file(let archived): try takeIn(archived)
    case .archive(let archive): try replay(archive)
    case .publisher(let source): try fetchFromPublisher(source)
    }
  }

  var rules: IngestRules { IngestRules(isStrict: strict, acceptsNames: acceptNames, isDryRun: dryRun) }

  /// The store that is written to; in a dry run a copy, so that every number is the one that the real run gives.
  private func writtenStore() throws -> SQLiteStore {
    let store = try Session(common).store
    return dryRun ? try store.rehearsal() : store
  }

  private func takeIn(_ archived: ArchivedAnswer) throws {
    do { try Console.show(try takeIn(archived, try writtenStore())) } catch let refusal as AnswerRefusal {
      throw UsageError(problems: [refusal.sentence(common)])
    }
  }

  private func takeIn(_ archived: ArchivedAnswer, _ store: SQLiteStore) throws -> String {
    // A session of its own, since the answer before may have brought new regions.
    let session = try Session(common, store: store, asOf: nil)
    defer { session.host.shutdown() }
    let subject = try session.inquiry.municipality(municipality)
    return try session.takeIn(try session.examine(archived, rules), archived, subject: subject, rules)
  }

  /// Takes in what another database has archived, in its order; what cannot be used is told, and the rest goes on.
  private func replay(_ archive: ForeignArchive) throws {
    let store = try writtenStore()
    var refused = 0
    var taken = 0
    for place in try archive.places() {
      do {
        let (hash, answer) = try archive.answer(at: place)
        guard !SourceAddress.isAboutTables(answer.request) else { continue }
        do {
          try Console.show(try takeIn(answer, store))
          taken += 1
        } catch let refusal as AnswerRefusal {
          refused += 1
          Console.tell("\(answer.request) (\(hash.prefix(10))): \(refusal.sentence(common))")
        }
      } catch let error as ArchiveError {
        refused += 1
        Console.tell(common.text(error))
      }
    }
    common.say(
      "\(taken) svar tatt inn på nytt, \(refused) avvist.", "\(taken) answers taken in again, \(refused) refused.")
    if refused > 0 { throw ExitCode(ExitStatus.failure) }
  }
}

extension AnswerRefusal {
  /// For the reader.
  func sentence(_ common: CommonOptions) -> String {
    common.pick(
      "Svaret kan ikke brukes: \(text.nb). Ingenting er endret.",
      "The answer cannot be used: \(text.en). Nothing was changed.")
  }
}
