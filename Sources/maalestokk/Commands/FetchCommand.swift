import Application
import ArgumentParser
import Figures
import Imports
import Ingest
import PluginHost
import Problems
import StatisticsNorway
import SystemFiles
import Wording

struct FetchCommand: TakesCommonOptions, ChangesFirst {
  var changes: Bool { !dryRun }

  static var configuration: CommandConfiguration { CommandConfiguration("fetch", \.fetch) }

  @Argument(help: .worded(\.indicatorsToFetch)) var indicators: [String] = []
  @Option(help: .worded(\.fromFile)) var fromFile: String?
  @Option(help: .worded(\.replay)) var replay: String?
  @Option(help: .worded(\.table)) var table: String?
  @Option(help: .worded(\.years)) var years: String?
  @Option(help: .worded(\.source)) var source: String?
  @Option(help: .worded(\.authority)) var ca: String?
  @Option(help: .worded(\.callsPerMinute)) var callsPerMinute: Int?
  @Option(help: .worded(\.dateOfAnswer)) var date: String?
  @Option(help: .worded(\.allowHosts)) var allowHosts: [String] = []
  @Flag(help: .worded(\.refuseSuspicious)) var strict = false
  @Flag(help: .worded(\.acceptNames)) var acceptNames = false
  @Option(name: .shortAndLong, help: .worded(\.followed)) var municipality = "Lillehammer"
  @Flag(help: .worded(\.dryRun)) var dryRun = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    switch try checked() {
    case .file(let archived): try takeIn(archived)
    case .archive(let archive): try replay(archive)
    case .publisher(let source): try fetchFromPublisher(source)
    }
  }

  var rules: IngestRules { IngestRules(isStrict: strict, acceptsNames: acceptNames) }

  /// The store that is written to; in a dry run a copy, so that every number is the one that the real run gives.
  private func writtenStore() throws -> any FigureStore {
    let store = try Session(common).store
    return dryRun ? try store.rehearsal() : store
  }

  private func takeIn(_ archived: ArchivedAnswer) throws {
    do { try Console.show(try takeIn(archived, try writtenStore())) } catch let refusal as AnswerRefusal {
      throw common.refusal(FetchingProblem.refused(cause: refusal.cause))
    }
  }

  private func takeIn(_ archived: ArchivedAnswer, _ store: any FigureStore) throws -> String {
    // A session of its own, since the answer before may have brought new regions.
    let session = try Session(common, store: store, asOf: nil)
    defer { session.host.shutdown() }
    let subject = try session.inquiry.municipality(municipality)
    let intake = session.intake(rules)
    let taken = try intake.takeIn(try intake.examine(archived), archived, following: subject)
    return taken.text(common.language, session.workbench.regions, isDryRun: dryRun)
  }

  /// Takes in what another database has archived, in its order; what cannot be used is told, and the rest goes on.
  private func replay(_ archive: any ForeignAnswers) throws {
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
          Console.tell(
            "\(answer.request) (\(hash.prefix(10))): \(common.text(FetchingProblem.refused(cause: refusal.cause)))")
        }
      } catch let error as ArchiveProblem {
        refused += 1
        Console.tell(common.text(error))
      }
    }
    common.say(FetchWords(common.language).takenAgain(taken, refused: refused))
    if refused > 0 { throw ExitCode(ExitStatus.failure) }
  }
}
