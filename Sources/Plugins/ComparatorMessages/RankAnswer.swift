/// What the host found.
///
/// Numbers are decimal text at published precision, so that nothing is rounded on the way.
public struct RankAnswer: Codable, Sendable, Equatable {
  /// The subject's rank, or nil with a reason in `noRank` or `missing`.
  public var rank: Int?
  public var tied: Bool
  /// Members with a value, the subject counted in.
  public var reporting: Int
  /// Members in all, the subject counted in.
  public var members: Int
  public var value: String?
  /// Median of the peers, the subject left out; nil where none is given.
  public var median: String?
  /// `lowCoverage` or `noPeers`.
  public var noRank: String?
  /// Why the subject has no value.
  public var missing: String?

  public init(
    rank: Int?, tied: Bool, reporting: Int, members: Int, value: String? = nil, median: String? = nil,
    noRank: String? = nil, missing: String? = nil
  ) {
    self.rank = rank
    self.tied = tied
    self.reporting = reporting
    self.members = members
    self.value = value
    self.median = median
    self.noRank = noRank
    self.missing = missing
  }
}
