import ComparatorMessages
import PlainText
import Problems

/// Reads an answer and holds it against the request and against what the host ranked during the call.
///
/// That every peer is a municipality follows: its ranking must be the host's own, and the host's `rank` knows the codes.
struct AnswerCheck {
  private static let longestText = 2000

  let request: CompareRequest
  let ranked: RankedPeers

  /// The answer, or why it is none.
  func read(_ bytes: [UInt8], _ reader: inout PeerReader) throws(Interruption) -> ComparatorAnswer {
    guard let answer = try? reader.answer(bytes) else {
      throw .failed(.garbage(.notJSON))
    }
    guard answer.comparisons.map(\.question) == request.questions else {
      throw .failed(.garbage(.otherQuestions))
    }
    var checked: [Peer] = []
    for comparison in answer.comparisons { try check(comparison, besides: &checked) }
    for finding in answer.findings {
      try check(finding.text, finding.method)
      guard !finding.text.isEmpty, !finding.method.isEmpty else {
        throw .failed(.garbage(.findingWithoutTextOrMethod))
      }
    }
    return answer
  }

  private func check(_ comparison: ComparedQuestion, besides checked: inout [Peer]) throws(Interruption) {
    let question = comparison.question
    let place = "\(question.indicator) \(question.year)"
    try check(comparison.rule, comparison.refusal ?? "")
    if let refusal = comparison.refusal {
      guard !refusal.isEmpty, comparison.ranking == nil, comparison.peers.isEmpty else {
        throw .failed(.garbage(.refusedAndAnswered(question: place)))
      }
      return
    }
    guard let ranking = comparison.ranking, let kind = comparison.kind, !comparison.rule.isEmpty else {
      throw .failed(.garbage(.neitherRankedNorRefused(question: place)))
    }
    if comparison.peers != checked { try check(comparison.peers, place) }
    checked = comparison.peers
    guard ranked.answer(to: question, kind, comparison.peers) == ranking else {
      throw .failed(.contradicted(indicator: question.indicator, year: question.year))
    }
  }

  private func check(_ peers: [Peer], _ place: String) throws(Interruption) {
    var seen: Set<String> = []
    for peer in peers {
      try check(peer.code, peer.why)
      guard !peer.code.isEmpty, !peer.why.isEmpty else {
        throw .failed(.garbage(.peerWithoutCodeOrReason(question: place)))
      }
      guard peer.code != request.subject.code else {
        throw .failed(.garbage(.subjectAmongPeers(question: place)))
      }
      guard seen.insert(peer.code).inserted else {
        throw .failed(.garbage(.peerTwice(question: place, code: peer.code)))
      }
    }
  }

  private func check(_ texts: String...) throws(Interruption) {
    for text in texts {
      guard text.utf8.count <= Self.longestText, !text.unicodeScalars.contains(where: PlainText.isSteering) else {
        throw .failed(.garbage(.unfitText))
      }
    }
  }
}
