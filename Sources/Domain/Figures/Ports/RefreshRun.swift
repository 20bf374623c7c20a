import Values

/// One refresh of the figures, as it is remembered: one row for each, whoever began it.
public struct RefreshRun: Sendable, Equatable {
  /// What began it.
  public enum Trigger: String, Sendable, CaseIterable {
    /// `maalestokk fetch`.
    case command
    /// The service's plan.
    case schedule
    /// A request to the service's admin route.
    case admin
  }

  /// How it ended.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Under way; or its process died, where nobody holds the lock.
    case running
    case done
    /// Told to stop; the next goes on where it stopped.
    case stopped
    /// The source could not be reached, or something failed that ended it.
    case failed
    /// Its process died; found out when the next began.
    case interrupted
  }

  /// What it did.
  public struct Result: Sendable, Equatable {
    public var outcome: Outcome
    /// Calls made to the publisher.
    public var asked: Int
    /// Answers with figures that were not in the store before.
    public var changed: Int
    /// What went wrong, how many; 0 when all that was asked was answered and could be used.
    public var failures: Int
    /// The first that went wrong, in words.
    public var problem: Multilingual?

    public init(_ outcome: Outcome, asked: Int = 0, changed: Int = 0, failures: Int = 0, problem: Multilingual? = nil) {
      self.outcome = outcome
      self.asked = asked
      self.changed = changed
      self.failures = failures
      self.problem = problem
    }
  }

  public let id: Int
  public let trigger: Trigger
  /// Whether everything in the catalogue was asked for, and not only some of it.
  public let isWhole: Bool
  /// When it began; ISO 8601 in UTC.
  public let started: String
  /// When it ended; nil while it runs, and of one that was interrupted.
  public let ended: String?
  public let result: Result

  public init(id: Int, trigger: Trigger, isWhole: Bool, started: String, ended: String?, result: Result) {
    self.id = id
    self.trigger = trigger
    self.isWhole = isWhole
    self.started = started
    self.ended = ended
    self.result = result
  }
}
