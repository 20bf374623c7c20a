import Figures
import Ingest
import PluginHost
import Problems
import Regions
import StatisticsNorway
import Values

/// What a refresh brought, and what went wrong.
public struct RefreshReport: Sendable {
  /// What was taken in besides the tables of the plan, in order.
  public enum Step: Sendable {
    case taken(TakenAnswer)
    /// A comparator asked a host of its own.
    case asked(comparator: String, url: String, bytes: Int)
  }

  /// The host that was asked.
  public let host: String
  /// Calls made to the publisher, and what came over the wire.
  public let count: MeteredTransport.Count
  public let steps: [Step]
  /// What the tables of the plan brought.
  public let totals: FetchTotals
  /// Whose places were followed, before and after; nil when it was stopped before that.
  public let followed: (subject: Municipality, before: [Conclusion], after: [Conclusion])?
  /// All regions as they are.
  public let regions: RegionBook
  public let problems: [FetchProblem]
  /// Why it ended before everything was asked; nil when everything was.
  public let stopped: FetchProblem?
  /// Answers with something that was not in the store before.
  public let newAnswers: Int

  /// As the store remembers it; `told` words a problem in every language.
  func result(wasTold: Bool, told: (any Problem) -> Multilingual) -> RefreshRun.Result {
    let all = problems + [stopped].compactMap(\.self)
    let outcome: RefreshRun.Outcome = stopped == nil ? .done : wasTold ? .stopped : .failed
    let problem = outcome == .stopped ? problems.first : all.first
    return RefreshRun.Result(
      outcome, asked: count.calls, changed: newAnswers,
      failures: outcome == .stopped ? problems.count : all.count, problem: problem.map(told))
  }
}
