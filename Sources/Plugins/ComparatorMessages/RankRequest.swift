/// A comparator's request to have the subject ranked among its peers; the subject itself is not listed.
public struct RankRequest: Codable, Sendable, Equatable {
  public var question: Question
  public var kind: PeerSetKind
  public var peers: [Peer]

  public init(question: Question, kind: PeerSetKind, peers: [Peer]) {
    self.question = question
    self.kind = kind
    self.peers = peers
  }
}
