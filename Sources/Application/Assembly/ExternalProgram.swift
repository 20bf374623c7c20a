import Foundation
import SystemFiles

/// A program beside ours that makes one file of another; a process of its own, limited in time.
struct ExternalProgram: Sendable {
  /// Why a program cannot be used.
  enum Missing: Error {
    /// The environment names what cannot be run.
    case cannotRun(String)
    case nowhere
  }

  /// How a run ended.
  enum Ending {
    case done, timedOut
    /// With a code, and what it said last.
    case failed(Int32, said: String?)
  }

  let executable: URL

  /// How long one document may take.
  static let timeoutSeconds = 120.0

  /// Looks where a variable says, else beside this installation, else along `PATH`.
  init(_ name: String, variable: String, installed: URL? = nil) throws(Missing) {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable], !named.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: named) else { throw .cannotRun(named) }
      executable = URL(fileURLWithPath: named)
      return
    }
    let onPath = (environment["PATH"] ?? "").split(separator: ":").map {
      URL(fileURLWithPath: String($0)).appendingPathComponent(name)
    }
    let places = [installed].compactMap(\.self) + onPath
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw .nowhere
    }
    executable = found
  }

  /// Runs it in a folder, in which it leaves its messages; ends it when it takes too long.
  func run(_ arguments: [String], in folder: String) throws -> Ending {
    let messages = URL(fileURLWithPath: "\(folder)/messages")
    try WholeFile.write([], to: messages.path)
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    guard Self.wait(for: process) else { return .timedOut }
    guard process.terminationStatus != 0 else { return .done }
    let said = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
    return .failed(process.terminationStatus, said: said.split(separator: "\n").last.map(String.init))
  }

  /// Whether it ended by itself in time; ends it otherwise.
  private static func wait(for process: Process) -> Bool {
    let deadline = Date(timeIntervalSinceNow: timeoutSeconds)
    while process.isRunning, Date() < deadline { usleep(20_000) }
    guard process.isRunning else { return true }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return false
  }
}
