/// The proxies a machine's environment asks for, in the way of curl.
///
/// `http_proxy` counts in lower case only, since a web server hands `HTTP_PROXY` to programs from a request's header.
/// <https://everything.curl.dev/usingcurl/proxies/env.html>
public struct ProxySettings: Sendable, Equatable {
  let byScheme: [String: String]
  /// Hosts that are asked directly, separated by commas.
  let exceptions: String

  /// From the names and values of an environment; none when left out.
  public init(environment: [String: String] = [:]) {
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    let any = first("all_proxy", "ALL_PROXY")
    byScheme = ["http": first("http_proxy") ?? any, "https": first("https_proxy", "HTTPS_PROXY") ?? any]
      .compactMapValues(\.self)
    exceptions = first("no_proxy", "NO_PROXY") ?? ""
  }

  /// The proxy for an address of that scheme, empty for none.
  func proxy(scheme: String) -> String { byScheme[scheme] ?? "" }
}
