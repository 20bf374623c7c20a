/// Writes messages that hold peers: a list that is sent again and again, as it mostly is, is made into text once.
struct PeerWriter {
  private var last: (peers: [Peer], bytes: [UInt8]) = ([], Array("[]".utf8))

  /// A request to rank.
  mutating func bytes(of request: RankRequest) throws -> [UInt8] {
    try object(with: request.peers, and: RankHead(question: request.question, kind: request.kind))
  }

  /// A whole answer.
  mutating func bytes(of answer: ComparatorAnswer) throws -> [UInt8] {
    var bytes = Array(#"{"comparisons":["#.utf8)
    for (index, comparison) in answer.comparisons.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += try object(with: comparison.peers, and: ComparedHead(comparison))
    }
    return bytes + Array(#"],"findings":"#.utf8) + (try MessageJSON.encode(answer.findings)) + [UInt8(ascii: "}")]
  }

  /// The text of an object with peers and some other members.
  private mutating func object(with peers: [Peer], and head: some Encodable) throws -> [UInt8] {
    if peers != last.peers { last = (peers, try MessageJSON.encode(peers)) }
    return Array(#"{"peers":"#.utf8) + last.bytes + [UInt8(ascii: ",")] + (try MessageJSON.encode(head)).dropFirst()
  }
}

/// A `RankRequest` without its peers.
private struct RankHead: Encodable {
  let question: Question
  let kind: PeerSetKind
}

/// A `ComparedQuestion` without its peers.
private struct ComparedHead: Encodable {
  let question: Question
  let rule: String
  let kind: PeerSetKind?
  let ranking: RankAnswer?
  let refusal: String?

  init(_ compared: ComparedQuestion) {
    (question, rule, kind) = (compared.question, compared.rule, compared.kind)
    (ranking, refusal) = (compared.ranking, compared.refusal)
  }
}
