/// A call to a publisher that was answered, as the ledger remembers it.
public struct AnsweredCall: Sendable, Equatable {
  /// Method, address and body: what makes two calls the same call.
  public let request: String
  /// Which edition of the publisher's data it was answered from: the table's `updated`, or a day.
  public let edition: String
  /// The hash of the answer's bytes in the archive.
  public let sha256: String
  /// When it was answered, or last found unchanged; ISO 8601 in UTC.
  public let retrieved: String
  /// The answer's `ETag` and `Last-Modified`, to ask again whether it still stands.
  public let entityTag: String?
  public let lastModified: String?

  public init(
    request: String, edition: String, sha256: String, retrieved: String, entityTag: String? = nil,
    lastModified: String? = nil
  ) {
    self.request = request
    self.edition = edition
    self.sha256 = sha256
    self.retrieved = retrieved
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}
