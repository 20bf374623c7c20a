import ComparatorMessages
import Foundation
import Testing

@testable import PluginHost

@Suite("Messages that hold peers")
struct PeerReaderTests {
  private static let list = #"[{"code":"0301","why":"a \"quoted\" ] reason"},{"code":"3403","why":"x"}]"#
  private static let rank = #""question":{"indicator":"net-debt","year":2023},"kind":"named""#

  @Test(
    "a message is read, or refused, as if it were decoded at once",
    arguments: [
      #"{"peers":LIST,RANK}"#, #"{RANK,"peers":LIST}"#, #"{ "peers" : LIST , RANK }"#, #"{"peers":[],RANK}"#,
      // A key that is written in another way, and one within another member.
      ##"{"\u0070eers":LIST,RANK}"##, #"{"other":{"peers":LIST},"peers":LIST,RANK}"#,
      #"{"other":"\"peers\":[","peers":LIST,RANK}"#, #"{"peers":[{"code":"0301","why":"0"}],RANK}"#,
      // What is no message.
      #"{"peers":LIST"#, #"{"peers":[{"code":"0301"}],RANK}"#, #"{"peers":null,RANK}"#, #"{RANK}"#,
      #"{"peers":"LIST",RANK}"#,
      #"{"peers":[1,2],RANK}"#, #"{"peers":[[],RANK}"#, #"{"peers":[}],RANK}"#, #"{"peers":LIST,,RANK}"#,
      #""peers":LIST"#, "", "[",
    ])
  func asDecodedAtOnce(_ form: String) {
    let bytes = Array(
      form.replacingOccurrences(of: "LIST", with: Self.list).replacingOccurrences(of: "RANK", with: Self.rank).utf8)
    let whole = try? JSONDecoder().decode(RankRequest.self, from: Data(bytes))
    var reader = PeerReader()
    // Twice: the second time, the list has been read.
    #expect((try? reader.rankRequest(bytes)) == whole)
    #expect((try? reader.rankRequest(bytes)) == whole)
    let answer = Array(#"{"comparisons":["#.utf8) + bytes + Array("],\"findings\":[]}".utf8)
    #expect(
      (try? reader.answer(answer)) == (try? JSONDecoder().decode(ComparatorAnswer.self, from: Data(answer))))
  }

  @Test("lists that differ in one byte, and follow one another, are told apart")
  func lists() throws {
    var reader = PeerReader()
    for number in 0..<50 {
      let peers = (0...number % 3).map { Peer(code: "030\($0)", why: "reason \(number / 4)") }
      let request = RankRequest(question: Question(indicator: "a", year: 2023), kind: .statistical, peers: peers)
      #expect(try reader.rankRequest(Array(JSONEncoder().encode(request))) == request)
    }
  }

  @Test("a ranking is known for its peers in any order, and for no others")
  func ranked() {
    let question = Question(indicator: "a", year: 2023)
    let peers = ["1", "2"].map { Peer(code: $0, why: "w") }
    let answer = RankAnswer(rank: 1, tied: false, reporting: 3, members: 3)
    var ranked = RankedPeers()
    #expect(!ranked.hasRanked([]) && ranked.answer(to: question, .named, peers) == nil)
    ranked.note(answer, to: RankRequest(question: question, kind: .named, peers: peers))
    #expect(ranked.hasRanked(peers) && !ranked.hasRanked([]))
    #expect(ranked.answer(to: question, .named, peers.reversed()) == answer)
    #expect(ranked.answer(to: question, .statistical, peers) == nil)
    #expect(ranked.answer(to: question, .named, [peers[0]]) == nil)
    #expect(ranked.answer(to: Question(indicator: "b", year: 2023), .named, peers) == nil)
  }
}
