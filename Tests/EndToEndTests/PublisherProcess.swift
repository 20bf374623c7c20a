import Foundation
import TestSupport
import Testing

/// A running `publisher-stand-in` with few years, which ends when it is let go.
final class PublisherProcess {
  private let process = Process()
  /// The address for `--source`.
  let source: String
  let port: Int

  init(edition: String = "march", port: Int = 0) throws {
    process.executableURL = Program.folder.appendingPathComponent("publisher-stand-in")
    process.arguments = [
      "--data", Project.root.appendingPathComponent("Tests/StandIn").path,
      "--datasets", Project.root.appendingPathComponent("Datasets").path,
      "--edition", edition, "--years", "3", "--calls-per-minute", "0", "--port", String(port), "--ends-with-input",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = Pipe()
    try process.run()
    let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    self.port = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    source = "http://127.0.0.1:\(self.port)/api"
  }

  deinit { end() }

  func end() {
    guard process.isRunning else { return }
    // Test threads have the gentler signals blocked, and what they start inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What has been asked of it, oldest first.
  func requests() throws -> [String] {
    let body = try Data(contentsOf: try #require(URL(string: "http://127.0.0.1:\(port)/requests")))
    let json = try JSONSerialization.jsonObject(with: body) as? [String: Any]
    return try #require(json?["requests"] as? [String]).filter { !$0.contains("/requests") }
  }

  /// Spoils the next answers to addresses that hold a text.
  func spoil(_ fault: String, times: Int = 1, path: String = "") throws {
    let address = "http://127.0.0.1:\(port)/fault/\(fault)?times=\(times)&path=\(path)"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["curl", "--silent", "--fail", "--request", "POST", address]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(fault)")
  }
}
