import Figures
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite("Watching a database that another writes to")
struct StoreWatchTests {
  @Test("opening waits for one who writes; looking never does, and tells what it saw last")
  func waits() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      _ = try SQLiteStore(path: path)
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let writer = try DatabaseQueue(path: path, configuration: configuration)
      try writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
      let end = Thread {
        Thread.sleep(forTimeInterval: 0.3)
        try? writer.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
      }
      end.start()
      let watch = try StoreWatch(path: path)
      let seen = try watch.version()
      try writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
      let began = Date()
      #expect(try watch.version() == seen)
      #expect(Date().timeIntervalSince(began) < SQLiteStore.busySeconds / 2, "it waited")
      try writer.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }
  }
}
