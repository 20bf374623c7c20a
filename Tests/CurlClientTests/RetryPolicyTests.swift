import Problems
import Testing

@testable import CurlClient

@Suite("When a request is repeated")
struct RetryPolicyTests {
  private let policy = RetryPolicy()

  @Test(
    "back-off doubles, half of it by chance",
    arguments: [
      // Worked by hand: first wait 1 s, half sure, half times the random number.
      (attempt: 1, random: 0.0, wait: 0.5), (1, 0.5, 0.75), (2, 0.0, 1.0), (3, 0.5, 3.0), (4, 0.999, 7.996),
    ])
  func backOff(attempt: Int, random: Double, wait: Double) {
    #expect(
      policy.wait(failure: .truncated, attempt: attempt, random: random).map { ($0 * 1000).rounded() } == wait * 1000)
    #expect(
      policy.wait(status: 503, retryAfter: nil, attempt: attempt, now: 0, random: random).map { ($0 * 1000).rounded() }
        == wait * 1000)
  }

  @Test("the last attempt is not followed by another")
  func last() {
    #expect(policy.wait(failure: .connect, attempt: 5, random: 0) == nil)
    #expect(policy.wait(status: 429, retryAfter: "1", attempt: 5, now: 0, random: 0) == nil)
  }

  @Test("429 without Retry-After waits out the publisher's window")
  func window() { #expect(policy.wait(status: 429, retryAfter: nil, attempt: 1, now: 0, random: 0.25) == 60.25) }

  @Test("Retry-After counts in seconds, or to a date")
  func retryAfter() {
    func wait(_ text: String) -> Double? {
      policy.wait(status: 429, retryAfter: text, attempt: 1, now: 784_111_770, random: 0)
    }
    #expect(wait("7") == 7)
    // RFC 9110's example date is 784111777 seconds after 1970.
    #expect(wait("Sun, 06 Nov 1994 08:49:37 GMT") == 7)
    #expect(wait("Sun, 06 Nov 1994 08:49:20 GMT") == 0)
    #expect(wait("soon") == 60)
    #expect(wait("-3") == 60)
    #expect(wait("121") == nil, "longer than we wait")
  }

  @Test("what another attempt cannot mend is not repeated")
  func hopeless() {
    for kind: TransferProblem.Kind in [
      .tls, .cancelled, .tooLarge(limitBytes: 1), .tooLargePacked(limitBytes: 1), .address(.notHTTPS), .malformed,
      .redirect(.hostNotAllowed, to: ""), .tooManyRedirects(limit: 5), .total(seconds: 1),
    ] {
      #expect(policy.wait(failure: kind, attempt: 1, random: 0) == nil, "\(kind)")
    }
    for status in [200, 304, 400, 404, 500] {
      #expect(policy.wait(status: status, retryAfter: "1", attempt: 1, now: 0, random: 0) == nil, "\(status)")
    }
  }

  @Test(
    "dates of HTTP",
    arguments: [
      ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000),
      ("Mon, 16 Mar 2026 07:00:00 GMT", 1_773_644_400),
    ])
  func dates(text: String, seconds: Double) { #expect(HTTPDate.seconds(text) == seconds) }

  @Test(
    "what is no date", arguments: ["", "16 Mar 2026", "Mon, 16 Mrz 2026 07:00:00 GMT", "Mon, 32 Mar 2026 07:00:00 GMT"])
  func noDate(text: String) { #expect(HTTPDate.seconds(text) == nil) }
}
