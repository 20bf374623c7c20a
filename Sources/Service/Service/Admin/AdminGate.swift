import Problems
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
      throw Refusal(.tooManyTokens, headers: ["retry-after": String(seconds)])
    }
    guard let token = Self.token(in: authorization) else {
      throw Refusal(.noToken, headers: ["www-authenticate": "Bearer realm=\"maalestokk\""])
    }
    guard hash.isOf(token) else {
      failures.withLock { $0.note(client, now: now) }
      throw Refusal(.otherToken)
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
