import ComparatorMessages
import Comparing
import Figures
import Ingest
import Values

/// An indicator and year whose ranking is followed while figures are taken in.
public struct FollowedQuestion: Sendable, Hashable {
  /// How many questions are followed.
  public static let most = 60

  public let indicator: IndicatorID
  public let year: Int

  var question: Question { Question(indicator: indicator.rawValue, year: year) }
}

extension HarmonisedAnswer {
  /// The indicators and years the answer has figures of, the newest year first.
  public var questions: [FollowedQuestion] {
    Set(observations.map { FollowedQuestion(indicator: $0.observation.indicator, year: $0.observation.year) })
      .sorted { ($1.year, $0.indicator) < ($0.year, $1.indicator) }
  }
}
