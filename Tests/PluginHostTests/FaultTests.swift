import ComparatorMessages
import Foundation
import PluginHost
import Problems
import Testing
import Values

extension Boundary {
  /// What a plugin does wrong becomes one line, and nothing else.
  @Suite("Faults of a comparator", .serialized)
  struct FaultTests {
    /// A fault, and the reason a reader sees in English.
    static let reasons: [(String, String)] = [
      ("segv", "it crashed (SIGSEGV)"),
      ("abort", "it crashed (SIGABRT)"),
      ("sleep", "it did not answer within 1\u{A0}s"),
      ("eat", "it used up its memory (192\u{A0}MiB)"),
      ("exit", "it ended itself before it answered (status 0)"),
      ("close", "its answer is not valid: it closed the connection"),
      ("forge-length", "its answer is larger than 1\u{A0}MiB"),
      ("forge-type", "its answer is not valid: it sent an unknown message (99)"),
      ("forge-name", "its answer is not valid: it sent a message that is too long"),
      ("call-forever", "it called the host more than 1000 times"),
      ("report", "it reported a fault: the moon \u{FFFD}[1mis full"),
      ("not-json", "its answer is not valid: it is not a ComparatorAnswer in JSON"),
      ("silent", "its answer is not valid: it is not a ComparatorAnswer in JSON"),
      ("no-entry", "its answer is not valid: it has not one entry for each question, in order"),
      ("too-large", "its answer is larger than 1\u{A0}MiB"),
      ("neither", "its answer is not valid: net-operating-result 2023: neither a ranking with a rule nor a refusal"),
      ("twice", "its answer is not valid: net-operating-result 2023: 3403 stands twice"),
      ("itself", "its answer is not valid: net-operating-result 2023: the subject is among its peers"),
      ("no-reason", "its answer is not valid: net-operating-result 2023: a peer without a code or a reason"),
      ("colour", "its answer is not valid: a text is too long or holds control characters"),
      ("contradict", "its answer to net-operating-result 2023 contradicts the host's ranking"),
      ("other-peers", "its answer to net-operating-result 2023 contradicts the host's ranking"),
      ("unranked", "its answer to net-operating-result 2023 contradicts the host's ranking"),
    ]

    static let limits = ComparatorLimits(
      wallSeconds: 1, cpuSeconds: 20, memoryBytes: 192 << 20, answerBytes: 1 << 20, startSeconds: 5, hostCalls: 1000)

    @Test("is one line, leaves the others' answers, leaves no process, and the next call works", arguments: reasons)
    func fault(what: String, reason: String) throws {
      let test = try TestHost(Self.limits)
      let plugin = try test.fixture()
      let outcomes = test.host.compare(
        [call(plugin, "good"), call(plugin, what), call(plugin, "observe")], services: FixtureServices())
      #expect(outcomes.count == 3)
      #expect(outcomes.first?.answer?.comparisons.first?.ranking?.rank == 3)
      #expect(outcomes.dropFirst().first?.line() == "Comparator fixture is unavailable: \(reason).")
      #expect(outcomes.last?.answer != nil)
      #expect(try test.ask(plugin, "good").answer != nil)
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
    }

