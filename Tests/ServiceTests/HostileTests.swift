import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Hostile requests") struct HostileTests {
  private let service: RunningService

  init() throws { service = try RunningService.shared.get() }

  /// Texts that break what does not escape, count or check.
  private static let pieces = [
    "'; DROP TABLE observation; --", "\" OR 1=1 --", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "../../../../etc/passwd", "..\\..\\windows", "\r\nSet-Cookie: a=b", "\u{0}", "\u{202E}abc", "%00", "%2e%2e%2f",
    "{{7*7}}", "${jndi:ldap://x}", "-1", "99999999999999999999", "NaN", "1e308", "2023.5", "", " ", "🦄",
    String(repeating: "a", count: 500), String(repeating: "å", count: 300), "3405", "net-debt", "Lillehammer", "2023",
    "A,B,C,,,", "similar.k=99999", "=", "&", ";", "nb'", "null", "true", "[]", "\u{1B}[31m", "´`¨^",
  ]
  private static let paths = [
    "/api/v1/rank", "/api/v1/compare", "/api/v1/targets", "/api/v1/trend", "/api/v1/bridge", "/api/v1/explain",
    "/api/v1/brief",
    "/api/v1/indicators", "/api/v1/regions", "/api/v1/comparators", "/healthz", "/readyz", "/metrics", "/openapi.json",
    "/search", "/compare", "/about/status", "/indicators/", "/municipalities/", "/briefings/", "/style.css", "/",
  ]
  private static let names = [
    "indicator", "municipality", "year", "as-of", "comparator", "neighbours", "peers", "set", "language", "format",
    "from", "to", "words", "limit", "offset", "q", "county", "group", "unknown", "__proto__", "indicator[]",
  ]

  /// A request that no well-meaning client sends.
  private static func target(_ random: inout SeededGenerator) -> String {
    func encoded(_ text: String) -> String {
      let isRaw = Int.random(in: 0..<4, using: &random) == 0
      let plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
      let safe = text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
      return isRaw ? text.filter { $0.isASCII && !$0.isWhitespace && $0 != "\r\n" } : safe
    }
    var target = paths.randomElement(using: &random) ?? "/"
    if target.hasSuffix("/") { target += encoded(pieces.randomElement(using: &random) ?? "") }
    if Int.random(in: 0..<5, using: &random) == 0 {
      target += "/" + encoded(pieces.randomElement(using: &random) ?? "")
    }
    let pairs = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      "\(encoded(names.randomElement(using: &random) ?? ""))=\(encoded(pieces.randomElement(using: &random) ?? ""))"
    }
    // At least one thing is wrong with each: a name nobody knows.
    return target + "?" + (pairs + ["nobody-knows-this=1"]).joined(separator: "&")
  }

  /// The status line and the rest of an answer to a raw request.
  private func ask(_ request: String) throws -> (status: Int, text: String) {
    let connection = try RawConnection(port: service.port)
    connection.send(request)
    let text = connection.readToEnd()
    let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return (status, text)
  }

  /// How many there are; `MAALESTOKK_BAD_REQUESTS` asks for more.
  private static let badRequests =
    ProcessInfo.processInfo.environment["MAALESTOKK_BAD_REQUESTS"].flatMap { Int($0) } ?? 1000

  @Test("generated bad requests are refused with a clear body, and nothing is stored")
  func generated() throws {
    var random = SeededGenerator(seed: 8)
    let before = try digest()
    var (odd, leaking): ([String], [String]) = ([], [])
    for _ in 0..<Self.badRequests {
      let target = Self.target(&random)
      let answer = try ask("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let isClear = answer.text.contains("problem+json") && answer.text.contains("\"detail\"")
      if !(400..<500).contains(answer.status) || !isClear { odd.append("\(answer.status) \(target)") }
      if answer.text.lowercased().contains("\nset-cookie") { leaking.append(target) }
    }
    #expect(odd.isEmpty, "\(odd.prefix(5))")
    #expect(leaking.isEmpty, "\(leaking.prefix(5))")
    #expect(try digest() == before)
    #expect(service.isRunning)
  }

  /// The bytes of the database.
  private func digest() throws -> Int { try Data(contentsOf: URL(fileURLWithPath: service.database)).hashValue }

  /// Requests that are no HTTP, or more of it than is taken.
  static let malformed: [String] = [
    "GARBAGE\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nabcd",
    "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 40_000))\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n\((0..<500).map { "X-\($0): 1\r\n" }.joined())\r\n",
    "GET /?q=\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET /?\(String(repeating: "q&", count: 1000)) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET //evil.example HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
    "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n\(String(repeating: "b", count: 100_000))",
    "POST /api/v1/rank HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
    "CONNECT localhost:22 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  ]

  @Test("what is no HTTP, or too much of it, is refused", arguments: malformed)
  func refused(request: String) throws {
    let answer = try ask(request)
    #expect((400..<500).contains(answer.status), "\(answer.text.prefix(200))")
    #expect(answer.text.lowercased().contains("content-security-policy"))
    #expect(answer.text.contains("\"detail\""))
    #expect(service.isRunning)
  }

  @Test("a client that never finishes its request is told so and dropped")
  func slowClient() throws {
    let connection = try RawConnection(port: service.port)
    connection.send("GET / HTTP/1.1\r\nHost: ")
    let text = connection.readToEnd()
    #expect(text.hasPrefix("HTTP/1.1 408"))
  }

  @Test("names are escaped in pages")
  func escaped() throws {
    let request =
      "GET /search?q=%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n"
      + "Connection: close\r\n\r\n"
    let answer = try ask(request)
    #expect(answer.status == 200)
    #expect(answer.text.contains("&lt;script&gt;"))
    #expect(!answer.text.contains("<script>"))
  }
}
