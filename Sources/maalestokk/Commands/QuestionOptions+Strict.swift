import ArgumentParser
import Comparing
import Figures

/// Exit 2 under `--strict` when a value is missing or a comparator did not answer.
func exitIfStrict(_ reports: [RankingReport], _ question: QuestionOptions) throws {
  guard question.strict else { return }
  let isIncomplete = reports.contains { report in
    report.own?.value.number == nil || report.rankings.contains { $0.unavailability != nil }
  }
  if isIncomplete { throw ExitCode(ExitStatus.missingData) }
}
