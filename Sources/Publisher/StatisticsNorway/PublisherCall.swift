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

/// Where Statistics Norway's interfaces lie: PxWebApi 2 and KLASS below one root.
public struct SourceAddress: Sendable, Equatable {
  /// The publisher's own.
  public static let official = SourceAddress(root: "https://\(officialHost)/api")

  /// The address that the interfaces lie below, without a slash at its end.
  public let root: String

  public init(root: String) {
    self.root = String(root.reversed().drop { $0 == "/" }.reversed())
  }

  /// What the installation allows and offers.
  var configuration: PublisherCall { pxWeb("config") }

  /// A page of the tables that were changed in the last days.
  func tables(pastDays: Int, page: Int) -> PublisherCall {
    pxWeb("tables?lang=no&includeDiscontinued=true&pastDays=\(pastDays)&pageNumber=\(page)&pageSize=1000")
  }

  /// A table's variables, codes and code lists.
  func metadata(_ table: String) -> PublisherCall { pxWeb("tables/\(table)/metadata?lang=no") }

  /// The codes of a code list.
  func codeList(_ id: String) -> PublisherCall { pxWeb("codelists/\(id)?lang=no") }

  /// A table's figures; by POST, since addresses of more than about 2,000 characters are refused.
  public func data(_ query: TableQuery) -> PublisherCall {
    PublisherCall(url: pxWeb("tables/\(query.table)/data?lang=no&outputFormat=json-stat2").url, body: query.body)
  }

  /// The municipalities of a day, from KLASS.
  func municipalities(on day: String) -> PublisherCall {
    klass("classifications/131/codesAt?date=\(day)&language=nb")
  }

  /// The changes of municipalities since a day, from KLASS.
  func municipalityChanges(since day: String) -> PublisherCall {
    klass("classifications/131/changes?from=\(day)&language=nb")
  }

  /// Whether an archived request was for what planning needs, and its answer holds neither figures nor regions.
  public static func isAboutTables(_ request: String) -> Bool {
    request.contains("/pxwebapi/v2/") && !request.contains("/data?")
  }

  /// The host of the publisher's own address.
  public static let officialHost = "data.ssb.no"

  /// The call that a comparator asks for by the publisher's own address, at this address.
  public func call(to url: String) -> PublisherCall {
    let own = Self.official.root + "/"
    return PublisherCall(url: url.hasPrefix(own) ? "\(root)/\(url.dropFirst(own.count))" : url)
  }

  private func pxWeb(_ path: String) -> PublisherCall { PublisherCall(url: "\(root)/pxwebapi/v2/\(path)") }
  private func klass(_ path: String) -> PublisherCall { PublisherCall(url: "\(root)/klass/v1/\(path)") }
}
