import ComparatorMessages
import Foundation
import PluginHost
import Testing

extension Boundary {
  /// What a sound comparator may and may not do.
  @Suite("Workers", .serialized)
  struct WorkerTests {
    @Test("observations arrive in memory that cannot be changed")
    func observations() throws {
      let test = try TestHost()
      #expect(try test.ask(test.fixture(), "observe").line() == nil)
    }

    @Test("a dataset, a missing dataset and a failing one are told apart")
    func datasets() throws {
      let test = try TestHost()
      #expect(try test.ask(test.fixture(), "dataset").line() == nil)
    }

    @Test("what a plugin prints reaches nobody")
    func prints() throws {
      let test = try TestHost()
      #expect(try test.ask(test.fixture(), "print").answer != nil)
    }

    @Test("log lines are kept up to a number, without control characters")
    func logs() throws {
      let test = try TestHost(ComparatorLimits(wallSeconds: 60))
      let outcome = try test.ask(test.fixture(), "log-much")
      #expect(outcome.answer != nil)
      #expect(outcome.log.count == 201)
      #expect(outcome.log.first == LogLine(level: .info, text: "a line with \u{FFFD}[31mcolour"))
      #expect(outcome.log.last == LogLine(level: .warning, text: "49800 more lines were dropped"))
    }

    @Test("a refusal is an answer")
    func refusal() throws {
      let test = try TestHost()
      #expect(try test.ask(test.fixture(), "refuse").answer?.comparisons.first?.refusal == "not today")
    }

    @Test("a worker is kept for the next call, and replaced when it died meanwhile")
    func reuse() throws {
      let test = try TestHost()
      let plugin = try test.fixture()
      #expect(try test.ask(plugin, "good").answer != nil)
      let first = childWorkers()
      #expect(first.count == 1)
      #expect(try test.ask(plugin, "good").answer != nil)
      #expect(childWorkers() == first)
      for process in first { kill(process, SIGKILL) }
      #expect(try test.ask(plugin, "good").answer != nil)
      #expect(childWorkers() != first)
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
    }

    @Test("a worker that goes on after it has answered is not used again")
    func restless() throws {
      let test = try TestHost(FaultTests.limits)
      let plugin = try test.fixture()
      #expect(
        try test.ask(plugin, "forge-and-spin").line()
          == "Comparator fixture is unavailable: it reported a fault: status 1.")
      let first = childWorkers()
      usleep(200_000)
      #expect(try test.ask(plugin, "good").answer != nil)
      #expect(Set(childWorkers()).isDisjoint(with: first))
    }

    @Test("a host works again after its shutdown, and ends its workers when it goes")
    func shutdown() throws {
      do {
        let test = try TestHost()
        let plugin = try test.fixture()
        #expect(try test.ask(plugin, "good").answer != nil)
        test.host.shutdown()
        #expect(try test.ask(plugin, "good").answer != nil)
        #expect(childWorkers().count == 1)
      }
      #expect(childWorkers().isEmpty)
    }

    @Test("many calls from several threads are answered in their order")
    func parallel() throws {
      let test = try TestHost(FaultTests.limits)
      let plugin = try test.fixture()
      let order = (0..<12).map { $0 % 3 == 0 ? "refuse" : "good" }
      let outcomes = test.host.compare(order.map { call(plugin, $0) }, services: FixtureServices())
      #expect(outcomes.map { $0.answer?.comparisons.first?.refusal != nil } == order.map { $0 == "refuse" })
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
    }

    @Test("no call at all gives no outcome")
    func empty() throws {
      #expect(try TestHost().host.compare([], services: FixtureServices()).isEmpty)
    }

    @Test("options are held against the manifest before anything starts")
    func options() throws {
      let test = try TestHost()
      var wrong = call(try test.fixture(), "good")
      wrong.request.options = ["mode": "c", "speed": "9"]
      let line = test.host.compare([wrong], services: FixtureServices()).first?.line()
      #expect(
        line
          == "Comparator fixture is unavailable: option \"mode\" cannot be \"c\"; it can be a, b; there is no option \"speed\"."
      )
      #expect(childWorkers().isEmpty)
    }

    @Test("a worker ends when its host is killed, whose memory no other process may read")
    func hostKilled() throws {
      let scratch = try ScratchFolder()
      let library = scratch.url.appendingPathComponent("libFixture.so")
      try fixtureLibrary().write(to: library)
      let sources = projectFolder.appendingPathComponent("Sources/Plugins/CWorkerProcess")
      let helper = scratch.url.appendingPathComponent("host")
      let status = try run(
        "clang",
        [
          "-I", sources.appendingPathComponent("include").path, "-o", helper.path,
          fixtureFolder.appendingPathComponent("host.c").path, sources.appendingPathComponent("spawn.c").path,
          sources.appendingPathComponent("frames.c").path, "-lpthread",
        ])
      try #require(status == 0)
      let host = Process()
      let output = Pipe()
      host.executableURL = helper
      host.arguments = [
        buildFolder.appendingPathComponent("maalestokk-worker").path, library.path, "maalestokk_comparator_fixture",
      ]
      host.standardOutput = output
      try host.run()
      let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
      let worker = try #require(numbers.first)
      #expect(numbers.dropFirst() == [0], "other processes of its user can read the host's memory")
      #expect(isRunning(worker))
      kill(host.processIdentifier, SIGKILL)
      host.waitUntilExit()
      for _ in 0..<500 where isRunning(worker) { usleep(10_000) }
      #expect(!isRunning(worker))
      kill(worker, SIGKILL)
    }

    @Test("started by hand, the worker says what it is for")
    func byHand() throws {
      #expect(try run(buildFolder.appendingPathComponent("maalestokk-worker").path, []) == 64)
    }

    /// Whether a process is there and no zombie.
    private func isRunning(_ process: Int32) -> Bool {
      guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
      return !status.contains(") Z ") && !status.contains(") X ")
    }
  }
}
