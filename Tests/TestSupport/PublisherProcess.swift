import CurlClient
import Foundation
import Testing

/// A running `publisher-stand-in` with few years, which ends when it is let go.
public final class PublisherProcess {
  private let process = Process()
  /// The address for `--source`.
  public let source: String
  public let port: Int

  public init(edition: String = "march", port: Int = 0) throws {
    process.executableURL = Project.programs.appendingPathComponent("publisher-stand-in")
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

  public func end() {
    guard process.isRunning else { return }
    // Test threads have the gentler signals blocked, and what they start inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What has been asked of it, oldest first.
  public func requests() throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(try send("/requests", .get).body)) as? [String: Any]
    return try #require(json?["requests"] as? [String]).filter { !$0.contains("/requests") }
  }

  /// Spoils the next answers to addresses that hold a text.
  public func spoil(_ fault: String, times: Int = 1, path: String = "") throws {
    let answer = try send("/fault/\(fault)?times=\(times)&path=\(path)", .post)
    try #require(answer.status == 204, "\(fault)")
  }

  private func send(_ path: String, _ method: TransferRequest.Method) throws -> TransferResponse {
    var configuration = CurlConfiguration(userAgent: "maalestokk-tests/1", allowedHosts: ["127.0.0.1"])
    configuration.allowsLoopbackHTTP = true
    configuration.rate = nil
    return try CurlClient(configuration).send(TransferRequest("http://127.0.0.1:\(port)" + path, method: method))
  }
}
