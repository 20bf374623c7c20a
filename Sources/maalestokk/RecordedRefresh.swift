import ErrorWords
import Figures
import Foundation
import Ingest
import Problems
import SQLiteStore
import StatisticsNorway
import SystemFiles
import Values

/// What a fetch brought: lines for the reader, and what went wrong.
struct FetchReport {
  /// What came and what changed, in words; none when it was stopped before anything came.
  let lines: [String]
  let problems: [FetchProblem]
  /// Why it ended before everything was asked; nil when everything was.
  let stopped: FetchProblem?
  /// Calls made to the publisher.
  let calls: Int
  /// Answers with something that was not in the store before.
  let newAnswers: Int

  /// As the store remembers it.
  func result(wasTold: Bool) -> RefreshRun.Result {
    let all = problems + [stopped].compactMap(\.self)
    let outcome: RefreshRun.Outcome = stopped == nil ? .done : wasTold ? .stopped : .failed
    let problem = outcome == .stopped ? problems.first : all.first
    return RefreshRun.Result(
      outcome, asked: calls, changed: newAnswers, failures: outcome == .stopped ? problems.count : all.count,
      problem: problem.map(inOurWords))
  }
}

/// A refresh that nobody else makes at the same time on the same database, and that the store remembers.
enum RecordedRefresh {
  enum Ending {
    case done(RefreshRun.Result, FetchReport)
    /// Another process is at it, and nothing was done.
    case held(by: RefreshLock.Holder?)
  }

  /// Runs the body while the lock is held; what it throws is remembered as a failure.
  ///
  /// `wasTold` says whether someone has told the run to stop.
  static func run(
    in store: SQLiteStore, _ trigger: RefreshRun.Trigger, isWhole: Bool, wasTold: () -> Bool = { false },
    _ body: () throws -> FetchReport
  ) throws -> Ending {
    let holder = RefreshLock.Holder(
      command: trigger == .command ? "fetch" : "serve", process: getpid(), since: now)
    let lock: RefreshLock
    switch try RefreshLock.take(of: store.path, as: holder) {
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
      let result = RefreshRun.Result(.failed, failures: 1, problem: inOurWords(error))
      try? store.endRefresh(id, ended: now, result)
      throw error
    }
  }

  /// That another has the lock, and who.
  static func refusal(_ holder: RefreshLock.Holder?) -> Multilingual {
    let who = holder.map { "maalestokk \($0.command), prosess \($0.process), siden \($0.since)" } ?? "en annen prosess"
    let name = holder.map { "maalestokk \($0.command), process \($0.process), since \($0.since)" } ?? "another process"
    return Multilingual(
      nb: "Tallene i denne databasen hentes alt (\(who)). Ingenting er gjort.",
      en: "The figures of this database are being fetched already (\(name)). Nothing was done.")
  }

  private static var now: String { ISO8601DateFormatter().string(from: Clock.now.date) }
}
