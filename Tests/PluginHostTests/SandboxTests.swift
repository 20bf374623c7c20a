import ComparatorMessages
import Foundation
import PluginHost
import Testing

extension Boundary {
  /// What a comparator can ask of the system: an allow-list, tried from inside a worker.
  @Suite("The sandbox", .serialized)
  struct SandboxTests {
    /// The line of a comparator that made a call it may not make.
    private static func stopped(_ call: String) -> String {
      "Comparator fixture is unavailable: it tried what a comparator may not do, the system call \(call), and was stopped."
    }

    @Test(
      "what a comparator may not do ends it at once, with one line that names the call",
      arguments: [
        ("fork", "clone (56)"), ("vfork", "vfork (58)"), ("exec", "execve (59)"), ("thread", "clone3 (435)"),
        ("socket", "socket (41)"), ("pair", "socketpair (53)"), ("write", "openat (257)"), ("append", "openat (257)"),
        ("truncate", "openat (257)"), ("unlink", "unlink (87)"), ("mkdir", "mkdir (83)"), ("kill", "kill (62)"),
        ("raise", "tgkill (234)"), ("handler", "rt_sigaction (13)"), ("limit", "prlimit64 (302)"),
        ("alarm", "alarm (37)"), ("code", "mmap (9)"),
      ])
    func forbidden(how: String, call: String) throws {
      let test = try TestHost()
      let plugin = try test.fixture()
      #expect(try test.ask(plugin, "escape-\(how)").line() == Self.stopped(call))
      #expect(childWorkers().isEmpty, "a worker that tried is not kept")
      #expect(try test.ask(plugin, "good").answer != nil)
    }

    @Test("no file can be read during a call, nor any but libraries while the library is loaded")
    func reading() throws {
      for path in ["/etc/passwd", "/proc/self/environ", "/proc/self/mem", projectFolder.path + "/Package.swift"] {
        let test = try TestHost()
        let outcome = try test.ask(test.fixture(["READ_AT_LOAD=\"\(path)\""]), "spy")
        #expect(outcome.line() == nil)
        #expect(outcome.log == [LogLine(level: .info, text: "nothing was read while it was loaded")])
      }
    }

    @Test("while the library is loaded, libraries can be read")
    func readingLibraries() throws {
      let test = try TestHost()
      let outcome = try test.ask(test.fixture(["READ_AT_LOAD=\"/etc/ld.so.cache\""]), "spy")
      #expect(outcome.log == [LogLine(level: .info, text: "/etc/ld.so.cache")])
    }

    @Test("a worker has a session of its own and no terminal, and goes first when the machine's memory is full")
    func session() throws {
      let test = try TestHost()
      #expect(try test.ask(test.fixture(), "good").answer != nil)
      let worker = try #require(childWorkers().first)
      let status = try String(contentsOfFile: "/proc/\(worker)/stat", encoding: .utf8)
      let fields = status[(try #require(status.lastIndex(of: ")")))...].split(separator: " ")
      #expect(fields[4] == "\(worker)", "its session")
      #expect(fields[5] == "0", "its terminal")
      let order = try String(contentsOfFile: "/proc/\(worker)/oom_score_adj", encoding: .utf8)
      #expect(order == "1000\n")
    }

    @Test("on a system without Landlock a library that is not of the house is not loaded")
    func withoutLandlock() throws {
      let test = try TestHost()
      let launcher = try test.scratch.folder("launcher").appendingPathComponent("worker")
      let worker = buildFolder.appendingPathComponent("maalestokk-worker").path
      let source = fixtureFolder.appendingPathComponent("without-landlock.c").path
      try #require(
        try run("clang", ["-D", "WORKER=\"\(worker)\"", source, "-o", launcher.path, "-lseccomp"]) == 0)
      let host = PluginHost(PluginHostConfiguration(workerExecutable: launcher, allowUnsigned: true))
      defer { host.shutdown() }
      let line = host.compare([call(try test.fixture(), "good")], services: FixtureServices()).first?.line()
      #expect(
        line == "Comparator fixture is unavailable: it cannot start: this system has no Landlock, "
          + "without which only the comparators that come with it are loaded.")
    }

    #if arch(x86_64)
      /// What a call with all arguments zero comes to, where it is not forbidden.
      private static let allowed: [Int: String] = [
        3: "close", 5: "fstat", 9: "mmap", 10: "mprotect", 11: "munmap", 12: "brk", 15: "rt_sigreturn",
        24: "sched_yield", 25: "mremap", 35: "nanosleep", 39: "getpid", 60: "exit", 96: "gettimeofday", 186: "gettid",
        201: "time", 219: "restart_syscall", 228: "clock_gettime", 229: "clock_getres", 230: "clock_nanosleep",
        231: "exit_group", 318: "getrandom",
      ]

      /// Asked in passing by ordinary libraries: refused, and the comparator goes on.
      private static let refused: [Int: String] = [
        0: "read", 2: "open", 4: "stat", 6: "lstat", 7: "poll", 8: "lseek", 14: "rt_sigprocmask", 16: "ioctl",
        17: "pread64", 19: "readv", 21: "access", 63: "uname", 72: "fcntl", 79: "getcwd", 89: "readlink",
        97: "getrlimit", 98: "getrusage", 99: "sysinfo", 100: "times", 102: "getuid", 104: "getgid", 107: "geteuid",
        108: "getegid", 110: "getppid", 131: "sigaltstack", 137: "statfs", 138: "fstatfs", 157: "prctl",
        204: "sched_getaffinity", 217: "getdents64", 257: "openat", 262: "newfstatat", 267: "readlinkat",
        269: "faccessat", 271: "ppoll", 302: "prlimit64", 309: "getcpu", 324: "membarrier", 332: "statx",
        439: "faccessat2",
      ]

