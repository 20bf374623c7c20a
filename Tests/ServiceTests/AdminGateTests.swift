import Foundation
import ServiceSettings
import Synchronization
import Testing

@testable import Service

@Suite("The admin's token")
struct AdminGateTests {
  /// HMAC-SHA-256 of `token` under a salt of sixteen 0x0b: RFC 4231's construction, reckoned with Python's `hmac`.
  private static let known =
    "hmac-sha256:0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b:92b7e01d3f80cd6bebcbcbc73433f271b01c55e82913c540ec30bcc2235e3299"

  private final class Time: Sendable {
    let seconds = Mutex(1000)
  }

  private func gate(_ time: Time = Time()) throws -> AdminGate {
    AdminGate(try #require(TokenHash(Self.known))) { time.seconds.withLock { $0 } }
  }

  private func status(_ gate: AdminGate, _ authorization: String?, from client: String = "192.0.2.1") -> Int {
    do {
      try gate.admit(authorization, from: client)
      return 200
    } catch { return (error as? Refusal)?.status ?? 0 }
  }

  @Test("the token's hash is known from elsewhere; no other token has it")
  func knownHash() throws {
    let hash = try #require(TokenHash(Self.known))
    #expect(hash.isOf("token"))
    for other in ["Token", "token ", "", "toke", "tokenn"] { #expect(!hash.isOf(other)) }
    #expect(TokenHash(hash.text) == hash)
  }

  @Test("a made token is let in by its hash, and each is another")
  func made() throws {
    let (token, hash) = try #require(TokenHash.make())
    let (other, otherHash) = try #require(TokenHash.make())
    #expect(hash.isOf(token) && !hash.isOf(other) && hash.salt != otherHash.salt)
    #expect(token.count == 43 && token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    #expect(!hash.text.contains(token))
  }

  @Test("without a token 401, with another 403, with the token nothing; the scheme's case does not matter")
  func statuses() throws {
    let gate = try gate()
    for missing in [nil, "", "Bearer", "Bearer ", "Basic dG9rZW4=", "token", "Bearer a b"] {
      #expect(status(gate, missing) == 401, "\(missing ?? "nil")")
    }
    #expect(status(gate, "Bearer wrong") == 403)
    #expect(status(gate, "Bearer token") == 200 && status(gate, "bearer token") == 200)
  }

  @Test(
    "ten wrong tokens within a minute close the door to that address alone, also to the right token, for the minute")
  func limit() throws {
    let time = Time()
    let gate = try gate(time)
    for _ in 0..<10 { #expect(status(gate, "Bearer wrong") == 403) }
    #expect(status(gate, "Bearer token") == 429 && status(gate, nil) == 429)
    #expect(status(gate, "Bearer token", from: "192.0.2.2") == 200)
    #expect { try gate.admit(nil, from: "192.0.2.1") } throws: {
      ($0 as? Refusal)?.headers["retry-after"] == "60"
    }
    time.seconds.withLock { $0 += 59 }
    #expect(status(gate, "Bearer token") == 429)
    time.seconds.withLock { $0 += 1 }
    #expect(status(gate, "Bearer token") == 200)
  }

  @Test("wrong tokens farther apart never close it, and requests without a token do not count")
  func slow() throws {
    let time = Time()
    let gate = try gate(time)
    for _ in 0..<100 {
      #expect(status(gate, "Bearer wrong") == 403)
      #expect(status(gate, nil) == 401)
      time.seconds.withLock { $0 += 7 }
    }
  }

  @Test(
    "wrong tokens are counted by IPv4 address, also over IPv6, and by IPv6 network",
    arguments: [
      ("::ffff:192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.2", "192.0.2.2"),
      ("2001:db8:1:2:3:4:5:6", "20:1:d:b8:0:1:0:2"), ("2001:db8:1:2::9", "20:1:d:b8:0:1:0:2"),
    ])
  func networks(address: String, key: String) { #expect(ClientContext.network(address) == key) }

  @Test("a flood of addresses is remembered within bounds, and those that failed last are kept")
  func bounded() {
    var count = FailureCount()
    for number in 0..<3 * FailureCount.mostAddresses {
      count.note("address \(number % 8192)", now: 1000 + number / 1024)
    }
    for _ in 0..<10 { count.note("last", now: 1013) }
    for number in 0..<100 { count.note("flood \(number)", now: 1013) }
    #expect(count.secondsToWait("last", now: 1014) == 59)
    #expect(Mirror(reflecting: count).children.first.flatMap { ($0.value as? [String: [Int]])?.count } ?? 0 <= 4096)
  }
}
