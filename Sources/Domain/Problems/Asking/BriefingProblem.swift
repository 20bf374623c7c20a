/// What is wrong with how a briefing was asked for.
public enum BriefingProblem: Problem, Equatable {
  /// Changes are told since a date or since a kept briefing.
  case sinceTwice
  /// Many briefings need a folder.
  /// A county, a group or names were given for one briefing.
  case selectionOfOne
  case noFolder
  /// Options of one briefing, where many were asked for.
  case notOfMany
  /// Each municipality's own language, where one briefing was asked for.
  case ownLanguageOfOne
  /// A file that is to be compared with and is no kept briefing.
  case notKept(file: String)
  /// A kept briefing of another municipality, by name and number, than the one asked about, by number.
  case ofAnother(file: String, name: String, code: String, asked: String)

  public var family: ProblemFamily { .briefing(self) }
}
