/// How far a fetch has come.
public struct FetchProgress: Sendable, Equatable {
  /// What is asked for now, such as a table's number.
  public let subject: String
  public let done: Int
  public let total: Int
}
