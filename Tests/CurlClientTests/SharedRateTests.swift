import CurlClient
import Foundation
import Problems
import Synchronization
import TestSupport
import Testing

@Suite("Rate shared between clients")
struct SharedRateTests {
  @Test("two clients with one folder share the calls of a window")
  func shared() throws {
    let standIn = try StandIn("--calls-per-minute", "0")
    try withTemporaryFolder { folder in
      let time = TestTime()
      var configuration = CurlConfiguration.forTests
      configuration.clock = time.clock
      configuration.rate = RateLimit(calls: 3, seconds: 60)
      configuration.stateFolder = folder.appendingPathComponent("state").path
      let clients = [CurlClient(configuration), CurlClient(configuration)]
      for call in 0..<4 { _ = try clients[call % 2].send(TransferRequest(standIn.small)) }
      #expect(time.waits == [60])
    }
  }

  @Test("what the publisher says is left holds for the other client too")
  func stated() throws {
    let standIn = try StandIn("--calls-per-minute", "2")
    try withTemporaryFolder { folder in
      let time = TestTime(now: Date().timeIntervalSince1970)
      var configuration = CurlConfiguration.forTests
      configuration.clock = time.clock
      configuration.rate = .statisticsNorway
      configuration.stateFolder = folder.path
      configuration.retry.mostAttempts = 1
      for _ in 0..<2 { _ = try CurlClient(configuration).send(TransferRequest(standIn.small)) }
      #expect(time.waits == [])
      _ = try CurlClient(configuration).send(TransferRequest(standIn.small))
      #expect(time.waits.count == 1, "two calls a minute are all there are")
    }
  }

  @Test("however many ask at once, no more than the limit get a call")
  func contention() throws {
    let standIn = try StandIn("--calls-per-minute", "0")
    try withTemporaryFolder { folder in
      var configuration = CurlConfiguration.forTests
      configuration.rate = RateLimit(calls: 10, seconds: 1_000_000)
      configuration.stateFolder = folder.path
      configuration.clock = .system
      let setup = configuration
      let answers = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 24) { _ in
        // Who would have to wait, for days, gives up.
        let cancellation = Cancellation()
        var configuration = setup
        configuration.onWait = { _ in cancellation.cancel() }
        let client = CurlClient(configuration)
        guard (try? client.send(TransferRequest(standIn.small), cancellation: cancellation)) != nil else { return }
        answers.withLock { $0 += 1 }
      }
      #expect(answers.withLock { $0 } == 10)
    }
  }

  @Test("a file cut short starts anew; a folder that cannot be made is an error that names it")
  func brokenFiles() throws {
    let standIn = try StandIn("--calls-per-minute", "0")
    try withTemporaryFolder { folder in
      var configuration = CurlConfiguration.forTests
      configuration.rate = .statisticsNorway
      configuration.stateFolder = folder.path
      _ = try CurlClient(configuration).send(TransferRequest(standIn.small))
      let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
      let path = folder.appendingPathComponent(file)
      try Data(contentsOf: path).dropLast(5).write(to: path)
      #expect(try CurlClient(configuration).send(TransferRequest(standIn.small)).status == 200)
      configuration.stateFolder = path.path
      let kind = try failure { _ = try CurlClient(configuration).send(TransferRequest(standIn.small)) }
      guard case .rateBudget(let named) = kind else {
        Issue.record("\(kind)")
        return
      }
      #expect(named.hasPrefix(path.path + "/rate-127.0.0.1_"))
    }
  }
}
