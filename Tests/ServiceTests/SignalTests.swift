import Foundation
import TestSupport
import Testing

@Suite("Signals, a locked database and what the settings name", .serialized)
struct SignalTests {
  private static let admin = [
    "authorization": "Bearer token", "content-type": "application/json",
  ]
  private static let hash =
    "hmac-sha256:0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b:92b7e01d3f80cd6bebcbcbc73433f271b01c55e82913c540ec30bcc2235e3299"

  private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
    let deadline = Date(timeIntervalSinceNow: 300)
    while Date() < deadline {
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("never: \(what)")
  }

  @Test("SIGHUP finds the comparators anew; the user's own signals do nothing")
  func signals() async throws {
    let plugins = TestFolder.url.appendingPathComponent("maalestokk-hup-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: plugins) }
    try FileManager.default.createDirectory(at: plugins, withIntermediateDirectories: true)
    func add(_ name: String) throws {
      try FileManager.default.copyItem(
        at: Project.root.appendingPathComponent("Plugins/\(name)"), to: plugins.appendingPathComponent(name))
    }
    try add("Neighbours")
    let service = try RunningService(["--plugins", plugins.path])
    func comparators() async throws -> Set<String> {
      Set(try #require(try await service.get("/readyz").json()["comparators"] as? [String]))
    }
    #expect(try await comparators() == ["neighbours"])
    try add("County")
    service.signal(SIGHUP)
    try await wait("reloaded") { service.log.contains(#""message": "reloaded""#) }
    #expect(try await comparators() == ["county", "neighbours"])
    for signal in [SIGUSR1, SIGUSR2] { service.signal(signal) }
    #expect(try await service.get("/api/v1/regions?words=hamar").status == 200)
    #expect(service.isRunning)
    #expect(service.end(SIGTERM) == 0)
  }

  private static let comment = #"{"indicator": "net-debt", "year": 2023, "text": "Ny skole.", "author": "Kari"}"#

  /// A process that holds the database's write lock, shared with readers or not, until it is let go of.
  private func locked(_ database: String, _ kind: String, _ body: () async throws -> Void) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN ' + sys.argv[2]); "
        + "print('locked', flush=True); sys.stdin.read(); c.execute('ROLLBACK')", database, kind,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    _ = output.fileHandleForReading.availableData
    try await body()
  }

  private func comments(_ database: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT COUNT(*) FROM comment').fetchone()[0])",
      database,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("a comment that is answered as failed, since another writes, is not kept later; one after that is kept once")
  func lockedComment() async throws {
    let service = try RunningService(
      ["--answer-seconds", "2"], environment: ["MAALESTOKK_ADMIN_TOKEN_HASH": Self.hash])
    func send() async throws -> RunningService.Answer {
      try await service.get(
        "/api/v1/admin/comments?language=en", method: "POST", headers: Self.admin, body: Self.comment)
    }
    // Read once, so that what is read later does not make the files of the test's own process wait.
    _ = try await service.get("/api/v1/targets?year=2023")
    try await locked(service.database, "IMMEDIATE") { () async throws in
      let refused = try await send()
      #expect(refused.status == 503 && refused.text.contains("Nothing was changed"), "\(refused.text)")
      #expect(refused.header("retry-after") != nil)
    }
    // Whatever still waited has its turn: the next comment is behind it.
    #expect(try await send().status == 201)
    #expect(try comments(service.database) == "1")
  }

  @Test(
    "while a comment waits for another that writes, others read; what is kept is answered even when nobody may read")
  func readsGoOn() async throws {
    let service = try RunningService(
      ["--answer-seconds", "60"], environment: ["MAALESTOKK_ADMIN_TOKEN_HASH": Self.hash])
    let kept = try await service.get("/api/v1/targets?year=2023").text
    try await withThrowingTaskGroup(of: Int.self) { group in
      try await locked(service.database, "IMMEDIATE") { () async throws in
        group.addTask {
          try await service.get(
            "/api/v1/admin/comments", method: "POST", headers: Self.admin, body: Self.comment
          ).status
        }
        try await wait("the comment waits") {
          try await service.get("/metrics").text.contains("maalestokk_answers_under_way 1\n")
        }
        #expect(try await service.get("/api/v1/targets?year=2022").status == 200)
        #expect(try await service.get("/readyz").status == 200)
      }
      #expect(try await group.next() == 201)
    }
    let after = try await service.get("/api/v1/targets?year=2023").text
    #expect(after == kept)
    try await withThrowingTaskGroup(of: String.self) { group in
      try await locked(service.database, "EXCLUSIVE") { () async throws in
        // More than there are threads to read on.
        for day in 1...6 {
          group.addTask { await service.ask("/api/v1/targets?year=2023&as-of=2026-01-0\(day)") }
        }
        try await wait("they wait") {
          try await service.get("/metrics").text.contains("maalestokk_answers_under_way 6\n")
        }
        #expect(try await service.get("/api/v1/targets?year=2023").text == kept)
        #expect(try await service.get("/readyz").status == 200)
      }
      for try await answer in group { #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(300))") }
    }
  }

  @Test("what the settings name is looked at before anything starts, and all that is wrong is told at once")
  func names() throws {
    let shared = try RunningService.shared.get()
    let error = #expect(throws: CocoaError.self) {
      try RunningService(
        [
          "--municipalities", "Vågåå,Hamar", "--indicators", "net-dept", "--ca", "/nowhere.pem", "--host",
          "no host", "--source", "ftp://example.org", "--daily-time", "25:00", "--language", "en", "--output",
          "/etc/passwd/x",
        ], environment: ["MAALESTOKK_WEASYPRINT": "/nowhere"], database: shared.database)
    }
    let log = error?.userInfo["log"] as? String ?? ""
    for text in [
      "daily-time (the flag --daily-time): found '25:00'",
      "host (the flag --host): 'no host' is no address.",
      "ca (the flag --ca): '/nowhere.pem' is no file with a certificate in PEM.",
      "output (the flag --output): '/etc/passwd/x' is no folder that can be written to, or made.",
      "MAALESTOKK_WEASYPRINT is '/nowhere', which cannot be run.",
      "--source: ftp://example.org is not allowed",
      "municipalities (the flag --municipalities): Municipality 'Vågåå' is not known. Did you mean 'Vågå'",
      "indicators (the flag --indicators): Indicator 'net-dept' is not known. Did you mean 'net-debt'?",
    ] {
      #expect(log.contains(text), "\(text)\n\(log)")
    }
    #expect(!log.contains("listening"))
  }
}
