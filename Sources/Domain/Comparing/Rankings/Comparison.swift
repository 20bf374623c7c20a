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
  var seen: Set = [subject]
  let everyone =
    [PeerMember(code: subject, why: "")] + peers.filter { !$0.code.isGroup && seen.insert($0.code).inserted }
  let noRank = reasonNotToRank(everyone, kind: kind, observations: observations)
  let ranks = noRank == nil ? ranks(of: everyone, direction: indicator.direction, observations: observations) : [:]
  let members = everyone.map { member in
    ComparedMember(
      member, isSubject: member.code == subject, observation: observations[member.code], rank: ranks[member.code])
  }
  let peerValues = members.filter { $0.code != subject }.compactMap(\.value)
  return Comparison(
    subject: subject, year: year, kind: kind, members: members.sorted(by: isBefore), noRank: noRank,
    statistics: noRank == nil ? PeerStatistics(peerValues, decimals: indicator.decimals) : nil,
    percentile: noRank == nil ? percentile(of: subject, members: members, direction: indicator.direction) : nil,
    editions: EditionShare.shares(
      of: everyone.compactMap { observations[$0.code] }.filter { $0.value.number != nil }, subject: subject))
}

private func reasonNotToRank(
  _ everyone: [PeerMember], kind: PeerSetKind, observations: [RegionCode: Observation]
) -> NoRankReason? {
  let reporting = everyone.count { observations[$0.code]?.value.number != nil }
  let peersReporting = everyone.dropFirst().count { observations[$0.code]?.value.number != nil }
  if everyone.count == 1 { return .noPeers }
  if kind == .statistical, reporting < 5 || 2 * reporting < everyone.count { return .lowCoverage }
  return peersReporting == 0 ? .noPeers : nil
}

private func ranks(
  of everyone: [PeerMember], direction: Direction, observations: [RegionCode: Observation]
) -> [RegionCode: Rank] {
  let reporting = everyone.compactMap { member in
    observations[member.code]?.value.number.map { (member.code, direction.penalty(of: $0)) }
  }
  return Dictionary(
    zip(reporting.map(\.0), competitionRanks(ascending: reporting.map(\.1))), uniquingKeysWith: { first, _ in first })
}

private func percentile(of subject: RegionCode, members: [ComparedMember], direction: Direction) -> Int? {
  let values = members.compactMap(\.value)
  guard values.count >= 10, let own = members.first(where: { $0.code == subject })?.value else { return nil }
  let penalties = values.map(direction.penalty)
  return Int(midRankPercentile(of: direction.penalty(of: own), among: penalties).rounded(to: 0).mantissa)
}

private func isBefore(_ left: ComparedMember, _ right: ComparedMember) -> Bool {
  let places = (left.rank?.position ?? Int.max, right.rank?.position ?? Int.max)
  if places.0 != places.1 { return places.0 < places.1 }
  if (left.value == nil) != (right.value == nil) { return right.value == nil }
  return left.code < right.code
}
