import Foundation
import Problems
import Testing

@testable import Service

/// What RFC 9110 and RFC 9112 ask of a server, over bare connections.
@Suite("Framing of requests") struct FramingTests {
  private let service: RunningService

  init() throws { service = try RunningService.shared.get() }

  private func ask(_ request: String) throws -> String {
    let connection = try RawConnection(port: service.port)
    connection.send(request)
    return connection.readToEnd()
  }

  /// The status of each answer, in order.
  private func statuses(_ text: String) -> [Int] {
    text.components(separatedBy: "HTTP/1.1 ").dropFirst().compactMap { Int($0.prefix(3)) }
  }

  static let close = "Connection: close\r\n\r\n"

  @Test(
    "one line Host, which is a host: anything else in HTTP/1.1 is 400, and says so",
    arguments: [
      ("GET /healthz HTTP/1.1\r\n", "has 0 lines Host"),
      ("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n", "has 2 lines Host"),
      ("GET /healthz HTTP/1.0\r\nHost: a\r\nhost: b\r\n", "has 2 lines Host"),
      ("GET /healthz HTTP/1.1\r\nHost: a b\r\n", "Host is no host"),
      ("GET /healthz HTTP/1.1\r\nHost: a/b\r\n", "Host is no host"),
      ("GET /healthz HTTP/1.1\r\nHost: me@a\r\n", "Host is no host"),
      ("GET /healthz HTTP/1.1\r\nHost: a:8o\r\n", "Host is no host"),
      ("GET http://a/healthz HTTP/1.1\r\n", "has 0 lines Host"),
    ])
  func hosts(head: String, reason: String) throws {
    let answer = try ask(head + Self.close)
    #expect(statuses(answer) == [400] && answer.contains(reason), "\(answer)")
  }

  @Test(
    "what has one host, or is of HTTP/1.0, is answered",
    arguments: [
      "GET /healthz HTTP/1.1\r\nHost: a\r\n", "GET /healthz HTTP/1.1\r\nHost:\r\n",
      "GET /healthz HTTP/1.1\r\nHost: [::1]:80\r\n", "GET /healthz HTTP/1.1\r\nHost: xn--mlestokk-b0a.no:8080\r\n",
      "GET /healthz HTTP/1.0\r\n", "GET http://a:80/healthz HTTP/1.1\r\nHost: a\r\n",
      "GET HTTP://a/healthz HTTP/1.1\r\nHost: b\r\n",
      "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: h2c\r\n",
      "\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n",
    ])
  func answered(head: String) throws {
    let answer = try ask(head + Self.close)
    #expect(statuses(answer) == [200] && answer.contains("alive"), "\(answer)")
  }

  @Test(
    "a method nobody knows is 501, one that is known 405 with those that are taken",
    arguments: [
      ("BREW /healthz", 501, "The method BREW is not known"), ("get /healthz", 501, "The method get is not known"),
      ("GETS /healthz", 501, "The method GETS is not known"), ("X-Y_Z!1 /", 501, "The method X-Y_Z!1 is not known"),
      ("PUT /healthz", 405, "allow: GET, HEAD"), ("DELETE /api/v1/rank", 405, "allow: GET, HEAD"),
      ("OPTIONS *", 405, "allow: GET, HEAD, POST"), ("OPTIONS /", 405, "allow: GET, HEAD"),
      ("CONNECT a:22", 405, "allow: GET, HEAD, POST"), ("TRACE /", 405, "allow: GET, HEAD"),
      ("PATCH /nowhere", 404, "detail"),
    ])
  func methods(line: String, status: Int, text: String) throws {
    let answer = try ask("\(line) HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n" + Self.close)
    let hasText = answer.lowercased().contains(text.lowercased())
    #expect(statuses(answer) == [status] && hasText, "\(answer)")
  }

