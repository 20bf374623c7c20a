import Comparing

/// What can be said of one key figure's development.
public struct BriefingTrend: Sendable {
  public let indicator: String
  public let assessment: TrendAssessment
  public let movements: [PeerMovement]

  public init(indicator: String, assessment: TrendAssessment, movements: [PeerMovement]) {
    self.indicator = indicator
    self.assessment = assessment
    self.movements = movements
  }
}
