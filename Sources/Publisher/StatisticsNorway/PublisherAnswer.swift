import Figures

/// An answer to a call: its bytes, and where they lie in the archive.
public struct PublisherAnswer: Sendable {
  public let bytes: [UInt8]
  /// The hash of the bytes in the archive.
  public let sha256: String
  /// When it was answered; ISO 8601 in UTC.
  public let retrieved: String
  /// Whether the last answer to the same call had other bytes, or there was none.
  public let isNew: Bool

  init(_ archived: ArchivedAnswer, _ sha256: String, _ retrieved: String, isNew: Bool) {
    bytes = archived.bytes
    self.sha256 = sha256
    self.retrieved = retrieved
    self.isNew = isNew
  }
}
