import Comparing

/// Where the followed municipality stands in one comparator's set.
public struct Conclusion: Sendable {
  public let asked: FollowedQuestion
  public let ranking: Ranking
}
