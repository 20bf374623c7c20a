import Figures
import Foundation
import Ingest
import Problems

@testable import SQLiteStore
import TestSupport
import Testing
import Values

@Suite("Refreshes in the store")
struct RefreshTests {
  private let us = RunningProgram(command: "serve", process: 12, since: "2026-11-25T07:30:00Z")

  private func isTaken(_ attempt: LockAttempt) -> Bool {
    if case .taken = attempt { true } else { false }
  }

  @Test("runs are remembered, the last first; what still seems to run when the next begins was interrupted")
  func runs() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      #expect(try store.refreshRuns(most: 10) == [])
      let first = try store.beginRefresh(.schedule, isWhole: true, started: "2026-11-24T07:30:00Z")
      let second = try store.beginRefresh(.command, isWhole: false, started: "2026-11-25T07:30:00Z")
      #expect(try store.refreshRuns(most: 10).map(\.result.outcome) == [.running, .interrupted])
      let problem = Multilingual(nb: "Svarte ikke.", en: "No answer.")
      let result = RefreshRun.Result(.failed, asked: 7, changed: 2, failures: 1, problem: problem)
      try store.endRefresh(second, ended: "2026-11-25T07:31:00Z", result)
      #expect(
        try store.refreshRuns(most: 1) == [
          RefreshRun(
            id: second, trigger: .command, isWhole: false, started: "2026-11-25T07:30:00Z",
            ended: "2026-11-25T07:31:00Z", result: result)
        ])
      #expect(try store.refreshRuns(most: 10, wholeOnly: true).map(\.id) == [first])
      let third = try store.beginRefresh(.admin, isWhole: true, started: "2026-11-26T07:30:00Z")
      #expect(third > second)
      #expect(try store.refreshRuns(most: 10).map(\.result.outcome) == [.running, .failed, .interrupted])
    }
  }

  @Test("one lock for a database: the second is told who has it, also under another name; left, it is free")
  func lock() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try Data().write(to: URL(fileURLWithPath: path))
      let link = folder.appendingPathComponent("link.sqlite").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(RefreshLock.holder(of: path) == nil)
      var held: LockAttempt? = try RefreshLock.take(of: path, as: us)
      #expect(held.map(isTaken) == true)
      for name in [path, link] {
        let other = RunningProgram(command: "fetch", process: 13, since: "2026-11-25T07:31:00Z")
        guard case .held(by: let holder) = try RefreshLock.take(of: name, as: other) else {
          Issue.record("\(name) was locked twice")
          continue
        }
        #expect(holder == us)
        #expect(RefreshLock.holder(of: name) == us)
      }
      held = nil
      #expect(RefreshLock.holder(of: path) == nil)
      #expect(isTaken(try RefreshLock.take(of: path, as: us)))
    }
  }

  @Test("of 16 who try at once, exactly one has it")
  func rush() async throws {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("x.sqlite").path
    let attempts = try await withThrowingTaskGroup(of: LockAttempt.self) { group in
      for _ in 0..<16 { group.addTask { try RefreshLock.take(of: path, as: us) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(attempts.count(where: isTaken) == 1)
  }

  @Test("the lock dies with its holder, killed without warning")
  func dies() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
      process.arguments = ["--no-fork", path + ".refreshing", "/bin/sh", "-c", "echo locked; exec sleep 600"]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "locked\n")
      let claimed = "maalestokk 1 2026-01-01T00:00:00Z\n"
      for text in ["", claimed] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + ".refreshing"))
        guard case .held(by: let holder) = try RefreshLock.take(of: path, as: us) else {
          Issue.record("two have the lock")
          return
        }
        #expect(holder?.process == process.processIdentifier, "the system says who, whatever the file says")
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(isTaken(try RefreshLock.take(of: path, as: us)))
    }
  }

  @Test("a lock file that is another user's, as only readable, is locked all the same", .enabled(if: getuid() != 0))
  func readOnly() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let file = path + ".refreshing"
      try #require(FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o444]))
      let lock = try RefreshLock.take(of: path, as: us)
      #expect(isTaken(lock))
      guard case .held = try RefreshLock.take(of: path, as: us) else {
        Issue.record("two have the lock")
        return
      }
      withExtendedLifetime(lock) {}
    }
  }

  @Test("a lock that cannot be made says where and why")
  func unwritable() {
    #expect {
      _ = try RefreshLock.take(of: "/nonexistent/x.sqlite", as: us)
    } throws: { error in
      (error as? StoreProblem)?.english
        == "The database /nonexistent/x.sqlite.refreshing cannot be used (the folder it is to lie in does not exist). "
        + "Choose another place with --database FILE."
    }
  }
}
