import ComparatorMessages

/// What was ranked: a question, a kind, and the peers' codes in any order.
struct RankKey: Hashable {
  private let question: Question
  private let kind: PeerSetKind
  private let codes: [String]

  init(_ question: Question, _ kind: PeerSetKind, _ peers: [Peer]) {
    self.question = question
    self.kind = kind
    codes = peers.map(\.code).sorted()
  }
}
