import Figures
import Regions
import Statistics

/// Why there is no rank although the subject has a value.
public enum NoRankReason: String, Sendable {
  case lowCoverage, noPeers
}

/// The subject among its peers for one indicator in one year.
public struct Comparison: Sendable, Equatable {
  public let subject: RegionCode
  public let year: Int
  public let kind: PeerSetKind
  /// The subject and every peer: by rank, then code; those without a value last.
  public let members: [ComparedMember]
  public let noRank: NoRankReason?
  public let statistics: PeerStatistics?
  /// Mid-rank percentile of the subject, whole per cent; nil below ten reporting.
  public let percentile: Int?
  /// Members whose figures are left out, since they are not defined as the others' are.
  public var leftOut: [RegionCode] = []
  /// The editions behind the figures, the subject's first; empty where all are of one.
  public let editions: [EditionShare]

  /// The subject's own line.
  public var own: ComparedMember? { members.first { $0.code == subject } }
  /// Whether the subject's value lies more than 3.5 robust standard deviations from the median: a question, no verdict.
  public var isSubjectFarOut: Bool { farOff.contains(subject) }
  /// All whose values lie so far off, where anyone is ranked.
  public var farOff: [RegionCode] {
    let reporting = members.compactMap { member in member.value.map { (member.code, $0) } }
    guard noRank == nil, let scores = robustZ(reporting.map(\.1)) else { return [] }
    return zip(reporting, scores.z).filter { abs($0.1) > 3.5 }.map(\.0.0)
  }
  /// The accounting scopes that differ from the indicator's own, among members with a value.
  public var scopes: Set<AccountingScope> { Set(members.filter { $0.value != nil }.compactMap(\.scope)) }
  /// How many have a value, the subject counted in.
  public var reporting: Int { members.count { $0.value != nil } }
}

/// Compares a subject with its peers (METHODS, sections 1 to 5).
///
/// `observations` may hold more regions than asked for; a member without an observation is `notAvailable`. A peer
/// named twice counts once, and group figures are no peers.
public func compare(
  subject: RegionCode, with peers: [PeerMember], kind: PeerSetKind, indicator: Indicator, year: Int,
  observations: [RegionCode: Observation]
) -> Comparison {
  compare(
    ComparedSet(subject: subject, peers: peers), kind: kind, indicator: indicator, year: year,
    observations: observations)
}

/// The same for a set that is compared on more than one key figure.
public func compare(
  _ set: ComparedSet, kind: PeerSetKind, indicator: Indicator, year: Int, observations: [RegionCode: Observation]
) -> Comparison {
  let found = set.members.map { observations[$0.code] }
  let values = found.map { $0?.value.number }
  let noRank = reasonNotToRank(set, kind: kind, values: values)
  let ranks = noRank == nil ? ranks(of: values, direction: indicator.direction) : []
  let members = set.members.indices.map { place in
    ComparedMember(
      set.members[place], isSubject: place == set.own, observation: found[place],
      rank: ranks.isEmpty ? nil : ranks[place])
  }
  let peerValues = values.indices.compactMap { $0 == set.own ? nil : values[$0] }
  return Comparison(
    subject: set.subject, year: year, kind: kind, members: inOrder(members), noRank: noRank,
    statistics: noRank == nil ? PeerStatistics(peerValues, decimals: indicator.decimals) : nil,
    percentile: noRank == nil ? percentile(of: set.own, among: values, direction: indicator.direction) : nil,
    editions: EditionShare.shares(
      of: found.compactMap { $0?.value.number == nil ? nil : $0 }, subject: set.subject))
}

private func reasonNotToRank(_ set: ComparedSet, kind: PeerSetKind, values: [PublishedValue?]) -> NoRankReason? {
  let reporting = values.count { $0 != nil }
  let peersReporting = values[set.own] == nil ? reporting : reporting - 1
  if values.count == 1 { return .noPeers }
  if kind == .statistical, reporting < 5 || 2 * reporting < values.count { return .lowCoverage }
  return peersReporting == 0 ? .noPeers : nil
}

/// Everybody's rank; nil for who has no value.
private func ranks(of values: [PublishedValue?], direction: Direction) -> [Rank?] {
  let reporting = values.indices.filter { values[$0] != nil }
  let ranked = competitionRanks(ascending: reporting.compactMap { values[$0].map(direction.penalty(of:)) })
  return zip(reporting, ranked).reduce(into: [Rank?](repeating: nil, count: values.count)) { $0[$1.0] = $1.1 }
}

private func percentile(of own: Int, among values: [PublishedValue?], direction: Direction) -> Int? {
  let penalties = values.compactMap { $0.map(direction.penalty(of:)) }
  guard penalties.count >= 10, let value = values[own] else { return nil }
  return Int(midRankPercentile(of: direction.penalty(of: value), among: penalties).rounded(to: 0).mantissa)
}

/// By rank, those without one and then those without a value last; where these are the same, as they are given: by code.
private func inOrder(_ members: [ComparedMember]) -> [ComparedMember] {
  let keys = members.enumerated().map { place, member in
    let order = member.rank?.position ?? (member.value == nil ? members.count + 2 : members.count + 1)
    return order * members.count + place
  }
  return keys.sorted().map { members[$0 % members.count] }
}
