import Problems

/// A municipality whose briefing could not be made, and why.
public struct BriefingFailure: Error {
  public let code: String
  public let name: String
  public let problem: any Problem
}
