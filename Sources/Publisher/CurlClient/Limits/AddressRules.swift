import Problems

/// Which addresses may be asked.
struct AddressRules {
  let allowedHosts: Set<String>
  let allowsLoopbackHTTP: Bool

  private static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]

  /// Why an address may not be asked, nil when it may.
  func refusal(of address: WebAddress) -> TransferProblem.Refusal? {
    if address.hasCredentials { return .credentials }
    switch address.scheme {
    case "https": return allowedHosts.contains(address.host) ? nil : .hostNotAllowed
    case "http": return allowsLoopbackHTTP && Self.loopback.contains(address.host) ? nil : .notHTTPS
    default: return .notHTTPS
    }
  }

  /// Why a redirect may not be followed: as for any address, and never from https to http.
  func refusal(ofRedirectFrom source: WebAddress, to target: WebAddress) -> TransferProblem.Refusal? {
    source.scheme == "https" && target.scheme != "https" ? .notHTTPS : refusal(of: target)
  }
}
