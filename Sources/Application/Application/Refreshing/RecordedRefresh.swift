import Figures
import Foundation
import Problems
import SystemFiles
import Values

/// A refresh that nobody else makes at the same time on the same database, and that the store remembers.
public struct RecordedRefresh {
  public enum Ending {
    case done(RefreshRun.Result, RefreshReport)
    /// Another process is at it, and nothing was done.
    case held(by: RunningProgram?)
  }

  private let store: any RefreshLog
  private let now: @Sendable () -> String
  /// A problem in every language, for what is kept and read later.
  private let told: (any Problem) -> Multilingual

  /// Refreshes that a store remembers; `now` is ISO 8601 in UTC.
  public init(
    in store: any RefreshLog, now: @escaping @Sendable () -> String, told: @escaping (any Problem) -> Multilingual
  ) {
    self.store = store
    self.now = now
    self.told = told
  }

  /// Runs the body while the lock is held; what it throws is remembered as a failure.
  ///
  /// `wasTold` says whether someone has told the run to stop.
  public func run(
    _ trigger: RefreshRun.Trigger, isWhole: Bool, wasTold: () -> Bool = { false }, _ body: () throws -> RefreshReport
  ) throws -> Ending {
    let program = RunningProgram(command: trigger == .command ? "fetch" : "serve", process: getpid(), since: now())
    switch try store.lockRefreshes(as: program) {
    case .held(let other): return .held(by: other)
    case .taken(let lock):
      defer { withExtendedLifetime(lock) {} }
      return try remembered(trigger, isWhole, since: program.since, wasTold, body)
    }
  }

  private func remembered(
    _ trigger: RefreshRun.Trigger, _ isWhole: Bool, since: String, _ wasTold: () -> Bool,
    _ body: () throws -> RefreshReport
  ) throws -> Ending {
    let id = try store.beginRefresh(trigger, isWhole: isWhole, started: since)
    do {
      let report = try body()
      let result = report.result(wasTold: wasTold(), told: told)
      try store.endRefresh(id, ended: now(), result)
      return .done(result, report)
    } catch {
      let result = RefreshRun.Result(.failed, failures: 1, problem: told(asProblem(error)))
      try? store.endRefresh(id, ended: now(), result)
      throw error
    }
  }
}
