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
