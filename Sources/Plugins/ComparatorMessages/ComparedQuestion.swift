/// The answer to one question: either the peers and the host's ranking of them, or a reasoned no.
public struct ComparedQuestion: Codable, Sendable, Equatable {
  public var question: Question
  /// How the peers were chosen, one clause in the request's language.
  public var rule: String
  public var kind: PeerSetKind?
  public var peers: [Peer]
  /// What the host's `rank` returned for exactly these peers; the host refuses an answer that says otherwise.
  public var ranking: RankAnswer?
  /// Why the comparator will not compare, in one sentence.
  public var refusal: String?

  public init(
    question: Question, rule: String, kind: PeerSetKind? = nil, peers: [Peer] = [], ranking: RankAnswer? = nil,
    refusal: String? = nil
  ) {
    self.question = question
    self.rule = rule
    self.kind = kind
    self.peers = peers
    self.ranking = ranking
    self.refusal = refusal
  }
}
