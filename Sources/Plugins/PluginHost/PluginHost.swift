import CWorkerProcess
import ComparatorMessages
import FoundationEssentials
import Problems
import Values

/// Runs comparators in worker processes that are kept for the next call.
///
/// Safe to use from several threads. Every call blocks its thread: keep it off the cooperative pool.
public final class PluginHost: Sendable {
  public let configuration: PluginHostConfiguration
  private let pool = WorkerPool()
  private let libraries: PrivateLibraries

  /// A host without workers; they start with the first call.
  public init(_ configuration: PluginHostConfiguration) {
    self.configuration = configuration
    libraries = PrivateLibraries(
      temporaryFolder: configuration.temporaryFolder)
  }

  deinit {
    shutdown()
  }

  /// Runs all comparators at once and returns their outcomes in the calls' order.
  ///
  /// Never throws and never waits longer than the limits: whatever goes wrong with one comparator is its own outcome.
  public func compare(_ calls: [ComparatorCall], services: any ComparatorServices) -> [ComparatorOutcome] {
    runInParallel(calls.count) { index in self.run(calls[index], services) }
  }

  /// Has one comparator bring its own data up to date; nil when it went well, or when it has none.
  public func refresh(_ plugin: DiscoveredPlugin, services: any RefreshServices) -> ComparatorFailure? {
    var log: [LogLine] = []
    let hosts = plugin.manifest?.fetchHosts ?? []
    do {
      try hold(plugin, .refresh(services, hosts: hosts), &log) { conversation throws(Interruption) in
        try conversation.refresh()
      }
      return nil
    } catch {
      return ComparatorFailure(comparator: plugin.id, kind: error, log: log)
    }
  }

  /// The version of Landlock that workers are confined by besides the allow-list of system calls; nil where this system has
  /// none, so that only comparators of the house are loaded.
  public static var landlockVersion: Int? {
    let version = maalestokk_landlock_version()
    return version > 0 ? Int(version) : nil
  }

  /// Ends all workers and removes the private copies; the host starts anew when it is used again.
  public func shutdown() {
    pool.shutdown()
    libraries.remove()
  }

  private func run(_ call: ComparatorCall, _ services: any ComparatorServices) -> ComparatorOutcome {
    var log: [LogLine] = []
    do {
      let answer = try answer(call, services, &log)
      return .answered(answer, log: log)
    } catch {
      return .failed(ComparatorFailure(comparator: call.plugin.id, kind: error, log: log))
    }
  }

  private func answer(
    _ call: ComparatorCall, _ services: any ComparatorServices, _ log: inout [LogLine]
  ) throws(ComparatorFault) -> ComparatorAnswer {
    var request = call.request
    if let language = Language(rawValue: request.language), let manifest = call.plugin.manifest {
      request.language = manifest.asked(in: language).rawValue
    }
    request.options = try Self.options(of: call.request, call.plugin.manifest)
    return try hold(call.plugin, .compare(services), &log) { conversation throws(Interruption) in
      try conversation.compare(request)
    }
  }

  /// Holds a conversation with a plugin: with a worker that waits, or one that is started.
  private func hold<Answer>(
    _ plugin: DiscoveredPlugin, _ services: CallServices, _ log: inout [LogLine],
    _ body: (inout Conversation) throws(Interruption) -> Answer
  ) throws(ComparatorFault) -> Answer {
    if let reason = plugin.reasonNotToLoad(allowUnsigned: configuration.allowUnsigned) {
      throw reason
    }
    guard let manifest = plugin.manifest, let library = plugin.library else {
      throw .notLoaded([.noLibrary])
    }
    let copy = try libraries.copy(of: plugin, manifest, library)
    let ticket = try pool.take("\(plugin.id)\n\(copy.path)")
    if let worker = ticket.idle,
      let answer = try converse(worker, ticket, services, &log, isFresh: false, body)
    {
      return answer
    }
    let worker = try start(copy, manifest, ticket)
    guard let answer = try converse(worker, ticket, services, &log, isFresh: true, body) else {
      throw .garbage(.silent)
    }
    return answer
  }

  private static func options(
    of request: CompareRequest, _ manifest: PluginManifest?
  ) throws(ComparatorFault) -> [String: String] {
    // A plugin without a manifest is never loaded, which says more than its options.
    guard let manifest else { return [:] }
    return try manifest.resolvedOptions(request.options)
  }

  private func start(
    _ library: PrivateLibrary, _ manifest: PluginManifest, _ ticket: WorkerPool.Ticket
  ) throws(ComparatorFault) -> Worker {
    do {
      return try Worker.start(library: library, manifest: manifest, configuration: configuration)
    } catch {
      pool.noteFailure(ticket)
      throw error
    }
  }

  /// Holds one conversation; nil when a worker had died while it waited, which is nobody's fault.
  private func converse<Answer>(
    _ worker: Worker, _ ticket: WorkerPool.Ticket, _ services: CallServices, _ log: inout [LogLine], isFresh: Bool,
    _ body: (inout Conversation) throws(Interruption) -> Answer
  ) throws(ComparatorFault) -> Answer? {
    let limits = configuration.limits
    var conversation = Conversation(worker: worker, limits: limits, services: services, words: configuration.words)
    defer { log = conversation.log }
    do {
      let answer = try body(&conversation)
      pool.giveBack(worker, ticket)
      return answer
    } catch .reported(let text) {
      pool.giveBack(worker, ticket)
      throw .error(text)
    } catch {
      let kind = worker.kind(of: error, limits: limits, timeout: limits.wallSeconds)
      if case .closed = error, !isFresh, !conversation.hasHeard { return nil }
      pool.noteFailure(ticket)
      throw kind
    }
  }
}
