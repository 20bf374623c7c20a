/// A municipality that ended before those that are known for themselves.
public struct FormerRegion: Sendable, Equatable {
  public let code: String
  public let name: String
  /// The last year of the code.
  public let lastYear: Int
  /// The first year whose municipalities are known.
  public let firstKnownYear: Int
  /// Those that took it in, as they are told apart today, and their codes.
  public let successors: [String]
  public let successorCodes: [String]

  /// What became of a municipality.
  public init(
    code: String, name: String, lastYear: Int, firstKnownYear: Int, successors: [String], successorCodes: [String]
  ) {
    self.code = code
    self.name = name
    self.lastYear = lastYear
    self.firstKnownYear = firstKnownYear
    self.successors = successors
    self.successorCodes = successorCodes
  }
}
