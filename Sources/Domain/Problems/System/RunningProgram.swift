/// A command of ours that another process runs.
public struct RunningProgram: Sendable, Equatable {
  public let command: String
  public let process: Int32
  /// When it began.
  public let since: String

  /// A command in a process.
  public init(command: String, process: Int32, since: String) {
    self.command = command
    self.process = process
    self.since = since
  }
}
