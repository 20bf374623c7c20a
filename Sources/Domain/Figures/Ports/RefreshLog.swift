import Problems

/// The port that remembers refreshes, and lets one process at a time make them.
public protocol RefreshLog: Sendable {
  /// Takes the lock on refreshing, or says who holds it; never waits for that one to end.
  func lockRefreshes(as holder: RunningProgram) throws -> LockAttempt
  /// Who is refreshing now; nil when nobody is.
  func refreshing() -> RunningProgram?
  /// Remembers that a refresh has begun, and gives its number; the caller holds the lock.
  func beginRefresh(_ trigger: RefreshRun.Trigger, isWhole: Bool, started: String) throws -> Int
  /// Remembers how a refresh ended.
  func endRefresh(_ id: Int, ended: String, _ result: RefreshRun.Result) throws
  /// The newest refreshes, the last first; at most as many as said, of those that asked for everything where told so.
  func refreshRuns(most: Int, wholeOnly: Bool) throws -> [RefreshRun]
  /// When anything was last answered from an address that begins so; nil where nothing was.
  func lastAnswered(from address: String) throws -> String?
}
