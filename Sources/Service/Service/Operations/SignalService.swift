import Glibc
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// What signals mean: SIGHUP has the database and the comparators found anew; SIGTERM and SIGINT end the service.
struct SignalService: Service {
  let site: Site
  let logger: Logger

  /// Has signals that would end the program do nothing: SIGHUP until the service runs, the user's own for good.
  static func ignoreOthers() {
    for number in [SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO] { signal(number, SIG_IGN) }
  }

  /// Runs until the service is to end; then lets no answer be waited for much longer.
  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      // Not waited for: the service may be told to end meanwhile.
      Task { await reload() }
    }
    MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: .seconds(Limits.endSeconds)) { site.work.giveUp() }
  }

  private func reload() async {
    do {
      try await site.work.changes.change { [site] claim in try site.desk.reload(decide: claim.take) }
      logger.info("reloaded", metadata: ["trigger": "SIGHUP"])
    } catch {
      logger.error("not reloaded", metadata: ["trigger": "SIGHUP", "problem": "\(inTheLog(error))"])
    }
  }
}