      /// Calls of the kernel's own probes, which it answers itself since 6.14, whatever a filter says.
      private static let unfiltered: Set<Int> = [335, 336]

      @Test("of all system calls, those that a comparator needs work, some are refused, and every other ends it")
      func walk() throws {
        let test = try TestHost()
        let plugin = try test.fixture()
        for number in 0..<600 where !Self.unfiltered.contains(number) {
          let outcome = try test.ask(plugin, "call:\(String(number, radix: 16))")
          let isStopped = outcome.line()?.contains("may not do, the system call") == true
          let isRefused = outcome.log == [LogLine(level: .info, text: "refused")]
          #expect(isRefused == (Self.refused[number] != nil), "\(number): \(outcome)")
          #expect(isStopped == (Self.refused[number] == nil && Self.allowed[number] == nil), "\(number): \(outcome)")
          test.host.shutdown()
        }
        #expect(childWorkers().isEmpty)
      }

      @Test("a call of another architecture ends the worker")
      func otherArchitecture() throws {
        let test = try TestHost()
        // getpid in the numbers of x32.
        let line = try test.ask(try test.fixture(), "call:40000027").line()
        #expect(line == "Comparator fixture is unavailable: it crashed (SIGSYS).")
      }

      /// A call whose arguments decide, as `call:` takes them, and whether it is refused or stopped.
      private static let byArgument: [(String, Bool)] = [
        // Files opened to be written, made, or emptied.
        ("101:ffffff9c:0:1", false), ("101:ffffff9c:0:2", false), ("101:ffffff9c:0:40", false),
        ("101:ffffff9c:0:200", false), ("101:ffffff9c:0:400", false), ("101:ffffff9c:0:410000", false),
        ("2:0:1", false), ("2:0:40", false), ("2:0:200", false),
        // Descriptors beside the socket, and its own socket through other calls.
        ("1:4:0:0", false), ("1:0:0:0", false), ("1:3:0:0", false), ("2e:4:0:0", false), ("2f:0:0:0", false),
        ("2c:3:0:0", false), ("2d:3:0:0", false),
        // Memory with code, huge pages, locked and populated memory; advice that hides or poisons pages.
        ("9:0:1000:4:22", false), ("9:0:1000:7:22", false), ("9:0:1000:3:40022", false), ("9:0:1000:3:2022", false),
        ("9:0:1000:3:8022", false), ("a:0:0:4", false), ("a:0:0:7", false), ("1c:0:0:e", false), ("1c:0:0:64", false),
        // Clocks of other processes; locks that other processes see.
        ("e4:fffffffe", false), ("e4:fffffff2", false), ("e6:fffffffe", false), ("ca:0:0", false), ("ca:0:1", false),
        ("ca:0:6", false),
        // Signals: to others, and to itself all but abort's.
        ("ea:1:1:6", false), ("ea:SELF:SELF:9", false), ("ea:SELF:SELF:13", false), ("3e:SELF:9", false),
        ("c8:SELF:9", false),
        // Limits: of another process, and its own.
        ("12e:1:7:0", false), ("12e:0:7:1000", false), ("12e:SELF:7:0", false),
        // Owners, leases and signals of descriptors; terminals; what ties it to its host.
        ("48:3:8:1", true), ("48:3:f:1", true), ("48:3:a:9", true), ("48:3:400:0", true), ("48:3:402:1", true),
        ("d:20:0", true), ("d:f:0", false), ("48:3:6:0", true), ("48:3:25:0", true), ("10:3:8901:0", true),
        ("10:3:8902:0", true), ("10:0:5412:0", true),
        ("10:0:541c:0", true), ("10:0:5410:0", true), ("10:0:5402:0", true), ("10:0:40086602:0", true),
        ("9d:4:1", true), ("9d:1:0", true), ("9d:23:1", true), ("9d:16:0", true),
      ]

      @Test("what a call may depends on what the kernel reads of its arguments, whatever stands in their high halves")
      func highHalves() throws {
        let test = try TestHost()
        let plugin = try test.fixture()
        for (call, isRefused) in Self.byArgument {
          let parts = call.split(separator: ":", omittingEmptySubsequences: false)
          let high = parts.dropFirst().map { part in
            part == "SELF" || part.count > 8 ? String(part) : "1" + String(repeating: "0", count: 8 - part.count) + part
          }
          for arguments in [parts.dropFirst().map(String.init), high] {
            let what = "call:" + ([String(parts[0])] + arguments).joined(separator: ":")
            let outcome = try test.ask(plugin, what)
            let log = outcome.log.map(\.text)
            #expect(
              isRefused ? log == ["refused"] : outcome.line()?.contains("may not do") == true, "\(what) \(outcome)")
            test.host.shutdown()
          }
        }
      }

      @Test("what is allowed stays allowed with something in the high halves, since the kernel does not read them")
      func allowedHighHalves() throws {
        let test = try TestHost()
        let plugin = try test.fixture()
        // clock_gettime of the monotonic clock to nowhere fails in the kernel; writing nothing to standard output works.
        for (call, text) in [("e4:100000001:0", "it failed"), ("1:100000001:0:0", "it worked")] {
          #expect(try test.ask(plugin, "call:\(call)").log == [LogLine(level: .info, text: text)], "\(call)")
        }
      }
    #endif
  }
}
