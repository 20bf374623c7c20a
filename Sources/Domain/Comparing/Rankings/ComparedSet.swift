import Regions

/// A subject and those it is compared with, each once, by code.
public struct ComparedSet: Sendable, Equatable {
  public let subject: RegionCode
  /// The subject, without a reason, among its peers.
  let members: [PeerMember]
  /// The subject's place among them.
  let own: Int

  /// A peer named twice counts once, the subject is no peer of its own, and neither is a group figure.
  public init(subject: RegionCode, peers: [PeerMember]) {
    var seen: Set = [subject]
    let distinct = peers.filter { !$0.code.isGroup && seen.insert($0.code).inserted }
    let members = ([PeerMember(code: subject, why: "")] + distinct).sorted { $0.code < $1.code }
    self.subject = subject
    self.members = members
    own = members.firstIndex { $0.code == subject } ?? 0
  }
}
