import Problems

/// A pause before a request is sent or sent again.
public struct TransferWait: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// The host may not be called more often.
    case rate
    /// The answer was of that status, and the request will be repeated.
    case status(Int)
    /// No answer came, and the request will be repeated.
    case failure(TransferProblem)
  }

  public let reason: Reason
  public let seconds: Double
}
