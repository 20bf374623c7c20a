import Problems

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

/// One header line.
public struct TransferHeader: Sendable, Equatable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// An answer, whatever its status: that a 404 is a failure is for the caller to say.
public struct TransferResponse: Sendable, Equatable {
  public let status: Int
  /// In the order they came.
  public let headers: [TransferHeader]
  /// Unpacked.
  public let body: [UInt8]
  /// Where the answer came from, after redirects.
  public let url: String
  /// Bytes of the body as they came, packed.
  public let wireBytes: Int
  /// Requests it took, with repeated ones and redirects.
  public let calls: Int

  public init(
    status: Int, headers: [TransferHeader] = [], body: [UInt8] = [], url: String = "", wireBytes: Int = 0,
    calls: Int = 1
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.url = url
    self.wireBytes = wireBytes
    self.calls = calls
  }

  /// What was asked about, with `entityTag` or `lastModified`, is still what the publisher has.
  public var isNotModified: Bool { status == 304 }

  /// The first header of that name, in upper or lower case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// What the body says it is, without parameters, such as `application/json`.
  public var mediaType: String? {
    header("content-type")?.split(separator: ";").first.map { $0.trimmingSpaces.lowercased() }
  }

  /// The character encoding the answer names, such as `iso-8859-1`.
  public var charset: String? {
    header("content-type")?.split(separator: ";").dropFirst().lazy
      .map { $0.trimmingSpaces.lowercased() }
      .first { $0.hasPrefix("charset=") }
      .map { $0.dropFirst("charset=".count).filter { $0 != "\"" } }
  }
}

/// What sends requests: the client, or what stands in for it in a test.
public protocol Transferring: Sendable {
  /// Sends a request and waits for the answer; throws `TransferProblem`. It blocks, so it belongs off the cooperative pool.
  func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse
}

extension Transferring {
  public func send(_ request: TransferRequest) throws -> TransferResponse { try send(request, cancellation: nil) }
}

extension StringProtocol {
  /// Without spaces and tabs at the ends.
  var trimmingSpaces: String {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
