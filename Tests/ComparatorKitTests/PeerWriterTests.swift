import ComparatorMessages
import Foundation
import Testing

@testable import ComparatorKit

@Suite("Messages with peers")
struct PeerWriterTests {
  private static let sets = [
    [], ["0301"], ["0301"], ["3403", "3407"], [], ["3403", "3407"], ["3407", "3403"],
  ].map { codes in codes.map { Peer(code: $0, why: "deler \"grense\" med\n\u{1F}Åmot") } }

  @Test("what is written says what is meant, whatever was written before")
  func roundTrip() throws {
    var writer = PeerWriter()
    var compared: [ComparedQuestion] = []
    for (index, peers) in Self.sets.enumerated() {
      let question = Question(indicator: "net-debt", year: 2000 + index)
      let request = RankRequest(question: question, kind: .statistical, peers: peers)
      #expect(try JSONDecoder().decode(RankRequest.self, from: Data(writer.bytes(of: request))) == request)
      compared.append(
        ComparedQuestion(
          question: question, rule: "rule", kind: .named, peers: peers,
          ranking: RankAnswer(rank: 1, tied: false, reporting: 2, members: 3)))
      compared.append(ComparedQuestion(question: question, rule: "", refusal: "no"))
    }
    for answer in [
      ComparatorAnswer(comparisons: compared, findings: [ComparatorFinding(text: "t", method: "m")]),
      ComparatorAnswer(comparisons: []),
    ] {
      #expect(try JSONDecoder().decode(ComparatorAnswer.self, from: Data(writer.bytes(of: answer))) == answer)
    }
  }
}
