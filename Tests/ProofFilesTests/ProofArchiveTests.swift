import Foundation
import Problems
import ProofFiles
import Testing

@Suite("A proof's archive")
struct ProofArchiveTests {
  private static let parts: [(name: String, bytes: [UInt8])] = [
    ("proof.json", Array("{}".utf8)), ("inputs/empty.csv", []),
    ("inputs/files/ab12", Array(repeating: 7, count: 200_000)),
  ]

  @Test("parts come back in their order, whatever their size")
  func roundTrip() throws {
    let read = try ProofArchive.read(ProofArchive.write(Self.parts))
    #expect(read.map(\.name) == Self.parts.map(\.name))
    #expect(read.map(\.bytes) == Self.parts.map(\.bytes))
  }

  @Test("the same parts give the same bytes in another time zone and second")
  func sameBytes() throws {
    let first = try ProofArchive.write(Self.parts)
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try ProofArchive.write(Self.parts) == first)
    // The date of each part is 1 January 1980: day 1, month 1, year 0 in the 16 bits of the format.
    #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test(
    "names that lead elsewhere are refused", arguments: ["/etc/passwd", "../up", "a/../b", "a//b", "a\\b", "å", "a b"])
  func names(name: String) throws {
    let bytes = try ProofArchive.write([(name, [1])])
    #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read(bytes) }
  }

  @Test("a small archive that unpacks to much is refused at the limit, as are many parts and many bytes")
  func limits() throws {
    var limits = ProofArchiveLimits()
    limits.unpackedBytes = 1 << 20
    let bomb = try ProofArchive.write([("zeros", Array(repeating: 0, count: 8 << 20))])
    #expect(bomb.count < 20_000)
    #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read(bomb, limits: limits) }
    limits = ProofArchiveLimits()
    limits.parts = 2
    #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read(ProofArchive.write(Self.parts), limits: limits) }
    limits = ProofArchiveLimits()
    limits.archiveBytes = 100
    #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read(bomb, limits: limits) }
  }

  @Test("any cut and any changed byte gives the same parts or an error, never a crash")
  func damage() throws {
    let whole = try ProofArchive.write([("a", Array("some text, some text".utf8)), ("b", [1, 2, 3])])
    #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read([]) }
    for length in stride(from: 1, to: whole.count, by: 1) {
      #expect(throws: ProofArchiveProblem.self) { try ProofArchive.read(Array(whole[..<length])) }
    }
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x41
      _ = try? ProofArchive.read(bytes)
    }
  }
}
