import Figures
import Regions
import Statistics
import Testing

@testable import Comparing

@Suite("A set that is compared")
struct ComparedSetTests {
  @Test("the subject and each peer stand once, by code; groups and the subject are no peers")
  func members() {
    let peers = ["5501", "0301", "EKG09", "3405", "0301"].map { PeerMember(code: RegionCode($0), why: $0) }
    let set = ComparedSet(subject: RegionCode("3405"), peers: peers)
    #expect(set.members.map(\.code.rawValue) == ["0301", "3405", "5501"])
    #expect(set.members[set.own].code.rawValue == "3405" && set.members[set.own].why.isEmpty)
    #expect(ComparedSet(subject: RegionCode("3405"), peers: []).members.count == 1)
  }
}
