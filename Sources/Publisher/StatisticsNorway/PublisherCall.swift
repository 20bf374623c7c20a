/// One call to the publisher: where, and what is sent.
public struct PublisherCall: Sendable, Equatable {
  public let url: String
  /// What is posted; nil for a GET.
  public let body: [UInt8]?

  public init(url: String, body: [UInt8]? = nil) {
    self.url = url
    self.body = body
  }

  /// Method, address and body in one text: what makes two calls the same.
  public var request: String {
    body.map { "POST \(url) \(String(decoding: $0, as: UTF8.self))" } ?? "GET \(url)"
  }

  /// The day that the address asks about, as `date=2026-01-01`; nil without one.
  var day: String? {
    let fields = url.drop { $0 != "?" }.dropFirst().split(separator: "&")
    return fields.first { $0.hasPrefix("date=") }.map { String($0.dropFirst(5)) }
  }

  /// The address without its query, for messages.
  public var place: String { String(url.prefix { $0 != "?" }) }
}
