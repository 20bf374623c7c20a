/// A line a comparator wrote to the host's log, free of control characters.
public struct LogLine: Sendable, Hashable {
  /// How serious a line is.
  public enum Level: Int32, Sendable {
    case debug = 0
    case info = 1
    case warning = 2
  }

  public var level: Level
  public var text: String

  /// A line of the log.
  public init(level: Level, text: String) {
    self.level = level
    self.text = text
  }
}
