import Figures
import Foundation
import Ingest
import SQLiteStore
import TestSupport
import Testing
import Values

@testable import Service

/// The real service on databases of its own, with a stand-in for the publisher.
@Suite("Refreshes by the service", .serialized)
struct RefreshTests {
  private static let token = "token"
  private static let adminHash =
    "hmac-sha256:0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b:92b7e01d3f80cd6bebcbcbc73433f271b01c55e82913c540ec30bcc2235e3299"
  private let admin = ["authorization": "Bearer \(Self.token)"]

  /// A database with the shipped figures, which is only copied.
  private static let filled = Result {
    let path = TestFolder.url.appendingPathComponent("maalestokk-refresh-\(getpid()).sqlite")
      .path
    _ = try run(["targets", "--year", "2023"], database: path)
    return path
  }

  private static func run(_ arguments: [String], database: String) throws -> (status: Int32, messages: String) {
    let process = Process()
    process.executableURL = Project.programs.appendingPathComponent("maalestokk")
    process.arguments = arguments + ["--database", database, "--language", "en"]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let messages = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private func inFolder(_ work: (URL, String) async throws -> Void) async throws {
    let folder = TestFolder.url.appendingPathComponent(
      "maalestokk-refresh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appendingPathComponent("x.sqlite").path
    try FileManager.default.copyItem(atPath: Self.filled.get(), toPath: database)
    try await work(folder, database)
  }

  private func serve(
    _ publisher: PublisherProcess, _ database: String, _ more: [String] = []
  ) throws -> RunningService {
    try RunningService(
      ["--source", publisher.source, "--indicators", "net-operating-result,net-debt", "--language", "en"] + more,
      environment: [
        "MAALESTOKK_ADMIN_TOKEN_HASH": Self.adminHash
      ], database: database)
  }

  /// Looks until something is so; what never is fails after five minutes, and at least six hundred looks: other tests may keep
  /// this one from looking for minutes.
  private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
    let deadline = Date(timeIntervalSinceNow: 300)
    var looks = 0
    while Date() < deadline || looks < 600 {
      looks += 1
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("never: \(what)")
  }

  private func lines(_ service: RunningService) -> [String] {
    service.log.split(separator: "\n").filter { $0.contains("\"refreshed\"") }.map(String.init)
  }

  /// Whether it is between five and eight in Oslo.
  private static var isBeforeEight: Bool {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Oslo") ?? calendar.timeZone
    return (5..<8).contains(calendar.component(.hour, from: Date()))
  }

  private func asked(_ publisher: PublisherProcess, _ table: String) throws -> Int {
    try publisher.requests().count { $0.contains("\(table)/data") }
  }

  @Test(
    "an admin's refresh: new figures are answered at once, drafted and told of; the status page and log have the run")
  func refreshed() async throws {
    try await inFolder { folder, database in
      let publisher = try PublisherProcess()
      let drafts = folder.appendingPathComponent("drafts").path
      let hook = "http://127.0.0.1:\(publisher.port)/s3cret-hook"
      let service = try serve(publisher, database, ["--output", drafts, "--webhook", hook])
      let question = "/api/v1/rank?indicator=net-operating-result&year=2025"
      let before = try await service.get(question).text
      #expect(try await service.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("refreshed") { lines(service).count == 1 }
      let after = try await service.get(question)
      #expect(after.status == 200 && after.text != before)
      let line = try #require(lines(service).first)
      for part in [
        #""trigger": "admin""#, #""outcome": "done""#, #""changed": "2""#, #""drafts": "3405.html, 3405.md""#,
      ] {
        #expect(line.contains(part), "\(line)")
      }
      #expect(line.contains(#""webhook": "failed: it answered 404""#), "the stand-in has no such address: \(line)")
      #expect(try publisher.requests().contains("POST /s3cret-hook"))
      #expect(!service.log.contains("s3cret") && !service.log.contains(Self.token + "\""))
      let draft = try String(contentsOfFile: drafts + "/3405.md", encoding: .utf8)
      #expect(draft.contains("2025"))
      let page = try await service.get("/about/status?language=en").text
      #expect(page.contains("the admin") && page.contains("No fetch is planned."))
      #expect(try SQLiteStore(path: database).refreshRuns(most: 9).map(\.result.outcome) == [.done])
      // Once more: nothing new, so nothing is drafted or told.
      #expect(try await service.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("refreshed again") { lines(service).count == 2 }
      #expect(try #require(lines(service).last).contains(#""changed": "0""#))
      #expect(try publisher.requests().count { $0 == "POST /s3cret-hook" } == 1)
    }
  }

  @Test("while the service refreshes, `fetch` and another service on the same database do nothing, and say who does")
  func onlyOne() async throws {
    try await inFolder { _, database in
      let publisher = try PublisherProcess()
      // Without Retry-After the client waits a minute: meanwhile the refresh is under way.
      try publisher.spoil("429", path: "12143/data")
      let first = try serve(publisher, database)
      #expect(try await first.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("the second table is asked for") { try asked(publisher, "12143") == 1 }
      let fetch = try Self.run(["fetch", "net-debt", "--source", publisher.source], database: database)
      #expect(fetch.status == 1)
      #expect(
        fetch.messages.contains(
          "are being fetched already (maalestokk serve, process \(first.process.processIdentifier), since"))
      let second = try serve(publisher, database)
      let refused = try await second.get("/api/v1/admin/refresh?language=en", method: "POST", headers: admin)
      #expect(refused.status == 409 && refused.text.contains("process \(first.process.processIdentifier)"))
      let page = try await second.get("/about/status?language=en").text
      #expect(page.contains("being fetched by maalestokk serve, process \(first.process.processIdentifier)."))
      #expect(try await first.get("/about/status?language=en").text.contains("being fetched: 1 of 2 calls."))
      #expect(try await first.get("/metrics").text.contains("maalestokk_refresh_calls_planned 2"))
      #expect(try asked(publisher, "12134") == 1 && asked(publisher, "12143") == 1)
      #expect(first.end(SIGTERM) == 0)
    }
  }

  @Test("two services that have missed a refresh start on one database: every figure is asked for once")
  func missed() async throws {
    try await inFolder { _, database in
      let publisher = try PublisherProcess()
      let store = try SQLiteStore(path: database)
      let id = try store.beginRefresh(.schedule, isWhole: false, started: "2026-01-02T07:30:00Z")
      try store.endRefresh(id, ended: "2026-01-02T07:31:00Z", RefreshRun.Result(.done))
      let both = try [
        serve(publisher, database, ["--schedule", "planned"]), serve(publisher, database, ["--schedule", "planned"]),
      ]
      #expect(both[0].log.contains(#""reason": "missed""#))
      // In the hours when figures may show as 0, what was missed waits: then neither has asked for anything.
      if Self.isBeforeEight {
        #expect(try asked(publisher, "12134") == 0 && asked(publisher, "12143") == 0)
        return
      }
      try await wait("one has refreshed") {
        both.contains { lines($0).contains { $0.contains(#""outcome": "done""#) } }
      }
      #expect(try asked(publisher, "12134") == 1 && asked(publisher, "12143") == 1)
      #expect(lines(both[0]).allSatisfy { $0.contains(#""trigger": "schedule""#) })
    }
  }

  @Test("SIGTERM ends a refresh between two requests, and the next goes on where it stopped")
  func stopped() async throws {
    try await inFolder { _, database in
      let publisher = try PublisherProcess()
      try publisher.spoil("429", path: "12143/data")
      let first = try serve(publisher, database)
      #expect(try await first.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("the second table is asked for") { try asked(publisher, "12143") == 1 }
      #expect(first.end(SIGTERM) == 0)
      #expect(first.log.contains(#""outcome": "stopped""#))
      let store = try SQLiteStore(path: database)
      let run = try #require(try store.refreshRuns(most: 1).first)
      #expect(run.result.outcome == .stopped && run.result.failures == 0 && run.result.changed == 1 && run.ended != nil)
      let second = try serve(publisher, database)
      #expect(try await second.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("refreshed") { lines(second).count == 1 }
      #expect(try store.refreshRuns(most: 1).map(\.result.outcome) == [.done])
      #expect(try asked(publisher, "12134") == 1 && asked(publisher, "12143") == 2)
    }
  }

  @Test("SIGKILL while refreshing: the lock is free, the next run goes on, and the dead one is told of as interrupted")
  func killed() async throws {
    try await inFolder { _, database in
      let publisher = try PublisherProcess()
      try publisher.spoil("429", path: "12143/data")
      let first = try serve(publisher, database)
      #expect(try await first.get("/api/v1/admin/refresh", method: "POST", headers: admin).status == 202)
      try await wait("the second table is asked for") { try asked(publisher, "12143") == 1 }
      #expect(first.end(SIGKILL) == SIGKILL)
      let fetch = try Self.run(
        ["fetch", "net-operating-result", "net-debt", "--source", publisher.source], database: database)
      #expect(fetch.status == 0, "\(fetch.messages)")
      let store = try SQLiteStore(path: database)
      #expect(try store.refreshRuns(most: 9).map(\.result.outcome) == [.done, .interrupted])
      #expect(try asked(publisher, "12134") == 1)
    }
  }

  @Test("admin routes: no such address without a token in the settings; comments are kept, with all problems at once")
  func adminRoutes() async throws {
    let plain = try RunningService.shared.get()
    for name in ["refresh", "reload", "comments"] {
      let answer = try await plain.get("/api/v1/admin/\(name)", method: "POST", headers: admin)
      #expect(answer.status == 404 && answer.header("content-type") == "application/problem+json")
    }
    try await inFolder { _, database in
      let publisher = try PublisherProcess()
      let service = try serve(publisher, database)
      let json = admin.merging(["content-type": "application/json"]) { $1 }
      func send(_ body: String, _ headers: [String: String]) async throws -> RunningService.Answer {
        try await service.get("/api/v1/admin/comments?language=en", method: "POST", headers: headers, body: body)
      }
      let comment = #"{"indicator": "net-debt", "year": 2023, "text": "New\nschool.", "author": "Kari"}"#
      #expect(try await send(comment, json).status == 201)
      #expect(try SQLiteStore(path: database).comments().map(\.text) == ["New school."])
      let wrong = try await send(#"{"indicator": "net-dept", "year": 3, "text": " ", "author": "Kari"}"#, json)
      #expect(wrong.status == 400)
      for text in ["'net-dept' is not known", "text is missing or empty", "year is missing or no year"] {
        #expect(wrong.text.contains(text), "\(wrong.text)")
      }
      #expect(try await send(#"{"indicator": 1}"#, json).text.contains("indicator: found the number 1"))
      #expect(try await send(comment.replacing("author", with: "writer"), json).status == 400)
      #expect(try await send(comment, admin.merging(["content-type": "text/plain"]) { $1 }).status == 415)
      #expect(try await send(String(repeating: " ", count: 70_000), json).status == 413)
      #expect(try await send(comment, ["content-type": "application/json"]).header("www-authenticate") != nil)
      #expect(try await service.get("/api/v1/admin/reload", method: "POST", headers: admin).status == 200)
      #expect(try await service.get("/api/v1/admin/reload", headers: admin).status == 405)
      #expect(try SQLiteStore(path: database).comments().count == 1)
      for _ in 0..<10 {
        let answer = try await service.get(
          "/api/v1/admin/reload", method: "POST", headers: ["authorization": "Bearer s3cret"])
        #expect(answer.status == 403)
      }
      let closed = try await service.get("/api/v1/admin/reload", method: "POST", headers: admin)
      #expect(closed.status == 429 && closed.header("retry-after") != nil)
      #expect(!service.log.contains("s3cret"))
    }
  }
}
