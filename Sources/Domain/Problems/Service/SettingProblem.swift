import Values

/// What is wrong with a setting of the service.
public enum SettingProblem: Problem, Equatable {
  /// A file of settings that is not JSON of the right shape.
  case file(String, JSONProblem)
  /// A name that is no setting, and those it may have meant.
  case unknown(String, SettingOrigin, near: [String])
  /// A value that is not as expected; nil for one that is secret.
  case value(of: String, SettingOrigin, found: String?, expected: SettingForm)
  /// A value that names what is not there, or cannot be used.
  case unusable(String, SettingOrigin, SettingFault)
  /// The address cannot be listened on, for the reason given.
  case cannotListen(address: String, reason: SystemReason)

  public var family: ProblemFamily { .setting(self) }
}
