import CurlClient
import Foundation
import Problems
import Synchronization
import Testing

@Suite("Transfers")
struct TransferTests {
  private let standIn: StandIn

  init() throws { standIn = try StandIn("--calls-per-minute", "0") }

  private func send(_ request: TransferRequest) throws -> TransferResponse { try CurlClient(.forTests).send(request) }

  @Test("the tool is named to the publisher, and answers come packed")
  func packed() throws {
    let plain = try send(TransferRequest(standIn.large))
    #expect(plain.header("Content-Encoding") == "gzip")
    #expect(plain.wireBytes > 0 && plain.wireBytes < plain.body.count / 2)
    #expect(plain.mediaType == "application/json" && plain.charset == "utf-8" && plain.url == standIn.large)
    try standIn.spoil("brotli")
    let brotli = try send(TransferRequest(standIn.large))
    #expect(brotli.header("content-encoding") == "br")
    #expect(brotli.body == plain.body)
    #expect(try standIn.report().agents == ["maalestokk-tests/1", "maalestokk-tests/1"])
  }

  @Test("an answer that is there already is not sent again")
  func conditions() throws {
    let first = try send(TransferRequest(standIn.large))
    #expect(!first.isNotModified)
    let tag = try #require(first.header("etag"))
    let date = try #require(first.header("last-modified"))
    let again = [
      TransferRequest(standIn.large, entityTag: tag), TransferRequest(standIn.large, lastModified: date),
    ]
    for request in again {
      let second = try send(request)
      #expect(second.isNotModified && second.body.isEmpty && second.wireBytes == 0)
    }
    #expect(try !send(TransferRequest(standIn.large, entityTag: "\"other\"")).isNotModified)
  }

  @Test("POST sends its body, an empty one too")
  func post() throws {
    let url = standIn.address + "/api/pxwebapi/v2/tables/12134/data"
    let selection = """
      {"selection":[{"variableCode":"KOKkommuneregion0000","valueCodes":["3405"]},
      {"variableCode":"ContentsCode","valueCodes":["KOSAGD230000"]},{"variableCode":"Tid","valueCodes":["top(1)"]}]}
      """
    let json = TransferHeader("Content-Type", "application/json")
    let response = try send(TransferRequest(url, method: .post, headers: [json], body: Array(selection.utf8)))
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self).contains(#""size":[1,1,1]"#))
    #expect(try send(TransferRequest(url, method: .post)).status == 400)
    #expect(try standIn.report().requests.suffix(1) == ["POST /api/pxwebapi/v2/tables/12134/data"])
  }

