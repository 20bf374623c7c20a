/// How often a host may be called.
public struct RateLimit: Sendable, Equatable, Codable {
  public let calls: Int
  public let seconds: Double

  /// At least one call, in a window of some length.
  public init(calls: Int, seconds: Double) {
    self.calls = max(calls, 1)
    self.seconds = max(seconds, 0.001)
  }

  /// What Statistics Norway's guide asks for.
  ///
  /// <https://www.ssb.no/api/api-mot-statistikkbanken--brukerveiledning>
  public static let statisticsNorway = RateLimit(calls: 30, seconds: 60)

  /// The least time that so many calls take, from the first to the last, when nothing else is slow.
  public func leastSeconds(calls count: Int) -> Double {
    count > calls ? Double((count - 1) / calls) * seconds : 0
  }

  /// What an answer says of the limit: `x-ratelimit-limit: 40` and `x-ratelimit-policy: 40;w=60s`.
  init?(headers response: TransferResponse, seconds: Double) {
    guard let calls = response.header("x-ratelimit-limit").flatMap({ Int($0.trimmingSpaces) }), (1...10_000) ~= calls
    else { return nil }
    let window = response.header("x-ratelimit-policy")?.firstMatch(of: /;\s*w=(\d{1,4})s?/).flatMap { Double($0.1) }
    self.init(calls: calls, seconds: max(window ?? seconds, 1))
  }
}
