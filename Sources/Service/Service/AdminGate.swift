import Crypto
import Documents
import Foundation
import ServiceSettings
import Synchronization

/// Lets in those who have the admin's token, of which only a salted hash is known here.
final class AdminGate: Sendable {
  private let hash: TokenHash
  private let now: @Sendable () -> Int
  private let failures = Mutex(FailureCount())

  init(_ hash: TokenHash, now: @escaping @Sendable () -> Int) {
    self.hash = hash
    self.now = now
  }

  /// Throws `Refusal`: 401 without a token, 403 with another one, 429 after too many of those from the client's address.
  func admit(_ authorization: String?, from client: String) throws {
    let now = now()
    if let seconds = failures.withLock({ $0.secondsToWait(client, now: now) }) {
      throw Refusal(
        429, "For mange gale tegn fra denne adressen.", "Too many wrong tokens from this address.",
        headers: ["retry-after": String(seconds)])
    }
    guard let token = Self.token(in: authorization) else {
      throw Refusal(
        401, "Denne adressen tar administratorens tegn: Authorization: Bearer TEGN.",
        "This address takes the admin's token: Authorization: Bearer TOKEN.",
        headers: ["www-authenticate": "Bearer realm=\"maalestokk\""])
    }
    guard hash.isOf(token) else {
      failures.withLock { $0.note(client, now: now) }
      throw Refusal(403, "Tegnet er ikke administratorens.", "The token is not the admin's.")
    }
  }

  private static func token(in authorization: String?) -> String? {
    let parts = authorization?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty, parts[1].utf8.count <= 200 else {
      return nil
    }
    return String(parts[1])
  }
}

/// How many wrong tokens each address has sent within the last minute.
struct FailureCount {
  static let most = 10
  static let windowSeconds = 60
  /// So many addresses are remembered; of more, those that failed longest ago are let go.
  static let mostAddresses = 4096

  private var times: [String: [Int]] = [:]

  /// How long the address must wait; nil when it need not.
  func secondsToWait(_ address: String, now: Int) -> Int? {
    let recent = recent(address, now: now)
    guard recent.count >= Self.most else { return nil }
    return max(recent[recent.count - Self.most] + Self.windowSeconds - now, 1)
  }

  mutating func note(_ address: String, now: Int) {
    if times[address] == nil, times.count >= Self.mostAddresses {
      let oldest = times.min { ($0.value.last ?? 0, $0.key) < ($1.value.last ?? 0, $1.key) }
      if let oldest { times[oldest.key] = nil }
    }
    times[address] = (recent(address, now: now) + [now]).suffix(Self.most)
  }

  private func recent(_ address: String, now: Int) -> [Int] {
    (times[address] ?? []).filter { $0 > now - Self.windowSeconds && $0 <= now }
  }
}

extension TokenHash {
  /// Whether a token is the one this was made of; compared in constant time.
  func isOf(_ token: String) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      hash, authenticating: Data(token.utf8), using: SymmetricKey(data: Data(salt)))
  }

  /// A new token of 32 random bytes, and what is kept of it.
  public static func make() -> (token: String, hash: TokenHash)? {
    var random = SystemRandomNumberGenerator()
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }
    let token = Data(bytes(hashLength)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    let salt = bytes(saltLength)
    let code = HMAC<SHA256>.authenticationCode(for: Data(token.utf8), using: SymmetricKey(data: Data(salt)))
    return TokenHash(salt: salt, hash: Array(code)).map { (token, $0) }
  }
}
