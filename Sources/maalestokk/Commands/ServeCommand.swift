import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Problems
import Service
import ServiceSettings
import Synchronization
import SystemFiles
import Values
import Wording

struct ServeCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("serve", \.serve) }

  @Option(help: .worded(\.config)) var config: String?
  @Flag(help: .worded(\.printConfig)) var printConfig = false
  @Flag(help: .worded(\.makeToken)) var makeToken =
    false

  @Option(help: .worded(\.host)) var host: String?
  @Option(help: .worded(\.port)) var port: String?
  @Option(help: .worded(\.answerSeconds)) var answerSeconds: String?
  @Option(help: .worded(\.databaseOfService)) var database: String?
  @Option(help: .worded(\.datasets)) var datasets: String?
  @Option(help: .worded(\.plugins)) var plugins: String?
  @Flag(help: .worded(\.allowUnsigned)) var allowUnsigned = false
  @Option(help: .worded(\.serviceLanguage)) var language: String?
  @Option(help: .worded(\.schedule)) var schedule: String?
  @Option(help: .worded(\.dailyTime)) var dailyTime: String?
  @Option(help: .worded(\.releaseDays)) var releaseDays: String?
  @Option(help: .worded(\.indicatorsOfService)) var indicators: String?
  @Option(help: .worded(\.source)) var source: String?
  @Option(help: .worded(\.authority)) var ca: String?
  @Option(help: .worded(\.callsPerMinute)) var callsPerMinute: String?
  @Option(help: .worded(\.municipalities)) var municipalities: String?
  @Option(help: .worded(\.drafts)) var output: String?
  @Option(help: .worded(\.webhook)) var webhook: String?
  @Option(help: .worded(\.adminTokenHash)) var adminTokenHash: String?

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
        Composition.stores,
        options.places, language: options.language, allowUnsigned: options.allowUnsigned, say: options.say)
    }
    try waitFor { try await service.run() }
  }

  /// The places and the language of the settings.
  var common: CommonOptions {
    (try? CommonOptions(settings().0)) ?? .unread
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
