import Foundation
import TestSupport
import Testing

/// What a run of the program gave.
struct ProgramRun {
  let status: Int32
  let output: String
  let messages: String

  /// The output as one line, wherever the terminal's width broke it.
  var prose: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The output as JSON.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}

/// The built program, run as a user would, on a database of the tests' own.
enum Program {
  /// The folder the tests were built in, which holds the program, the worker and the plugins.
  static let folder = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/"
  )
  .deletingLastPathComponent()

  /// One database for all tests that do not need their own; filled before its first use, so that no test meets the message of that.
  static let database: String = {
    let path = TestFolder.url.appendingPathComponent(
      "maalestokk-end-to-end-\(getpid()).sqlite"
    ).path
    _ = try? run(["regions"], database: path)
    return path
  }()

  /// A database that is only copied, for tests that write to one of their own; filled once.
  private static let filled = Result {
    let path = database.replacingOccurrences(of: ".sqlite", with: "-filled.sqlite")
    return (path: path, run: try run(["targets"], database: path))
  }

  /// A new database with the shipped datasets, without the time it takes to fill one.
  static func copyFilledDatabase(to path: String) throws {
    let filled = try filled.get()
    guard filled.run.status == 0 else {
      throw CocoaError(.fileReadUnknown, userInfo: ["messages": filled.run.messages])
    }
    try FileManager.default.copyItem(atPath: filled.path, toPath: path)
  }

  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = [:], database: String = Program.database)
    throws -> ProgramRun
  {
    let process = Process()
    process.executableURL = folder.appendingPathComponent("maalestokk")
    process.arguments = arguments + ["--database", database]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let folder = TestFolder.url.appendingPathComponent("maalestokk-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "messages"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ProgramRun(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }
}
