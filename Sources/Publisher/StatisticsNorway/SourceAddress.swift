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
