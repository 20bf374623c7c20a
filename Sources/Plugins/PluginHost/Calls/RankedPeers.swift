import ComparatorMessages

/// What was ranked in a call: by question what was answered for a kind and peers, whose order does not matter.
struct RankedPeers {
  private var answers: [Question: [(kind: PeerSetKind, peers: [Peer], answer: RankAnswer)]] = [:]
  private var last: [Peer] = []

  /// Whether a list of peers is the one that was ranked last.
  func hasRanked(_ peers: [Peer]) -> Bool { !answers.isEmpty && peers == last }

  mutating func note(_ answer: RankAnswer, to request: RankRequest) {
    last = request.peers
    answers[request.question, default: []].append((request.kind, request.peers, answer))
  }

  /// What was answered last for these peers; nil where they were not ranked.
  func answer(to question: Question, _ kind: PeerSetKind, _ peers: [Peer]) -> RankAnswer? {
    answers[question]?.last { $0.kind == kind && Self.areSame($0.peers, peers) }?.answer
  }

  private static func areSame(_ some: [Peer], _ others: [Peer]) -> Bool {
    some == others || some.count == others.count && some.map(\.code).sorted() == others.map(\.code).sorted()
  }
}
