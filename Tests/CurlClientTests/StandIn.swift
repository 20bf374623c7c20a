import CurlClient
import Foundation
import Problems
import Synchronization
import Testing
import TestSupport

/// A running `publisher-stand-in`, ended when it is let go.
final class StandIn: Sendable {
  /// Such as `http://127.0.0.1:40123`.
  let address: String
  private let process: Mutex<Process>
  private let folder: URL

  /// Where it leaves its certificate.
  var certificate: String { folder.appendingPathComponent("certificate.pem").path }

  init(_ options: String..., scheme: String = "http", host: String = "127.0.0.1") throws {
    folder = TestFolder.url.appendingPathComponent("stand-in-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = Self.program
    process.arguments =
      [
        "--data", Project.root.appendingPathComponent("Tests/StandIn").path, "--datasets",
        Project.root.appendingPathComponent("Datasets").path, "--years", "3", "--ends-with-input",
      ] + options + (options.contains("--certificate") ? ["--certificate-folder", folder.path] : [])
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = Pipe()
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    self.process = Mutex(process)
    address =
      "\(scheme)://\(host):" + (try #require(Int(port.trimmingCharacters(in: .whitespacesAndNewlines))).description)
  }

  deinit {
    process.withLock {
      // Test threads have the gentler signals blocked, and what they start inherits that.
      kill($0.processIdentifier, SIGKILL)
      $0.waitUntilExit()
    }
    try? FileManager.default.removeItem(at: folder)
  }

  private static let program = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/"
  ).deletingLastPathComponent().appendingPathComponent("publisher-stand-in")

  /// An answer of some hundred kilobytes.
  var large: String { address + "/api/pxwebapi/v2/tables/12134/metadata" }
  var small: String { address + "/api/pxwebapi/v2/config" }

  /// Spoils the next answers.
  func spoil(_ fault: String, times: Int = 1) throws {
    let client = CurlClient(.forTests)
    let response = try client.send(TransferRequest(address + "/fault/\(fault)?times=\(times)", method: .post))
    #expect(response.status == 204, "\(fault)")
  }

  /// What has been asked and by whom, oldest first, and how many connections are open, this one included.
  struct Report: Decodable {
    let requests: [String]
    let agents: [String]
    let connections: Int
  }

  func report() throws -> Report {
    let response = try CurlClient(.forTests).send(TransferRequest(address + "/requests"))
    return try JSONDecoder().decode(Report.self, from: Data(response.body))
  }
}

extension CurlConfiguration {
  /// Loopback only, no rate, and time that passes at once.
  static var forTests: CurlConfiguration {
    var configuration = CurlConfiguration(userAgent: "maalestokk-tests/1", allowedHosts: ["localhost"])
    configuration.allowsLoopbackHTTP = true
    configuration.rate = nil
    configuration.connectSeconds = 10
    configuration.clock = TestTime().clock
    return configuration
  }
}

/// Time of a test's own: waiting moves it on at once and is written down.
final class TestTime: Sendable {
  private let state: Mutex<(now: Double, waits: [Double])>

  init(now: Double = 1_000_000) { state = Mutex((now, [])) }

  var waits: [Double] { state.withLock { $0.waits } }

  var clock: TransferClock {
    TransferClock(
      now: { self.state.withLock { $0.now } },
      wait: { seconds, _ in
        self.state.withLock {
          $0.now += seconds
          $0.waits.append(seconds)
        }
      }, random: { 0.5 })
  }
}

/// The kind of the error a body throws.
func failure(_ body: () throws -> Void) throws -> TransferProblem.Kind {
  try #require(#expect(throws: TransferProblem.self) { try body() }).kind
}
