import Values

/// What was chosen for the reader, or read otherwise than they might expect.
public enum QuestionNote: Sendable, Equatable {
  /// A key figure that was named otherwise than by its id.
  case indicatorMeant(String, is: String, name: Multilingual)
  /// The newest year with figures was taken.
  case newestYear(Int)
  /// A code that a municipality had until a year, and the one it has now.
  case formerCode(String, of: String, until: Int, now: String)
  /// A code without its leading zero, read as that of a municipality.
  case readAs(String, code: String, name: String)
  /// A name that is another municipality's today.
  case otherThanToday(String, year: Int, code: String, today: String)
}
