/// How serious a line of the log is.
public enum LogLevel: Int32, Sendable {
  case debug = 0
  case info = 1
  case warning = 2
}
