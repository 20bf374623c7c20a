import Foundation
import TestSupport
import Testing

/// One thing that a hostile comparator does, and the reason that a reader is told.
struct HostileKind: Sendable {
  /// Its id, and what it does.
  let id: String
  let reason: String
  /// The body of `compare`.
  var code = "return MAALESTOKK_OK;"
  /// What the preprocessor is given for the rest of the library.
  var flags: [String] = []

  private static func stopped(_ call: String) -> String {
    "it tried what a comparator may not do, the system call \(call), and was stopped"
  }
  private static func answering(_ json: String) -> String {
    "say(sink, context, \"\(json.replacingOccurrences(of: "\"", with: "\\\""))\"); return MAALESTOKK_OK;"
  }
  private static let late = "it did not answer within 10 s"
  private static let noJSON = "its answer is not valid: it is not a ComparatorAnswer in JSON"
  private static let shortTable = "it cannot start: the library's table is too short"

  static let all = [
    HostileKind(id: "a-segfault", reason: "it crashed (SIGSEGV)", code: "return *(volatile int32_t *)8;"),
    HostileKind(id: "abort", reason: "it crashed (SIGABRT)", code: "abort();"),
    HostileKind(id: "exit", reason: "it ended itself before it answered (status 0)", code: "exit(0);"),
    HostileKind(id: "endless-loop", reason: late, code: "for (volatile int going = 1; going;) {} return 0;"),
    HostileKind(id: "sleep", reason: late, code: "return (int32_t)sleep(600);"),
    HostileKind(id: "processes", reason: stopped("clone (56)"), code: "for (;;) if (fork() == 0) pause();"),
    HostileKind(
      id: "threads", reason: stopped("clone3 (435)"), code: "pthread_t t; for (;;) pthread_create(&t, 0, idle, 0);"),
    HostileKind(
      id: "ten-gigabytes", reason: "it crashed (SIGSEGV)",
      code: "char *all = malloc(10ul << 30); memset(all, 1, 10ul << 30); return all[7];"),
    HostileKind(
      id: "all-memory", reason: "it used up its memory (1 GiB)",
      code: "for (;;) { char *more = malloc(1 << 20); if (more == NULL) abort(); memset(more, 1, 1 << 20); }"),
    HostileKind(
      id: "gigabyte-answer", reason: "its answer is larger than 16 MiB",
      code:
        "char *text = calloc(1, 1 << 20); for (int i = 0; i < 1024; i++) sink(context, (uint8_t *)text, 1 << 20); return 0;"
    ),
    HostileKind(
      id: "endless-answer", reason: "its answer is larger than 16 MiB", code: "for (;;) say(sink, context, \"[\");"),
    HostileKind(
      id: "endless-log", reason: late, code: "for (;;) host->log(host->context, 1, (const uint8_t *)\"again\", 5);"),
    HostileKind(
      id: "endless-questions", reason: "it called the host more than 10000 times",
      code: "for (;;) host->dataset(host->context, (const uint8_t *)\"nowhere\", 7, NULL, NULL);"),
    HostileKind(
      id: "invalid-utf8", reason: noJSON, code: answering(#"{"comparisons":[{"rule":"\xff\xfe"}],"findings":[]}"#)),
    HostileKind(id: "nan", reason: noJSON, code: answering(#"{"comparisons":NaN,"findings":[]}"#)),
    HostileKind(
      id: "contradiction", reason: "its answer to net-operating-result 2023 contradicts the host's ranking",
      code: answering(
        #"{"comparisons":[{"question":{"indicator":"net-operating-result","year":2023},"rule":"r","kind":"named","#
          + #""peers":[{"code":"3403","why":"w"}],"ranking":{"rank":1,"tied":false,"reporting":2,"members":2}}],"findings":[]}"#
      )),
    HostileKind(
      id: "both-no-and-yes",
      reason: "its answer is not valid: net-operating-result 2023: both a refusal and an answer, or an empty refusal",
      code: answering(
        #"{"comparisons":[{"question":{"indicator":"net-operating-result","year":2023},"rule":"r","kind":"named","#
          + #""peers":[{"code":"3403","why":"w"}],"refusal":"no"}],"findings":[]}"#)),
    HostileKind(id: "wrong-size", reason: shortTable, flags: ["SIZE=12"]),
    HostileKind(
      id: "abi-two", reason: "it cannot start: the library needs ABI 2.0; this host speaks 1.0", flags: ["MAJOR=2"]),
    HostileKind(
      id: "no-entry", reason: "it cannot start: the library does not export", flags: ["ENTRY=something_else"]),
    HostileKind(id: "crash-at-load", reason: "it crashed (SIGSEGV)", flags: ["AT_LOAD=*(volatile int *)8 = 1"]),
    HostileKind(
      id: "thread-outlives", reason: stopped("clone3 (435)"),
      code: "pthread_t t; pthread_create(&t, 0, idle, 0);" + answering("{}")),
    HostileKind(
      id: "file-written", reason: stopped("openat (257)"),
      code: "FILE *file = fopen(\"/tmp/maalestokk-hostile-file\", \"w\"); return file == NULL;"),
    HostileKind(id: "socket-opened", reason: stopped("socket (41)"), code: "return socket(AF_INET, SOCK_STREAM, 0);"),
    HostileKind(
      id: "signal-handlers", reason: stopped("rt_sigaction (13)"), code: "signal(SIGXCPU, SIG_IGN); for (;;) {}"),
    HostileKind(id: "kills-itself", reason: stopped("kill (62)"), code: "return kill(getpid(), SIGKILL);"),
    HostileKind(id: "kills-its-host", reason: stopped("kill (62)"), code: "return kill(getppid(), SIGKILL);"),
    HostileKind(
      id: "output-written", reason: "it reported a fault: printed",
      code: "printf(\"HOSTILE OUTPUT\\n\"); fprintf(stderr, \"HOSTILE OUTPUT\\n\"); fflush(stdout);"
        + "say(sink, context, \"printed\"); return MAALESTOKK_ERROR;"),
    HostileKind(
      id: "files-read", reason: "it reported a fault: nothing could be read",
      code: """
        char path[64];
        snprintf(path, sizeof path, "/proc/%d/environ", (int)getppid());
        if (open(path, O_RDONLY) >= 0 || open("/etc/passwd", O_RDONLY) >= 0 || open(SECRET, O_RDONLY) >= 0) {
          say(sink, context, "HOSTILE READING");
        } else {
          say(sink, context, "nothing could be read");
        }
        return MAALESTOKK_ERROR;
        """),
    HostileKind(
      id: "reads-at-load", reason: "it reported a fault: nothing could be read at load",
      code:
        "say(sink, context, opened ? \"HOSTILE READING\" : \"nothing could be read at load\"); return MAALESTOKK_ERROR;",
      flags: ["AT_LOAD=opened = open(SECRET, O_RDONLY) >= 0"]),
  ]

  /// The whole library in C.
  var source: String {
    """
    #define _GNU_SOURCE
    #include <fcntl.h>
    #include <pthread.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/socket.h>
    #include <unistd.h>
    #include "comparator.h"
    #ifndef SIZE
    #define SIZE sizeof(maalestokk_comparator)
    #endif
    #ifndef MAJOR
    #define MAJOR 1
    #endif
    #ifndef ENTRY
    #define ENTRY maalestokk_comparator_\(id.replacingOccurrences(of: "-", with: "_"))
    #endif
    static int opened;
    static void *idle(void *context) { for (;;) pause(); }
    static void say(maalestokk_sink sink, void *context, const char *text) { sink(context, (const uint8_t *)text, strlen(text)); }
    static int32_t compare(const maalestokk_host *host, const uint8_t *request, size_t length, maalestokk_sink sink, void *context) {
      \(code)
    }
    static const maalestokk_comparator table = {SIZE, MAJOR, 0, compare, 0};
    const maalestokk_comparator *ENTRY(void) { return &table; }
    #ifdef AT_LOAD
    __attribute__((constructor)) static void at_load(void) { AT_LOAD; }
    #endif
    """
  }
}

/// Comparators that do their worst, all at once, beside those of the house.
@Suite("Hostile comparators", .serialized)
struct HostilePluginTests {
  /// A folder with the project's comparators and one for each kind; removed when the test is done.
  private func withHostilePlugins(_ body: (URL) throws -> Void) throws {
    let plugins = TestFolder.url.appendingPathComponent(
      "maalestokk-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: plugins) }
    try FileManager.default.copyItem(at: Project.root.appendingPathComponent("Plugins"), to: plugins)
    try Data("secret".utf8).write(to: plugins.appendingPathComponent("secret"))
    for kind in HostileKind.all { try install(kind, in: plugins) }
    try body(plugins)
  }

  private func install(_ kind: HostileKind, in plugins: URL) throws {
    let folder = plugins.appendingPathComponent(kind.id)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let code = folder.appendingPathComponent("hostile.c")
    let library = folder.appendingPathComponent("libhostile.so")
    try Data(kind.source.utf8).write(to: code)
    let include = Project.root.appendingPathComponent("Sources/Plugins/CComparator/include").path
    let secret = "SECRET=\"\(plugins.appendingPathComponent("secret").path)\""
    let defines = (kind.flags + [secret]).flatMap { ["-D", $0] }
    try Shell.run(["clang", "-w", "-shared", "-fPIC", "-I", include] + defines + [code.path, "-o", library.path])
    let hash = try Shell.run(["sha256sum", library.path]).prefix(64)
    let manifest = """
      {"schema": "maalestokk/plugin-1", "id": "\(kind.id)", "version": "1.0.0", "name": {"nb": "Fiendtlig \(kind.id)", "en": "Hostile \(kind.id)"},
       "summary": {"nb": "Gjør noe galt.", "en": "Does something wrong."}, "library": "libhostile.so",
       "abi": {"major": 1, "minor": 0}, "sha256": "\(hash)", "options": [], "fetchHosts": [],
       "licence": "Apache-2.0"}
      """
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
  }

  @Test("a ranking beside all of them stands, with one line for each, nothing printed, written, read or left behind")
  func ranking() throws {
    try withHostilePlugins { plugins in
      let run = try Program.run(
        [
          "rank", "net-operating-result", "--year", "2023", "--language", "en", "--plugins", plugins.path,
          "--allow-unsigned",
        ])
      #expect(run.status == 0, "\(run.messages)")
      for kind in HostileKind.all {
        let lines = run.output.replacingOccurrences(of: "\u{A0}", with: " ").components(
          separatedBy: "Hostile \(kind.id)\n")
        #expect(lines.count == 2, "\(kind.id) has one entry")
        let entry = lines.last?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        #expect(
          entry.drop { $0 == "─" || $0 == " " }.hasPrefix("unavailable: \(kind.reason)"),
          "\(kind.id): \(entry.prefix(200))")
      }
      #expect(run.prose.contains("Neighbours: rank 4 of 4"))
      #expect(!(run.output + run.messages).contains("HOSTILE"))
      #expect(!FileManager.default.fileExists(atPath: "/tmp/maalestokk-hostile-file"))
      #expect(try Shell.run(["sh", "-c", "pgrep -f '[l]ibhostile.so' || true"]).isEmpty, "no worker is left")
    }
  }

  @Test("a briefing beside all of them stands, and tells of each")
  func briefing() throws {
    try withHostilePlugins { plugins in
      let run = try Program.run(
        ["brief", "--year", "2023", "--language", "en", "--plugins", plugins.path, "--allow-unsigned"])
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.prose.contains("Lillehammer met one of four targets in 2023"))
      for kind in HostileKind.all { #expect(run.prose.contains("Hostile \(kind.id): "), "\(kind.id)") }
      #expect(!(run.output + run.messages).contains("HOSTILE"))
    }
  }
}
