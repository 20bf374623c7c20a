import Values
/// What is kept of a token: HMAC-SHA-256 of it under a salt of its own, from which the token cannot be found.
///
/// A plain keyed hash is enough, and a slow one would gain nothing: a token is 32 random bytes, not a word someone chose.
public struct TokenHash: Sendable, Equatable {
  public static let saltLength = 16
  public static let hashLength = 32
  private static let scheme = "hmac-sha256"

  public let salt: [UInt8]
  public let hash: [UInt8]

  /// A hash of the right lengths; nil for others.
  public init?(salt: [UInt8], hash: [UInt8]) {
    guard salt.count == Self.saltLength, hash.count == Self.hashLength else { return nil }
    self.salt = salt
    self.hash = hash
  }

  /// As it stands in the settings: `hmac-sha256:` and salt and hash in hexadecimal with a colon between.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == Self.scheme, let salt = Self.bytes(parts[1]), let hash = Self.bytes(parts[2])
    else { return nil }
    self.init(salt: salt, hash: hash)
  }

  public var text: String { "\(Self.scheme):\(salt.hexadecimal):\(hash.hexadecimal)" }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    return stride(from: 0, to: values.count, by: 2).map { UInt8(16 * values[$0] + values[$0 + 1]) }
  }
}
