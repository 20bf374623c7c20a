import CCurl
import Problems

/// An address taken apart by the library that will ask it, so that both see the same host.
struct WebAddress: Equatable {
  let text: String
  let scheme: String
  /// In lower case, an IPv6 address in brackets.
  let host: String
  let port: Int?
  let path: String
  let hasCredentials: Bool

  /// Reads an address, or one that is relative to another; nil when it cannot be read.
  init?(_ text: String, relativeTo base: WebAddress? = nil) {
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    if let base, curl_url_set(handle, CURLUPART_URL, base.text, 0) != CURLUE_OK { return nil }
    guard curl_url_set(handle, CURLUPART_URL, text, 0) == CURLUE_OK else { return nil }
    // What follows # is for the reader of a page alone.
    curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    func part(_ part: CURLUPart) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, part, &value, 0) == CURLUE_OK, let value else { return nil }
      defer { curl_free(value) }
      return String(cString: value)
    }
    guard let text = part(CURLUPART_URL), let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST),
      !host.isEmpty
    else { return nil }
    self.text = text
    self.scheme = scheme.lowercased()
    self.host = host.lowercased()
    port = part(CURLUPART_PORT).flatMap { Int($0) }
    path = part(CURLUPART_PATH) ?? "/"
    hasCredentials = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
  }

  /// Host, with the port where one is named.
  var hostAndPort: String { port.map { "\(host):\($0)" } ?? host }

  /// What messages show: host and path, never the query.
  var place: String { hostAndPort + path }
}
