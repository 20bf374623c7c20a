import PluginHost

/// What a refresh works on: an intake, and the host whose comparators ask beside it.
public struct RefreshDesk: Sendable {
  public let intake: AnswerIntake
  public let host: PluginHost

  /// An intake with the host of its comparators.
  public init(_ intake: AnswerIntake, host: PluginHost) {
    self.intake = intake
    self.host = host
  }
}
