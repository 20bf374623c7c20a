import Foundation
import Logging
import Reports

/// Writes each log message as one line of JSON on standard error.
struct LineLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let known = metadata.merging(event.metadata ?? [:]) { $1 }
    let members: [(String, JSONValue)] = [
      ("time", .string(Date().ISO8601Format(.init(includingFractionalSeconds: true)))),
      ("level", .string(event.level.rawValue)), ("message", .string(event.message.description)),
    ]
    let rest = known.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value.description)) }
    let line = JSONValue.object(members + rest).text
    let oneLine = line.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n"
    FileHandle.standardError.write(Data(oneLine.utf8))
  }
}
