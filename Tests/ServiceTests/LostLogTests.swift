import Foundation
import TestSupport
import Testing

/// The service with a log that nobody reads.
@Suite("A log that cannot be written", .serialized)
struct LostLogTests {
  /// F_SETPIPE_SZ of fcntl(2), which the C library's module leaves out.
  private static let setPipeSize: Int32 = 1031

  /// Serves on a free port, found beforehand since the log that tells it is lost.
  private func serve(
    _ database: String, log: FileHandle?, shell: String = "", _ body: (RunningAt) async throws -> Void
  ) async throws {
    let port = try freePort()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "exec \"$@\" \(shell)", "bash", Project.programs.appendingPathComponent("maalestokk").path, "serve",
      "--port",
      String(port), "--schedule", "off", "--answer-seconds", "600", "--database", database,
    ]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = log ?? FileHandle.nullDevice
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let service = RunningAt(port: port)
    try await service.waitUntilAlive(process)
    try await body(service)
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
  }

  private func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) + getsockname(descriptor, address, &length)
      }
    }
    try #require(status == 0)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// A filled database of the shared service's.
  private func withDatabase(_ body: (String) async throws -> Void) async throws {
    let shared = try RunningService.shared.get()
    let path = TestFolder.url.appendingPathComponent("lost-log-\(UUID().uuidString).sqlite")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.copyItem(atPath: shared.database, toPath: path)
    try await body(path)
  }

  @Test(
    "standard error full, closed, or its reader gone: the service answers on, and counts the lines it drops",
    arguments: ["2>/dev/full", "2>&-", "<&- >&- 2>&-", "reader gone"])
  func unwritable(how: String) async throws {
    try await withDatabase { database in
      let pipe = Pipe()
      if how == "reader gone" { try pipe.fileHandleForReading.close() }
      let isPipe = how == "reader gone"
      try await serve(database, log: isPipe ? pipe.fileHandleForWriting : nil, shell: isPipe ? "" : how) { service in
        for _ in 0..<3 {
          let status = try await service.get("/api/v1/comparators").status
          #expect(status == 200)
        }
        // "listening" and three requests at least; the line of the request for the measures comes after its answer.
        let dropped = try await service.dropped()
        #expect(dropped >= 4)
      }
    }
  }

  @Test("a reader that does not read holds nobody up; once it reads, the log goes on and says how many lines it lacks")
  func slowReader() async throws {
    try await withDatabase { database in
      let pipe = Pipe()
      // A pipe of one page takes no more after its first line.
      _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, Self.setPipeSize, 4096)
      try await serve(database, log: pipe.fileHandleForWriting) { service in
        var asked = 0
        while try await service.dropped() < 3, asked < 400 {
          let status = try await service.get("/healthz").status
          #expect(status == 200)
          asked += 1
        }
        let dropped = try await service.dropped()
        #expect(dropped >= 3)
        let before = pipe.fileHandleForReading.availableData
        #expect(before.first == UInt8(ascii: "{"))
        _ = try await service.get("/healthz")
        let after = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        #expect(after.contains("log lines were dropped"), "\(after)")
        #expect(after.split(separator: "\n").allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(after)")
      }
    }
  }
}

/// A service that answers on a port of this machine.
struct RunningAt: Sendable {
  let port: Int

  func get(_ target: String) async throws -> (status: Int, text: String) {
    let port = port
    let answer = await onThread { () -> String in
      guard let connection = try? RawConnection(port: port) else { return "" }
      connection.send("GET \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      return connection.readToEnd()
    }
    return (Int(answer.split(separator: " ").dropFirst().first ?? "") ?? 0, answer)
  }

  func waitUntilAlive(_ process: Process) async throws {
    // Counted in looks, not in time: other tests may keep this one from looking for minutes.
    var looks = 0
    while try await get("/healthz").status != 200 {
      looks += 1
      try #require(process.isRunning && looks < 6000)
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// How many lines of its log it has dropped.
  func dropped() async throws -> Int {
    let lines = try await get("/metrics").text.split(separator: "\n")
    let line = lines.first { $0.hasPrefix("maalestokk_log_lines_dropped_total ") }
    return try #require(line.flatMap { Int($0.split(separator: " ")[1].trimmingCharacters(in: .whitespaces)) })
  }
}
