import Documents
import Foundation
import Logging
import PlainText
import Problems
import Synchronization
import SystemFiles

/// Writes each log message as one line of JSON on standard error.
struct LineLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// A logger of the service; packages that make one of their own get the same.
  static func logger() -> Logger {
    _ = isStandard
    return Logger(label: "maalestokk") { _ in LineLog() }
  }

  private static let isStandard: Void = LoggingSystem.bootstrap { _ in LineLog() }

  func log(event: LogEvent) {
    let known = metadata.merging(event.metadata ?? [:]) { $1 }
    let rest = known.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
    LogLines.standard.write(Self.line(event.level, event.message.description, rest))
  }

  /// One line of JSON with the time.
  fileprivate static func line(_ level: Logger.Level, _ message: String, _ rest: [(String, String)]) -> String {
    let members: [(String, JSONValue)] = [
      ("time", .string(Date().ISO8601Format(.init(includingFractionalSeconds: true)))),
      ("level", .string(level.rawValue)), ("message", .string(message)),
    ]
    let text = JSONValue.object(members + rest.map { ($0.0, .string($0.1)) }).text
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n"
  }
}

/// Where log lines go.
///
/// One that cannot be written, or that nobody takes in time, is dropped and counted: nothing waits for its log, and
/// nothing ends for it. Once it works again, the log says how many it lacks.
final class LogLines: Sendable {
  static let standard = LogLines(.error)

  /// How long a slow reader is waited for; not at all while lines are being dropped.
  private static let patienceMilliseconds: Int32 = 200

  private struct State {
    /// Since the start.
    var lost = 0
    /// Since the log last said how many.
    var untold = 0
    /// Whether the last line broke off in the middle.
    var isCut = false
  }

  private let stream: StandardStream
  private let state = Mutex(State())

  init(_ stream: StandardStream) { self.stream = stream }

  /// How many lines were dropped since the start.
  var lost: Int { state.withLock { $0.lost } }

  func write(_ line: String) {
    state.withLock { state in
      let told =
        state.untold == 0
        ? "" : LineLog.line(.warning, "log lines were dropped", [("lines", String(state.untold))])
      do throws(StreamProblem) {
        try stream.write(
          Array(((state.isCut ? "\n" : "") + told + line).utf8),
          waitingAtMost: state.untold == 0 ? Self.patienceMilliseconds : 0)
        state.untold = 0
        state.isCut = false
      } catch {
        state.lost += 1
        state.untold += 1
        state.isCut = state.isCut || error.isCut
      }
    }
  }
}
