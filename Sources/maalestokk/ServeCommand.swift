import Application
import ArgumentParser
import Assembly
import ErrorWords
import Figures
import Foundation
import Problems
import Service
import ServiceSettings
import Synchronization
import SystemFiles
import Values

struct ServeCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer over HTTP: the questions as an API, and pages; fetch figures as planned.",
    discussion: """
      Listens on this machine alone unless another host is named. Ends on SIGTERM or SIGINT, after the requests begun.
      A setting is taken from its flag, else from the environment (MAALESTOKK_PORT), else from the file of settings,
      else it has its default.

      EXAMPLES
        maalestokk serve
        maalestokk serve --port 9000 --schedule off
        maalestokk serve --config service.json --print-config
        maalestokk serve --make-token
      """)

  @Option(help: ArgumentHelp("A file of settings, an object in JSON.", valueName: "file")) var config: String?
  @Flag(help: "Show each setting and where its value came from, and end.") var printConfig = false
  @Flag(help: "Make a token for /api/v1/admin: the token, and the hash for the settings; and end.") var makeToken =
    false

  @Option(help: "The address to listen on.") var host: String?
  @Option(help: "The port; 0 for any that is free.") var port: String?
  @Option(help: ArgumentHelp("So long an answer may be in the making (30).", valueName: "seconds"))
  var answerSeconds: String?
  @Option(help: ArgumentHelp("The database.", valueName: "file")) var database: String?
  @Option(help: ArgumentHelp("The folder of datasets to fill a new database from.", valueName: "dir"))
  var datasets: String?
  @Option(help: ArgumentHelp("The folder of comparator plugins.", valueName: "dir")) var plugins: String?
  @Flag(help: "Load comparators that nobody has signed.") var allowUnsigned = false
  @Option(help: "The language of drafts and messages: nb, nn or en.") var language: String?
  @Option(help: "Whether figures are fetched by plan: planned or off.") var schedule: String?
  @Option(help: ArgumentHelp("When each day figures are fetched, in Oslo (08:30).", valueName: "time"))
  var dailyTime: String?
  @Option(help: ArgumentHelp("More days of release, as 2027-03-15,2027-06-15.", valueName: "dates"))
  var releaseDays: String?
  @Option(help: ArgumentHelp("The key figures to fetch; all when left out.", valueName: "ids")) var indicators: String?
  @Option(help: ArgumentHelp("Another address than the publisher's own.", valueName: "url")) var source: String?
  @Option(help: ArgumentHelp("A PEM file with a certificate authority to trust besides.", valueName: "file"))
  var ca: String?
  @Option(help: ArgumentHelp("Call less often than the publisher allows.", valueName: "number"))
  var callsPerMinute: String?
  @Option(help: ArgumentHelp("Whose briefings are drafted.", valueName: "names")) var municipalities: String?
  @Option(help: ArgumentHelp("The folder for drafts after new figures.", valueName: "dir")) var output: String?
  @Option(help: ArgumentHelp("The address told of new figures.", valueName: "url")) var webhook: String?
  @Option(help: ArgumentHelp("What --make-token wrote.", valueName: "hash")) var adminTokenHash: String?

  /// The flags that were given, by the setting's name.
  private var flags: [String: String] {
    let given: [(Setting, String?)] = [
      (.host, host), (.port, port), (.answerSeconds, answerSeconds), (.database, database), (.datasets, datasets),
      (.plugins, plugins),
      (.allowUnsigned, allowUnsigned ? "true" : nil), (.language, language), (.schedule, schedule),
      (.dailyTime, dailyTime), (.releaseDays, releaseDays), (.indicators, indicators), (.source, source),
      (.authority, ca), (.callsPerMinute, callsPerMinute), (.municipalities, municipalities), (.output, output),
      (.webhook, webhook), (.adminTokenHash, adminTokenHash),
    ]
    return given.reduce(into: [:]) { $0[$1.0.name] = $1.1 }
  }

  func run() throws {
    if makeToken { return try writeToken() }
    let (settings, problems) = settings()
    if printConfig, problems.isEmpty { return try Console.show(settings.table(settings.language)) }
    let options = try CommonOptions(settings)
    let source = try ServiceCheck(settings, options).source(besides: problems)
    let service = try MaalestokkService(settings, refresh: ServiceRefresh(settings, options, source).work) {
      try Assembly(
        options.places, language: options.language, allowUnsigned: options.allowUnsigned, say: options.say)
    }
    try waitFor { try await service.run() }
  }

  /// The places and the language of the settings.
  var common: CommonOptions {
    (try? CommonOptions(settings().0)) ?? .said(in: Array(CommandLine.arguments.dropFirst()))
  }

  /// The settings, and what is wrong with how they are written.
  private func settings() -> (ServiceConfiguration, [any Error]) {
    let environment = ProcessInfo.processInfo.environment
    let path = config ?? environment[Setting.fileVariable].flatMap { $0.isEmpty ? nil : $0 }
    var bytes: [UInt8]?
    var unread: [any Error] = []
    do { bytes = try path.map { path throws(FileProblem) in try WholeFile.read(path, most: 1 << 20) } } catch {
      unread = [error]
    }
    let (settings, problems) = ServiceConfiguration.reading(
      flags: flags, environment: environment, file: bytes.map { (path ?? "", $0) })
    return (settings, unread + problems)
  }

  private func writeToken() throws {
    guard let (token, hash) = TokenHash.make() else { throw ExitCode(ExitStatus.failure) }
    try Console.show(
      """
      token: \(token)
      admin-token-hash: \(hash.text)
      """)
  }
}

extension CommonOptions {
  /// The same places and language as the service's.
  fileprivate init(_ settings: ServiceConfiguration) throws {
    self = try Self.parse([])
    (database, datasets, plugins) = (settings.database, settings.datasets, settings.plugins)
    (allowUnsigned, language) = (settings.allowsUnsigned, settings.language)
  }

  /// These options as they are written on a command line.
  var arguments: [String] {
    let named = [("--database", database), ("--datasets", datasets), ("--plugins", plugins)]
    return named.flatMap { name, value in value.map { [name, $0] } ?? [] } + (allowUnsigned ? ["--allow-unsigned"] : [])
      + ["--language", language.rawValue, "--quiet", "--plain"]
  }
}

/// Runs something asynchronous to its end, from a command that is not.
private func waitFor(_ body: @escaping @Sendable () async throws -> Void) throws {
  let outcome = Mutex<Result<Void, any Error>?>(nil)
  let isOver = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      try await body()
      outcome.withLock { $0 = .success(()) }
    } catch { outcome.withLock { $0 = .failure(error) } }
    isOver.signal()
  }
  isOver.wait()
  try outcome.withLock { $0 }?.get()
}
