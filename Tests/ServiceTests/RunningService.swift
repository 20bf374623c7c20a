import Foundation
import Synchronization
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The real program serving on a free port, on a database of its own, until it is let go of.
final class RunningService: Sendable {
  let port: Int
  let database: String
  let process: Process
  private let folder: URL

  /// One service for all tests that only ask.
  static let shared = Result { try RunningService() }

  /// Serves with more arguments and variables; nothing is fetched unless they say so.
  init(_ arguments: [String] = [], environment: [String: String] = [:], database: String? = nil) throws {
    folder = TestFolder.url.appendingPathComponent("maalestokk-service-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.database = database ?? folder.appendingPathComponent("figures.sqlite").path
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = Project.programs.appendingPathComponent("maalestokk")
    process.arguments =
      ["serve", "--port", "0", "--schedule", "off", "--answer-seconds", "600", "--database", self.database] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    // Else what runs the tests would wait for this process to close it.
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    Self.endsWithTests(process.processIdentifier)
    port = try Self.port(in: log, of: process)
  }

  deinit {
    Self.running.withLock { $0.removeAll { $0 == process.processIdentifier } }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static let running = Mutex<[pid_t]>([])

  /// Nobody lets go of the shared service: it ends when the tests do.
  private static func endsWithTests(_ process: pid_t) {
    let isFirst = running.withLock { running in
      running.append(process)
      return running.count == 1
    }
    if isFirst { atexit { RunningService.running.withLock { $0 }.forEach { kill($0, SIGKILL) } } }
  }

  /// What it has written to its log.
  var log: String { (try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)) ?? "" }

  /// Sends a signal and returns the exit status, once it has ended.
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

  var isRunning: Bool { process.isRunning }

  /// The port that the log tells of, once it listens.
  private static func port(in log: URL, of process: Process) throws -> Int {
    let deadline = Date(timeIntervalSinceNow: 300)
    while Date() < deadline, process.isRunning {
      let text = try String(contentsOf: log, encoding: .utf8)
      if let line = text.split(separator: "\n").first(where: { $0.contains("\"listening\"") }),
        let last = line.split(separator: ":").last, let port = Int(last.prefix(while: \.isNumber))
      {
        return port
      }
      usleep(50_000)
    }
    throw CocoaError(.executableLoad, userInfo: ["log": (try? String(contentsOf: log, encoding: .utf8)) ?? ""])
  }

  /// One answer.
  struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { headers[name.lowercased()] }

    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
    }
  }

  /// Asks over URLSession, as one who reads bokmål; `target` is a path with its query, already encoded.
  func get(
    _ target: String, method: String = "GET", headers: [String: String] = [:], body: String? = nil
  ) async throws -> Answer {
    let address = try #require(URL(string: "http://127.0.0.1:\(port)\(target)"))
    var request = URLRequest(url: address, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 600)
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    request.setValue("nb", forHTTPHeaderField: "accept-language")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (body, response) = try await URLSession.shared.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(
      status: http.statusCode, headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }), body: body)
  }
}

extension RunningService {
  /// Asks over a connection of its own, of which there may be more than URLSession makes; the answer as it came.
  func ask(_ target: String) async -> String {
    await onThread { [port] in
      guard let connection = try? RawConnection(port: port) else { return "refused" }
      connection.send("GET \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      return connection.readToEnd()
    }
  }
}

/// Runs what blocks on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}

/// A connection over which any bytes are sent.
struct RawConnection: ~Copyable {
  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    var limit = timeval(tv_sec: 600, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard status == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Says that nothing more is sent; what comes can still be read.
  func endSending() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// Everything until the other side closes, or ten minutes without a byte have passed.
  func readToEnd() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      all += buffer.prefix(count)
    }
    return String(decoding: all, as: UTF8.self)
  }
}
