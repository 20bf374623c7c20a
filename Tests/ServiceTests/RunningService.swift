import Foundation
import Synchronization
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The real program serving on a free port, on a database of its own, until it is let go of.
final class RunningService: Sendable {
  let port: Int
  let database: String
  private let process: Process
  private let folder: URL

  /// The folder the tests were built in, which holds the program, the worker and the plugins.
  static let programs = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/"
  ).deletingLastPathComponent()

  /// One service for all tests that only ask.
  static let shared = Result { try RunningService() }

  /// Those that run, with their folders; what is still there when the tests end is ended then.
  private static let running = Mutex<[pid_t: URL]>([:])
  private static let endsAtExit: Void = {
    atexit {
      RunningService.running.withLock { running in
        for (process, folder) in running {
          kill(process, SIGKILL)
          try? FileManager.default.removeItem(at: folder)
        }
      }
    }
  }()

  init(_ arguments: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("maalestokk-service-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = folder.appendingPathComponent("figures.sqlite").path
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = Self.programs.appendingPathComponent("maalestokk")
    process.arguments = ["serve", "--port", "0", "--database", database, "--answer-seconds", "600"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    // Whoever reads the tests' own output waits until nobody can write to it.
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    _ = Self.endsAtExit
    Self.running.withLock { [process, folder] in $0[process.processIdentifier] = folder }
    port = try Self.port(in: log, of: process)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    Self.running.withLock { [process] in _ = $0.removeValue(forKey: process.processIdentifier) }
    try? FileManager.default.removeItem(at: folder)
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
  func get(_ target: String, method: String = "GET", headers: [String: String] = [:]) async throws -> Answer {
    let address = try #require(URL(string: "http://127.0.0.1:\(port)\(target)"))
    var request = URLRequest(url: address, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 600)
    request.httpMethod = method
    request.setValue("nb", forHTTPHeaderField: "accept-language")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (body, response) = try await URLSession.shared.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(
      status: http.statusCode, headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }), body: body)
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
