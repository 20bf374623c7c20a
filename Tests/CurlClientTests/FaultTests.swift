import CurlClient
import Foundation
import Problems
import Testing

/// Each fault of a publisher, against a running one; one after the other, since a fault waits for the next request.
@Suite("Faults of the publisher", .serialized)
struct FaultTests {
  private static let shared = Result { try StandIn("--calls-per-minute", "0") }

  private let standIn: StandIn
  private let time = TestTime()
  private var configuration = CurlConfiguration.forTests

  init() throws {
    standIn = try Self.shared.get()
    configuration.clock = time.clock
  }

  /// Asks once more after each spoilt answer, as far as the policy goes.
  private func send(_ fault: String, times: Int = 1, to url: String? = nil) throws -> TransferResponse {
    try standIn.spoil(fault, times: times)
    return try CurlClient(configuration).send(TransferRequest(url ?? standIn.large))
  }

  @Test("429 without Retry-After: the publisher's minute, then the answer")
  func tooMany() throws {
    let response = try send("429")
    #expect(response.status == 200 && response.calls == 2)
    #expect(time.waits == [60.5])
  }

  @Test("told to stop while it waits: the wait ends, and nothing more is sent, now or later")
  func stopped() throws {
    let stop = Cancellation()
    var configuration = configuration
    configuration.stop = stop
    configuration.onWait = { _ in stop.cancel() }
    let client = CurlClient(configuration)
    try standIn.spoil("429")
    let before = try standIn.report().requests.count
    #expect(try failure { _ = try client.send(TransferRequest(standIn.small)) } == .cancelled)
    #expect(try failure { _ = try client.send(TransferRequest(standIn.small)) } == .cancelled)
    #expect(try standIn.report().requests.count == before + 1)
  }

  @Test("429 with seconds: so many, and a little by chance")
  func tooManySeconds() throws {
    #expect(try send("429-seconds", times: 2).calls == 3)
    #expect(time.waits == [7.5, 7.5])
  }

  @Test("429 with a date: until then")
  func tooManyDate() throws {
    var configuration = configuration
    let time = TestTime(now: Date().timeIntervalSince1970)
    configuration.clock = time.clock
    try standIn.spoil("429-date")
    #expect(try CurlClient(configuration).send(TransferRequest(standIn.small)).calls == 2)
    let wait = try #require(time.waits.first)
    #expect((20...31).contains(wait), "the date is 30 seconds ahead, less what the test took")
  }

  @Test("503: back-off, then the answer; five in vain give the last answer")
  func unavailable() throws {
    #expect(try send("503", times: 2).status == 200)
    #expect(time.waits == [0.75, 1.5])
    let response = try send("503", times: 5)
    #expect(response.status == 503 && response.calls == 5)
  }

  @Test(
    "a body that is cut, or shorter than it says, is repeated and never handed on", arguments: ["cut", "wrong-length"])
  func truncated(fault: String) throws {
    let response = try send(fault)
    #expect(response.calls == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(response.body)) is [String: Any])
    #expect(try failure { _ = try send(fault, times: 5) } == .truncated)
    #expect(time.waits.count == 5)
  }

  @Test("a reset connection is repeated")
  func reset() throws {
    #expect(try send("reset", times: 2).calls == 3)
    #expect(try failure { _ = try send("reset", times: 5) } == .truncated)
  }

  @Test("a publisher that falls silent is given up after the stall limit")
  func stall() throws {
    var configuration = configuration
    configuration.stallSeconds = 1
    configuration.retry.mostAttempts = 1
    try standIn.spoil("stall")
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.large)) } == .stall(seconds: 1))
  }

  @Test("a publisher that sends a byte now and then is given up after the total limit")
  func total() throws {
    var configuration = configuration
    configuration.totalSeconds = 1
    try standIn.spoil("trickle")
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.large)) } == .total(seconds: 1))
    #expect(time.waits == [], "no other attempt")
  }

  @Test("nobody listens: repeated, then an error that names host and path alone")
  func refused() throws {
    let gone = try StandIn("--calls-per-minute", "0").small
    let error = try #require(
      #expect(throws: TransferProblem.self) {
        try CurlClient(configuration).send(TransferRequest(gone + "?secret=1"))
      })
    #expect(error.kind == .connect)
    #expect(error.place == gone.dropFirst("http://".count))
    #expect(!error.detail.contains("secret"))
    #expect(time.waits.count == 4)
  }

  @Test("one redirect is followed; a loop ends")
  func redirects() throws {
    let response = try send("redirect")
    #expect(response.status == 200 && response.calls == 2)
    // The first request and five redirects.
    #expect(try failure { _ = try send("redirect-loop", times: 6) } == .tooManyRedirects(limit: 5))
  }

  @Test("a redirect to http or to another host is not followed")
  func redirectsElsewhere() throws {
    let path = "/api/pxwebapi/v2/tables/12134/metadata"
    #expect(
      try failure { _ = try send("redirect-http") } == .redirect(.notHTTPS, to: "data.example.org" + path))
    #expect(
      try failure { _ = try send("redirect-host") } == .redirect(.hostNotAllowed, to: "elsewhere.example.org" + path))
  }

  @Test("HTML and CSV in place of JSON say what they are")
  func otherTypes() throws {
    let page = try send("html")
    #expect(page.status == 200 && page.mediaType == "text/html" && page.charset == nil)
    let rows = try send("csv")
    #expect(rows.mediaType == "text/csv" && rows.charset == "iso-8859-1")
    #expect(rows.body.contains(0xF8), "the bytes are as they came")
  }

  @Test(
    "400 whose body says 404 and an empty 500 are answers, asked for once",
    arguments: [("400-404", 400), ("500-empty", 500)])
  func refusals(fault: String, status: Int) throws {
    let response = try send(fault)
    #expect(response.status == status && response.calls == 1)
    #expect(response.body.isEmpty == (status == 500))
  }

  @Test("a gzip bomb stops at the limit")
  func bomb() throws {
    var configuration = configuration
    configuration.mostBytes = 8 << 20
    try standIn.spoil("bomb", times: 2)
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.large)) }
        == .tooLarge(limitBytes: 8 << 20))
    configuration.mostPackedBytes = 100_000
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.large)) }
        == .tooLargePacked(limitBytes: 100_000))
    #expect(time.waits == [], "no other attempt")
  }

  @Test("a body of unknown length stops at the limit as well")
  func chunkedTooLarge() throws {
    var configuration = configuration
    configuration.mostPackedBytes = 500
    try standIn.spoil("cut")
    #expect(
      try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.large)) }
        == .tooLargePacked(limitBytes: 500))
  }
}