  @Test(
    "a body whose end cannot be told, a head that cannot be read: an answer that says what is wrong",
    arguments: [
      ("Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400, "Where the body ends"),
      ("Content-Length: 1, 2\r\n\r\nab", 400, "Where the body ends"),
      ("Content-Length: +1\r\n\r\na", 400, "Where the body ends"),
      ("Content-Length: 99999999999999999999\r\n\r\na", 400, "Where the body ends"),
      ("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400, "Where the body ends"),
      ("Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501, "only chunked"),
      ("Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 400, "Transfer-Encoding"),
      ("Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n", 400, "Where the body ends"),
      ("Transfer-Encoding: gzip\r\n\r\nabcdef", 400, "Transfer-Encoding"),
      ("Transfer-Encoding: chunked\r\n\r\n2\r\nabcdef\r\n", 400, "detail"),
      ("Expect: tea\r\n\r\n", 417, "100-continue"),
      ("Bad Name: x\r\n\r\n", 400, "line of the headers"),
      ("Name : x\r\n\r\n", 400, "line of the headers"),
      ("No colon\r\n\r\n", 400, "line of the headers"),
      ("Long: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431, "headers are longer"),
      ((0..<200).map { "X-\($0): 1\r\n" }.joined() + "\r\n", 431, "more than 64 lines"),
    ])
  func framing(rest: String, status: Int, text: String) throws {
    let answer = try ask("POST /api/v1/admin/comments HTTP/1.1\r\nHost: a\r\n" + rest)
    #expect(statuses(answer) == [status] && answer.contains(text), "\(answer.prefix(600))")
    #expect(answer.lowercased().contains("connection: close"))
  }

  @Test(
    "a request line that cannot be read is told of as that",
    arguments: [
      ("GARBAGE\r\n\r\n", 400, "no HTTP request"), ("GET /\r\n\r\n", 400, "detail"),
      ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 400, "HTTP/1.1 or HTTP/1.0"),
      ("GET / HTTP/3.1\r\nHost: a\r\n\r\n", 400, "HTTP/1.1 or HTTP/1.0"),
      ("GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414, "address is longer"),
      ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400, "no HTTP request"),
    ])
  func line(request: String, status: Int, text: String) throws {
    let answer = try ask(request)
    #expect(statuses(answer) == [status] && answer.contains(text), "\(answer.prefix(600))")
  }

  @Test(
    "what cannot be read is told of in the language that is accepted",
    arguments: [
      ("nn, en;q=0.5", "Førespurnaden har 2 linjer Host; HTTP/1.1 krev nøyaktig éi.", "Ugyldig førespurnad"),
      ("nb", "Forespørselen har 2 linjer Host; HTTP/1.1 krever nøyaktig én.", "Ugyldig forespørsel"),
      ("en", "The request has 2 lines Host; HTTP/1.1 asks for exactly one.", "Bad Request"),
    ])
  func languages(accepted: String, detail: String, title: String) throws {
    let answer = try ask("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\naccept-LANGUAGE: \(accepted)\r\n" + Self.close)
    #expect(answer.contains(detail) && answer.contains("\"title\": \"\(title)\""), "\(answer)")
  }

  @Test("what comes after good requests on one connection is refused after their answers")
  func inOrder() throws {
    let good = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    for (bad, status) in [
      ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("GET / HTTP/1.1\r\n\r\n", 400), ("garbage\r\n\r\n", 400),
      ("POST /api/v1/admin/comments HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
    ] {
      let answer = try ask(good + good + bad + good)
      #expect(statuses(answer) == [200, 200, status], "\(bad): \(answer.suffix(600))")
    }
  }

  @Test("a body that stops coming is told of, and one that was announced with Expect is asked for")
  func bodies() throws {
    let head = "POST /api/v1/admin/comments HTTP/1.1\r\nHost: a\r\n"
    #expect(statuses(try ask(head + "Content-Length: 5\r\n\r\nab")) == [408])
    let waiting = try RawConnection(port: service.port)
    waiting.send(head + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    usleep(100_000)
    waiting.send("{}")
    // There is no admin here.
    #expect(statuses(waiting.readToEnd()) == [100, 404])
  }

  @Test("a client that sends its request and ends its own side is answered")
  func halfClosed() throws {
    let connection = try RawConnection(port: service.port)
    connection.send("GET /api/v1/regions?words=hamar HTTP/1.1\r\nHost: a\r\n\r\n")
    connection.endSending()
    #expect(statuses(connection.readToEnd()) == [200])
  }

  @Test("a host is a name, an IP address or nothing, and a port has digits alone")
  func hostForms() {
    for text in ["", "a", "a.b-c_d~", "127.0.0.1:80", "[::1]", "[fe80::1]:8080", "a:", "%41", "a,b"] {
      #expect(FramingProblem.isHost(text), "\(text)")
    }
    for text in [
      " ", "a b", "a/", "a?", "a#", "u@a", "a:b", "a:70000", "a:-1", "a:1:2", "[::1", "[x]", "[::1]x", "\u{E5}",
    ] {
      #expect(!FramingProblem.isHost(text), "\(text)")
    }
  }
}
