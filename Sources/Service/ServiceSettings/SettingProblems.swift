import Problems

/// Everything that is wrong with the settings.
public struct SettingProblems: Error, Sendable, Equatable {
  public let problems: [SettingProblem]
}
