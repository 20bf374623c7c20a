/// Time, waiting and chance, which tests replace.
public struct TransferClock: Sendable {
  /// Seconds since 1970, in UTC.
  public var now: @Sendable () -> Double
  /// Waits that many seconds, or until cancelled.
  public var wait: @Sendable (Double, Cancellation?) -> Void
  /// A number from 0 up to 1.
  public var random: @Sendable () -> Double

  public init(
    now: @escaping @Sendable () -> Double, wait: @escaping @Sendable (Double, Cancellation?) -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.wait = wait
    self.random = random
  }
}
