/// How often a host may be called.
public struct RateLimit: Sendable, Equatable, Codable {
  public let calls: Int
  public let seconds: Double

  public init(calls: Int, seconds: Double) {
    self.calls = calls
    self.seconds = seconds
  }

  /// What Statistics Norway's guide asks for.
  ///
  /// <https://www.ssb.no/api/api-mot-statistikkbanken--brukerveiledning>
  public static let statisticsNorway = RateLimit(calls: 30, seconds: 60)

  /// The least time that so many calls take, from the first to the last, when nothing else is slow.
  public func leastSeconds(calls count: Int) -> Double {
    count > calls ? Double((count - 1) / calls) * seconds : 0
  }
}
