import Comparing
import Values

/// What can be said of one key figure's development.
public struct BriefingTrend: Sendable {
  public let indicator: IndicatorID
  public let assessment: TrendAssessment
  public let movements: [PeerMovement]

  public init(indicator: IndicatorID, assessment: TrendAssessment, movements: [PeerMovement]) {
    self.indicator = indicator
    self.assessment = assessment
    self.movements = movements
  }
}
