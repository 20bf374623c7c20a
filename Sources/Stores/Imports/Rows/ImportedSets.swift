import CSV
import Regions

/// The peer sets of an imported file, checked, and as the project keeps them.
public struct ImportedSets: Sendable {
  /// One member of a named set.
  public struct Member: Sendable, Equatable {
    public let subject: RegionCode
    public let set: String
    public let member: RegionCode
    /// Why it is one, in one's own words.
    public let why: String

    public init(subject: RegionCode, set: String, member: RegionCode, why: String) {
      (self.subject, self.set, self.member, self.why) = (subject, set, member, why)
    }
  }

  public let members: [Member]

  public init(members: [Member]) { self.members = members }

  /// The kind of file that the store keeps them as.
  public static let kind = "own-sets"

  /// The table that the store keeps.
  public var csv: String {
    csvText(
      [["subject", "set", "member", "why"]] + members.map { [$0.subject.rawValue, $0.set, $0.member.rawValue, $0.why] })
  }
}
