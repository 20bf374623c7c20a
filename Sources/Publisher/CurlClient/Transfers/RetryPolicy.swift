import Problems

/// When a request is sent again, and after how long; a value without clock or chance of its own.
public struct RetryPolicy: Sendable, Equatable {
  /// Requests altogether; 1 never repeats.
  public var mostAttempts = 5
  /// The first wait; each one after is twice as long.
  public var firstWaitSeconds = 1.0
  /// No wait is longer; a publisher that asks for more gets no new request.
  public var longestWaitSeconds = 120.0
  /// How long to wait after 429 when the publisher does not say: the whole window of its rate limit.
  public var rateWindowSeconds = 60.0

  public init() {}

  /// Seconds to wait before the next attempt, nil when there is none.
  ///
  /// 429 and the passing troubles of servers and gateways (502, 503, 504) are worth another. `retryAfter` is the header
  /// of that name, seconds or a date (RFC 9110, 10.2.3); anything else is as if it were absent. `attempt` is how many
  /// requests have been sent, `now` is in seconds since 1970, `random` from 0 up to 1.
  public func wait(status: Int, retryAfter: String?, attempt: Int, now: Double, random: Double) -> Double? {
    guard [429, 502, 503, 504].contains(status), attempt < mostAttempts else { return nil }
    if let asked = retryAfter.flatMap({ RetryAfter.seconds($0, now: now) }) {
      // Up to a second more, so that clients told the same do not come back together.
      return asked > longestWaitSeconds ? nil : asked + random
    }
    return status == 429 ? rateWindowSeconds + random : backOff(attempt: attempt, random: random)
  }

  /// Seconds to wait before the next attempt after a failure without an answer, nil when there is none.
  public func wait(failure: TransferProblem.Kind, attempt: Int, random: Double) -> Double? {
    guard failure.isPassing, attempt < mostAttempts else { return nil }
    return backOff(attempt: attempt, random: random)
  }

  /// Half of the doubled wait for sure, the other half by chance ("equal jitter").
  private func backOff(attempt: Int, random: Double) -> Double {
    var wait = firstWaitSeconds
    for _ in 1..<max(attempt, 1) { wait = min(wait * 2, longestWaitSeconds) }
    return wait / 2 + wait / 2 * random
  }
}

extension TransferProblem.Kind {
  /// Whether the same request may well succeed a little later.
  var isPassing: Bool {
    switch self {
    case .connect, .stall, .truncated, .proxy, .other: true
    default: false
    }
  }
}