  @Test("what may not be asked is not asked")
  func addresses() throws {
    for (url, refusal) in [
      ("https://example.org/a?token=x", TransferProblem.Refusal.hostNotAllowed), ("http://example.org/", .notHTTPS),
      ("ftp://localhost/", .notHTTPS), ("file:///etc/passwd", .unreadable), ("", .unreadable),
      ("no address", .unreadable),
      ("https://a:b@localhost/", .credentials), ("http://127.0.0.1.example.org/", .notHTTPS),
    ] {
      #expect(try failure { _ = try send(TransferRequest(url)) } == .address(refusal), "\(url)")
    }
    var configuration = CurlConfiguration.forTests
    configuration.allowsLoopbackHTTP = false
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.small)) } == .address(.notHTTPS))
  }

  @Test("the environment's proxy is used, except for the hosts it excepts")
  func proxy() throws {
    var configuration = CurlConfiguration.forTests
    configuration.retry.mostAttempts = 1
    configuration.proxies = ProxySettings(environment: ["http_proxy": standIn.address, "https_proxy": standIn.address])
    let url = "http://localhost:1/api/pxwebapi/v2/config"
    #expect(try CurlClient(configuration).send(TransferRequest(url)).status == 200)
    #expect(try standIn.report().requests == ["GET " + url])
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest("https://localhost:1/")) } == .proxy,
      "the stand-in makes no tunnels")
    configuration.proxies = ProxySettings(environment: ["http_proxy": standIn.address, "no_proxy": "localhost"])
    #expect(try failure { _ = try CurlClient(configuration).send(TransferRequest(url)) } == .connect)
    configuration.proxies = ProxySettings(environment: ["HTTP_PROXY": standIn.address])
    #expect(try failure { _ = try CurlClient(configuration).send(TransferRequest(url)) } == .connect)
  }

  @Test("many threads may send at once")
  func threads() throws {
    let client = CurlClient(.forTests)
    let statuses = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let status = (try? client.send(TransferRequest(standIn.small)).status) ?? 0
      statuses.withLock { $0.append(status) }
    }
    #expect(statuses.withLock { $0 } == Array(repeating: 200, count: 16))
  }

  @Test("cancelling ends a transfer, closes its connection, and leaves the client whole")
  func cancelling() throws {
    var configuration = CurlConfiguration.forTests
    configuration.clock = .system
    let client = CurlClient(configuration)
    let cancellation = Cancellation()
    try standIn.spoil("trickle")
    let canceller = Thread {
      // Once the request has arrived the answer trickles, and would for five minutes.
      while (try? standIn.report().requests.count) == 0 { usleep(10_000) }
      cancellation.cancel()
    }
    canceller.start()
    #expect(
      try failure { _ = try client.send(TransferRequest(standIn.large), cancellation: cancellation) } == .cancelled)
    #expect(
      try failure { _ = try client.send(TransferRequest(standIn.small), cancellation: cancellation) } == .cancelled)
    #expect(try client.send(TransferRequest(standIn.small)).status == 200)
    // This one and the client's last, kept open for the next request.
    try waitFor { try standIn.report().connections == 2 }
  }

  @Test("a client that is let go closes its connections")
  func closing() throws {
    do {
      let client = CurlClient(.forTests)
      _ = try client.send(TransferRequest(standIn.small))
      try waitFor { try standIn.report().connections == 2 }
    }
    try waitFor { try standIn.report().connections == 1 }
  }

  @Test("cancelling ends a wait")
  func cancellingAWait() throws {
    var configuration = CurlConfiguration.forTests
    configuration.clock = .system
    let cancellation = Cancellation()
    configuration.onWait = { _ in cancellation.cancel() }
    try standIn.spoil("429")
    let client = CurlClient(configuration)
    #expect(
      try failure { _ = try client.send(TransferRequest(standIn.small), cancellation: cancellation) } == .cancelled)
  }

  /// Asks again until it holds, for half a minute at most.
  private func waitFor(_ condition: () throws -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 30)
    while try !condition() {
      try #require(Date() < end, "it did not come to hold")
      usleep(20_000)
    }
  }
}

@Suite("Certificates")
struct CertificateTests {
  private func send(_ standIn: StandIn, authority: String?) throws -> TransferResponse {
    var configuration = CurlConfiguration.forTests
    configuration.extraAuthorityFile = authority
    return try CurlClient(configuration).send(TransferRequest(standIn.small))
  }

  @Test("a certificate by nobody we know is refused, and accepted when its authority is named")
  func authority() throws {
    let standIn = try StandIn("--certificate", "own-authority", scheme: "https", host: "localhost")
    #expect(try failure { _ = try send(standIn, authority: nil) } == .tls)
    #expect(try send(standIn, authority: standIn.certificate).status == 200)
    #expect(try failure { _ = try send(standIn, authority: "/nonexistent.pem") } == .authorityFile("/nonexistent.pem"))
  }

  @Test("a certificate for another host is refused, whoever signed it")
  func otherHost() throws {
    let standIn = try StandIn("--certificate", "other-host", scheme: "https", host: "localhost")
    #expect(try failure { _ = try send(standIn, authority: standIn.certificate) } == .tls)
  }
}
