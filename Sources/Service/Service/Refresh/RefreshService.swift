import Assembly
import Figures
import Foundation
import Ingest
import Logging
import NIOPosix
import Problems
import Schedule
import ServiceLifecycle
import Synchronization
import Values

/// Keeps the figures fresh: one refresh at a time, as planned or when an admin asks.
final class RefreshService: Service {
  /// A refresh that has begun, or is about to.
  struct UnderWay: Sendable {
    let trigger: RefreshRun.Trigger
    var progress: RefreshWork.Progress?
  }

  private struct State {
    var underWay: UnderWay?
    var next: RefreshPlan.Run?
  }

  /// The clock is looked at this often while nothing is due, so that a machine that slept is not late for long.
  private static let lookSeconds = 30

  private let plan: RefreshPlan?
  private let work: RefreshWork
  private let desk: Desk
  private let logger: Logger
  private let state = Mutex(State())
  private let (triggers, continuation) = AsyncStream.makeStream(of: RefreshRun.Trigger.self)
  // A thread of its own: a refresh blocks while it waits for the publisher's rate.
  private let threads = NIOThreadPool(numberOfThreads: 1)

  init(_ plan: RefreshPlan?, _ work: RefreshWork, _ desk: Desk, _ logger: Logger) {
    self.plan = plan
    self.work = work
    self.desk = desk
    self.logger = logger
  }

  var underWay: UnderWay? { state.withLock { $0.underWay } }

  /// The next that is planned; nil where nothing is.
  var next: RefreshPlan.Run? { state.withLock { $0.next } }

  /// The newest refreshes of the database, whoever made them.
  func runs(most: Int) throws -> [RefreshRun] { try desk.assembly.store.refreshRuns(most: most) }

  /// Has a refresh begin; false when one is under way here.
  func begin(_ trigger: RefreshRun.Trigger) -> Bool {
    let isFree = state.withLock { state in
      guard state.underWay == nil else { return false }
      state.underWay = UnderWay(trigger: trigger)
      return true
    }
    if isFree { continuation.yield(trigger) }
    return isFree
  }

  /// Who else refreshes the database; nil when nobody does.
  var holder: RunningProgram? { desk.assembly.store.refreshing() }

  /// Runs until the service is to end; a refresh under way then ends between two requests, and the next goes on.
  func run() async throws {
    threads.start()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.keepPlan() }
      for await trigger in triggers.cancelOnGracefulShutdown() { await perform(trigger) }
      group.cancelAll()
    }
    try await threads.shutdownGracefully()
  }

  private func keepPlan() async {
    guard let plan else { return }
    var watch = PlanWatch(plan, now: work.now(), lastStarted: lastStarted())
    while !Task.isCancelled {
      let now = work.now()
      let isDue = watch.isDue(at: now, lastStarted: lastStarted)
      announce(watch.next)
      if isDue {
        _ = begin(.schedule)
        watch.goOn(after: now)
        announce(watch.next)
      }
      let left = max(watch.next.moment - now, 1)
      do { try await Task.sleep(for: .seconds(min(left, Self.lookSeconds))) } catch { return }
    }
  }

  /// Tells of the refresh that is waited for, when it is another than before.
  private func announce(_ next: RefreshPlan.Run) {
    let isNew = state.withLock { state in
      defer { state.next = next }
      return state.next != next
    }
    guard isNew else { return }
    logger.info(
      "next refresh", metadata: ["at": "\(OsloTime.text(at: next.moment))", "reason": "\(next.reason.rawValue)"])
  }

  /// When a refresh of everything the service keeps was last begun; nil where none was.
  ///
  /// One that was begun in times to come was begun by a clock that was wrong, and says nothing.
  @Sendable private func lastStarted() -> Int? {
    let now = work.now()
    let begun = (try? runs(most: 1000))?.lazy.filter { $0.isWhole || $0.trigger != .command }
    return begun?.compactMap { Self.moment($0.started) }.first { $0 <= now }
  }

  /// Seconds since 1970 of a time in ISO 8601.
  static func moment(_ text: String) -> Int? {
    (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
  }

  private func perform(_ trigger: RefreshRun.Trigger) async {
    let start = ContinuousClock.now
    let outcome: Result<RefreshWork.Ending, any Error>
    do {
      let ending = try await withTaskCancellationOrGracefulShutdownHandler {
        try await threads.runIfActive { [self] in
          try work.run(trigger) { progress in self.state.withLock { $0.underWay?.progress = progress } }
        }
      } onCancelOrGracefulShutdown: { [work] in
        work.stop()
      }
      outcome = .success(ending)
    } catch { outcome = .failure(error) }
    state.withLock { $0.underWay = nil }
    note(trigger, outcome, seconds: Int((start.duration(to: .now) / .seconds(1)).rounded()))
  }

  /// One line in the log for each; after new figures the comparators are started anew, since they may have data of their own.
  private func note(_ trigger: RefreshRun.Trigger, _ outcome: Result<RefreshWork.Ending, any Error>, seconds: Int) {
    var metadata: Logger.Metadata = ["trigger": "\(trigger.rawValue)", "seconds": "\(seconds)"]
    switch outcome {
    case .success(.done(let result, let notes)):
      metadata["outcome"] = "\(result.outcome.rawValue)"
      metadata["asked"] = "\(result.asked)"
      metadata["changed"] = "\(result.changed)"
      metadata["failures"] = "\(result.failures)"
      if let problem = result.problem { metadata["problem"] = "\(problem.en)" }
      for (name, text) in notes { metadata[name] = "\(text)" }
      if result.changed > 0 {
        do { try desk.reload() } catch { metadata["reload"] = "failed: \(inTheLog(error))" }
      }
      logger.log(level: result.failures > 0 ? .warning : .info, "refreshed", metadata: metadata)
    case .success(.held(let holder)):
      metadata["outcome"] = "held"
      metadata["holder"] = "\(holder.map { "maalestokk \($0.command), process \($0.process)" } ?? "another process")"
      logger.info("refreshed", metadata: metadata)
    case .failure(let error):
      metadata["outcome"] = "failed"
      metadata["problem"] = "\(inTheLog(error))"
      logger.error("refreshed", metadata: metadata)
    }
  }
}
