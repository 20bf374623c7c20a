import Figures
import Ingest
import Problems

/// How figures are fetched, as the service asks for it; what fetches them is put in by the program.
public struct RefreshWork: Sendable {
  /// How far a refresh has come: how many calls of how many, and what the step is about.
  public struct Progress: Sendable, Equatable {
    public let done: Int
    public let total: Int
    public let subject: String

    public init(done: Int, total: Int, subject: String) {
      self.done = done
      self.total = total
      self.subject = subject
    }
  }

  public enum Ending: Sendable {
    /// It ended; what was done besides, by name, is for the log.
    case done(RefreshRun.Result, notes: [String: String])
    /// Another process refreshes the same database, and nothing was done.
    case held(by: RunningProgram?)
  }

  let run: @Sendable (RefreshRun.Trigger, @escaping @Sendable (Progress) -> Void) throws -> Ending
  let stop: @Sendable () -> Void
  let now: @Sendable () -> Int

  /// - Parameters:
  ///   - now: the time, in seconds since 1970.
  ///   - stop: ends the refresh under way between two requests, and lets no other begin; for good.
  ///   - run: makes one refresh, which may take long, and remembers it in the store.
  public init(
    now: @escaping @Sendable () -> Int, stop: @escaping @Sendable () -> Void,
    run: @escaping @Sendable (RefreshRun.Trigger, @escaping @Sendable (Progress) -> Void) throws -> Ending
  ) {
    self.now = now
    self.stop = stop
    self.run = run
  }
}
