import ComparatorMessages

/// One comparator to run, and what to ask it.
public struct ComparatorCall: Sendable {
  public var plugin: DiscoveredPlugin
  public var request: CompareRequest

  /// A call of a plugin with a request of its own.
  public init(plugin: DiscoveredPlugin, request: CompareRequest) {
    self.plugin = plugin
    self.request = request
  }
}

/// What came of one comparator: a checked answer, or the reason why there is none.
public enum ComparatorOutcome: Sendable {
  case answered(ComparatorAnswer, log: [LogLine])
  case failed(ComparatorFailure)
}

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
