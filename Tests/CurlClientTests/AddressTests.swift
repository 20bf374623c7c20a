import Problems
import Testing

@testable import CurlClient

@Suite("Addresses")
struct AddressTests {
  private let rules = AddressRules(allowedHosts: ["data.ssb.no"], allowsLoopbackHTTP: true)

  @Test("an address is taken apart, and shown without its query")
  func parts() throws {
    let address = try #require(WebAddress("HTTPS://Data.SSB.no:8443/api/tables?query=a&b=[c]#part"))
    #expect(address.scheme == "https" && address.host == "data.ssb.no" && address.port == 8443)
    #expect(address.place == "data.ssb.no:8443/api/tables")
    #expect(address.text.hasSuffix("?query=a&b=[c]"), "what follows # is not sent")
  }

  @Test(
    "a relative address is resolved against the one it came from",
    arguments: [
      ("/b", "https://data.ssb.no/b"), ("c", "https://data.ssb.no/api/c"), ("//example.org/x", "https://example.org/x"),
      ("?q=1", "https://data.ssb.no/api/tables?q=1"),
    ])
  func relative(location: String, expected: String) throws {
    let base = try #require(WebAddress("https://data.ssb.no/api/tables?query=a"))
    #expect(WebAddress(location, relativeTo: base)?.text == expected)
  }

  @Test(
    "hosts are compared whole",
    arguments: [
      ("https://data.ssb.no/", nil), ("https://data.ssb.no.example.org/", .hostNotAllowed),
      ("https://www.data.ssb.no/", .hostNotAllowed), ("https://example.org/data.ssb.no", .hostNotAllowed),
      ("https://data.ssb.no@example.org/", .credentials), ("http://data.ssb.no/", .notHTTPS),
      ("http://localhost:8080/", nil), ("http://[::1]:8080/", nil), ("http://127.0.0.2/", .notHTTPS),
    ] as [(String, TransferProblem.Refusal?)])
  func refusals(text: String, refusal: TransferProblem.Refusal?) throws {
    #expect(rules.refusal(of: try #require(WebAddress(text))) == refusal)
  }

  @Test("no redirect leads from https to http, not even to this machine")
  func downgrade() throws {
    let secure = try #require(WebAddress("https://data.ssb.no/"))
    let local = try #require(WebAddress("http://localhost/"))
    #expect(rules.refusal(ofRedirectFrom: secure, to: local) == .notHTTPS)
    #expect(rules.refusal(ofRedirectFrom: local, to: local) == nil)
    #expect(rules.refusal(ofRedirectFrom: local, to: secure) == nil)
  }

  @Test("the environment's proxies, lower case before upper")
  func proxies() {
    let settings = ProxySettings(environment: [
      "https_proxy": "http://proxy:1", "HTTPS_PROXY": "http://other:1", "HTTP_PROXY": "http://header:1",
      "NO_PROXY": "x",
    ])
    #expect(settings.proxy(scheme: "https") == "http://proxy:1")
    #expect(settings.proxy(scheme: "http") == "", "HTTP_PROXY may come from a request's header")
    #expect(settings.exceptions == "x")
    #expect(
      ProxySettings(environment: ["all_proxy": "socks5://p", "https_proxy": ""]).proxy(scheme: "https") == "socks5://p")
    #expect(ProxySettings().proxy(scheme: "https") == "")
  }
}
