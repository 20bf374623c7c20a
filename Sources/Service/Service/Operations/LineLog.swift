import Documents
import Foundation
import Logging

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
  static func line(_ level: Logger.Level, _ message: String, _ rest: [(String, String)]) -> String {
    let members: [(String, JSONValue)] = [
      ("time", .string(Date().ISO8601Format(.init(includingFractionalSeconds: true)))),
      ("level", .string(level.rawValue)), ("message", .string(message)),
    ]
    let text = JSONValue.object(members + rest.map { ($0.0, .string($0.1)) }).text
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n"
  }
}
