import Application
import Figures
import Problems
import Synchronization
import Testing
import Values

/// A log of refreshes in memory, whose lock another program may hold.
private final class MemoryLog: RefreshLog {
  private let holder: RunningProgram?
  private let ended = Mutex<[RefreshRun.Result]>([])

  var results: [RefreshRun.Result] { ended.withLock { $0 } }

  init(heldBy holder: RunningProgram? = nil) { self.holder = holder }

  func lockRefreshes(as program: RunningProgram) -> LockAttempt { holder.map { .held(by: $0) } ?? .taken(self) }
  func refreshing() -> RunningProgram? { holder }
  func beginRefresh(_ trigger: RefreshRun.Trigger, isWhole: Bool, started: String) -> Int { 1 }
  func endRefresh(_ id: Int, ended time: String, _ result: RefreshRun.Result) { ended.withLock { $0.append(result) } }
  func refreshRuns(most: Int, wholeOnly: Bool) -> [RefreshRun] { [] }
  func lastAnswered(from address: String) -> String? { nil }
}

@Suite("Refreshes that are remembered")
struct RecordedRefreshTests {
  private func recorded(in log: MemoryLog) -> RecordedRefresh {
    RecordedRefresh(in: log, now: { "2026-11-26T08:30:00Z" }) { _ in Multilingual(nb: "nei", nn: "nei", en: "no") }
  }

  @Test("while another program has the lock nothing is done, and that program is named")
  func held() throws {
    let other = RunningProgram(command: "serve", process: 12, since: "2026-11-26T08:00:00Z")
    let log = MemoryLog(heldBy: other)
    let ending = try recorded(in: log).run(.command, isWhole: true) {
      Issue.record("it ran beside another")
      throw UsageError([])
    }
    guard case .held(by: let holder) = ending else {
      Issue.record("it was not held")
      return
    }
    #expect(holder == other)
    #expect(log.results == [])
  }

  @Test("what a refresh throws is remembered as a failure, in every language, and thrown on")
  func thrown() {
    let log = MemoryLog()
    #expect(throws: UsageError([.figures(.noIndicator)])) {
      _ = try recorded(in: log).run(.schedule, isWhole: false) { throw UsageError([.figures(.noIndicator)]) }
    }
    let failure = RefreshRun.Result(.failed, failures: 1, problem: Multilingual(nb: "nei", nn: "nei", en: "no"))
    #expect(log.results == [failure])
  }
}
