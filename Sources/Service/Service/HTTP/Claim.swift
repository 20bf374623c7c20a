import NIOCore

/// The right of work that changes something to its last step.
struct Claim: Sendable {
  let deadline: NIODeadline
  let claim: @Sendable () -> Bool

  /// Seconds until it is told of as failed; never negative.
  var secondsLeft: Double { max(Double((deadline - .now()).nanoseconds) / 1e9, 0) }

  /// Takes the last step on itself; throws when the work has been told of as failed.
  func take() throws {
    guard claim() else { throw ToldOfAsFailed() }
  }

  /// Nobody reads this: the answer has been given.
  private struct ToldOfAsFailed: Error {}
}
