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

/// Where a setting's value came from; the first of these that says anything goes before the rest.
public enum SettingOrigin: Sendable, Equatable {
  case flag(String)
  case variable(String)
  case file(String)
  case standard
}

/// What a setting's value must be.
public enum SettingForm: Sendable, Equatable {
  case text
  case integer(ClosedRange<Int>)
  case flag
  case list
  case choice([String])
  /// A time of day when figures can be trusted.
  case safeTime
  case day
  /// An address that may be posted to.
  case webAddress
  case tokenHash
}

/// What a setting names and cannot be used.
public enum SettingFault: Sendable, Equatable {
  case host(String)
  case certificate(path: String)
  case folder(path: String)
}
