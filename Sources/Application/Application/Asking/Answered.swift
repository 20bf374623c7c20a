import Regions

/// The answer to a question: the report, who and which year it is about.
public struct Answered<Report: Sendable>: Sendable {
  public let subject: Municipality
  public let year: Int
  public let report: Report
}
