import Figures
import Ingest
import Problems
import StatisticsNorway
import Wording

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
      problem: problem.map { ProblemWords.inAll($0) })
  }
}
