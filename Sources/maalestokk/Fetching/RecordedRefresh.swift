import Figures
import Foundation
import Ingest
import Problems
import StatisticsNorway
import SystemFiles
import Values
import Wording

/// A refresh that nobody else makes at the same time on the same database, and that the store remembers.
enum RecordedRefresh {
  enum Ending {
    case done(RefreshRun.Result, FetchReport)
    /// Another process is at it, and nothing was done.
    case held(by: RunningProgram?)
  }

  /// Runs the body while the lock is held; what it throws is remembered as a failure.
  ///
  /// `wasTold` says whether someone has told the run to stop.
  static func run(
    in store: any FigureStore, _ trigger: RefreshRun.Trigger, isWhole: Bool, wasTold: () -> Bool = { false },
    _ body: () throws -> FetchReport
  ) throws -> Ending {
    let holder = RunningProgram(
      command: trigger == .command ? "fetch" : "serve", process: getpid(), since: now)
    let lock: any AnyObject & Sendable
    switch try store.lockRefreshes(as: holder) {
    case .taken(let taken): lock = taken
    case .held(let other): return .held(by: other)
    }
    defer { withExtendedLifetime(lock) {} }
    let id = try store.beginRefresh(trigger, isWhole: isWhole, started: holder.since)
    do {
      let report = try body()
      let result = report.result(wasTold: wasTold())
      try store.endRefresh(id, ended: now, result)
      return .done(result, report)
    } catch {
      let result = RefreshRun.Result(.failed, failures: 1, problem: ProblemWords.inAll(asProblem(error)))
      try? store.endRefresh(id, ended: now, result)
      throw error
    }
  }

  /// That another has the lock, and who.
  static func refusal(_ holder: RunningProgram?) -> FetchingProblem {
    .held(by: holder)
  }

  private static var now: String { ISO8601DateFormatter().string(from: Clock.now.date) }
}
