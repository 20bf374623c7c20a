import Crypto
import Foundation
import ServiceSettings

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
