/// How many of a council's targets in force have each status.
public struct StatusCounts: Sendable, Equatable {
  public let met: Int
  public let nearlyMet: Int
  public let missed: Int
  public let noData: Int

  /// All that are in force.
  public var all: Int { met + nearlyMet + missed + noData }

  /// Counts those that a headline may count.
  public init(_ assessments: [TargetAssessment]) {
    let counted = assessments.filter(\.countsInHeadline)
    func count(_ status: TargetStatus) -> Int { counted.count { $0.current.status == status } }
    (met, nearlyMet, missed, noData) = (count(.met), count(.nearlyMet), count(.missed), count(.noData))
  }
}
