/// A request to a publisher; it may be sent several times, so it must not change anything there.
public struct TransferRequest: Sendable, Equatable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  public var url: String
  public var method: Method
  /// Beside those the client sets itself (User-Agent, Accept-Encoding, conditions).
  public var headers: [TransferHeader]
  /// What POST sends; GET sends none.
  public var body: [UInt8]
  /// The ETag of an answer already there: when it still holds, the answer is `isNotModified`.
  public var entityTag: String?
  /// The Last-Modified of an answer already there, as it was sent.
  public var lastModified: String?

  public init(
    _ url: String, method: Method = .get, headers: [TransferHeader] = [], body: [UInt8] = [],
    entityTag: String? = nil, lastModified: String? = nil
  ) {
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}
