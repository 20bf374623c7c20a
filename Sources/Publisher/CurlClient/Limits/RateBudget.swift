/// What is left of a host's rate; a value, so that it can be kept in a file and tried without waiting.
///
/// The limit is the one given unless the host's last answer named its own. Calls of others that share the machine's address show in
/// `x-ratelimit-remaining` and count as long as one window.
public struct RateBudget: Sendable, Equatable, Codable {
  /// When calls were made, seconds since 1970, oldest first.
  private(set) var calls: [Double] = []
  /// What holds where the host says nothing.
  var ownLimit: RateLimit
  private var stated: RateLimit?
  /// Calls by others in the window before `seenAt`.
  private var others = 0
  private var seenAt = 0.0
  private var pausedUntil = 0.0

  public init(_ limit: RateLimit) { ownLimit = limit }

  private var limit: RateLimit { stated ?? ownLimit }

  /// Whether what was read from a file can be true.
  var isSound: Bool {
    calls.count <= 100_000 && others >= 0 && (stated.map { $0.calls >= 1 && $0.seconds >= 1 } ?? true)
  }

  /// Takes a call when there is one left, and returns 0; otherwise how many seconds to wait before asking again.
  public mutating func reserve(now: Double) -> Double {
    forget(now: now)
    if pausedUntil > now { return pausedUntil - now }
    let capacity = max(limit.calls - others, 0)
    guard calls.count >= capacity else {
      calls.append(now)
      return 0
    }
    let othersLeave = others > 0 ? seenAt + limit.seconds : .infinity
    let oursLeave = capacity > 0 ? calls[calls.count - capacity] + limit.seconds : .infinity
    return max(min(othersLeave, oursLeave) - now, 0.001)
  }

  /// Takes note of what an answer says is left.
  public mutating func note(_ response: TransferResponse, now: Double) {
    stated = RateLimit(headers: response, seconds: ownLimit.seconds)
    forget(now: now)
    guard let stated, let remaining = response.header("x-ratelimit-remaining").flatMap({ Int($0.trimmingSpaces) })
    else { return }
    others = max(stated.calls - max(remaining, 0) - calls.count, 0)
    seenAt = now
  }

  /// Nobody calls for that long.
  public mutating func pause(seconds: Double, now: Double) { pausedUntil = max(pausedUntil, now + seconds) }

  /// Drops what is older than the window; a time ahead of the clock, which has been set back, counts as now.
  private mutating func forget(now: Double) {
    calls = calls.map { min($0, now) }.filter { $0 > now - limit.seconds }
    if seenAt <= now - limit.seconds || seenAt > now { others = 0 }
    // No publisher is waited for longer than this, so a longer pause is a clock that was wrong.
    if pausedUntil > now + 3_600 { pausedUntil = 0 }
  }
}