    @Test("a library that is gone when it is to be copied fails alone")
    func gone() throws {
      let test = try TestHost(Self.limits)
      let gone = try test.fixture(name: "Gone")
      try FileManager.default.removeItem(at: try #require(gone.library))
      let good = try test.fixture(name: "Good")
      for _ in 0..<2 {
        let outcomes = test.host.compare([call(gone, "good"), call(good, "good")], services: FixtureServices())
        #expect(outcomes.first?.answer == nil)
        #expect(outcomes.last?.answer != nil, "\(outcomes.last?.line() ?? "")")
      }
    }

    @Test("a thousand calls, most of them hostile, leave no process, no descriptor and no file")
    func thousand() throws {
      let kinds = [
        "good", "segv", "abort", "exit", "escape-fork", "escape-thread", "close", "not-json", "too-large", "refuse",
      ]
      var limits = Self.limits
      limits.wallSeconds = 10
      let test = try TestHost(limits)
      let plugin = try test.fixture()
      _ = try test.ask(plugin, "good")
      let descriptors = try openDescriptors()
      for number in 0..<1000 {
        let kind = kinds[number % kinds.count]
        #expect((try test.ask(plugin, kind).answer != nil) == (kind == "good" || kind == "refuse"))
        // Forgets that it failed, so that it does not rest.
        if number % 2 == 1 { test.host.shutdown() }
      }
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
      #expect(try openDescriptors() <= descriptors)
      let left = try FileManager.default.contentsOfDirectory(atPath: test.host.configuration.temporaryFolder.path)
      #expect(left.isEmpty, "\(left)")
    }

    private func openDescriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    @Test("a loop without end stops when the processor time is used up")
    func spin() throws {
      var limits = Self.limits
      limits.wallSeconds = 30
      limits.cpuSeconds = 1
      let test = try TestHost(limits)
      let plugin = try test.fixture()
      #expect(try test.kind(plugin, "spin") == .timedOut(seconds: 1))
      #expect(try test.ask(plugin, "good").answer != nil)
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
    }

    @Test("the same faults are told in bokmål")
    func bokmaal() throws {
      let test = try TestHost(Self.limits)
      let plugin = try test.fixture()
      let line = try test.ask(plugin, "segv").line(.nb)
      #expect(line == "Sammenligneren fixture er utilgjengelig: den krasjet (SIGSEGV).")
      let contradiction = try test.ask(plugin, "contradict").line(.nb)
      #expect(
        contradiction
          == "Sammenligneren fixture er utilgjengelig: svaret på net-operating-result 2023 motsier vertens rangering.")
    }

    @Test("a plugin that fails again and again rests, longer each time")
    func rests() throws {
      let test = try TestHost(Self.limits)
      let plugin = try test.fixture()
      for _ in 0..<6 {
        if case .resting(let failures, let seconds)? = try test.kind(plugin, "segv") {
          #expect(failures >= 2)
          #expect(seconds >= 1)
          return
        }
      }
      Issue.record("never rested")
    }

    @Test(
      "a library that cannot start says why",
      arguments: [
        ("WRONG_ABI", "it cannot start: the library needs ABI 2.0; this host speaks 1.0. Rebuild it"),
        ("SHORT_TABLE", "it cannot start: the library's table is too short (8 bytes) or without compare"),
        ("NO_TABLE", "it cannot start: the library's table is too short (0 bytes) or without compare"),
        ("NO_SYMBOL", "it cannot start: the library does not export maalestokk_comparator_fixture"),
        ("CRASH_AT_LOAD", "it crashed (SIGABRT)"),
        ("HANG_AT_LOAD", "it did not answer within 1\u{A0}s"),
        ("FORK_AT_LOAD", "it tried what a comparator may not do, the system call clone (56), and was stopped"),
      ])
    func start(flag: String, reason: String) throws {
      var limits = Self.limits
      limits.startSeconds = 1
      let test = try TestHost(limits)
      let outcome = try test.ask(test.fixture([flag]), "good")
      #expect(outcome.line() == "Comparator fixture is unavailable: \(reason).")
      #expect(childWorkers().isEmpty)
    }

    @Test("a worker that is not there is a line too")
    func noWorker() throws {
      let test = try TestHost()
      let plugin = try test.fixture()
      let host = PluginHost(
        PluginHostConfiguration(workerExecutable: URL(fileURLWithPath: "/nonexistent/worker"), allowUnsigned: true))
      defer { host.shutdown() }
      let line = host.compare([call(plugin, "good")], services: FixtureServices()).first?.line()
      #expect(
        line == "Comparator fixture is unavailable: it cannot start: /nonexistent/worker: it does not exist.")
    }
  }
}
