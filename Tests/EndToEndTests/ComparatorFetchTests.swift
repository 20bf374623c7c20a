import Foundation
import GRDB
import TestSupport
import Testing

/// A comparator that fetches data of its own under `maalestokk fetch`.
@Suite("maalestokk fetch, comparators' own data", .serialized)
struct ComparatorFetchTests {
  private static let groups =
    "https://data.ssb.no/api/klass/v1/classifications/131/correspondsAt?targetClassificationId=112&date={today}&language=nb"

  private static let source = """
    #include <stdlib.h>
    #include <string.h>
    #include "comparator.h"
    static void take(void *context, const uint8_t *bytes, size_t length) {}
    static int32_t compare(const maalestokk_host *host, const uint8_t *request, size_t length, maalestokk_sink sink, void *context) {
      return MAALESTOKK_ERROR;
    }
    static int32_t refresh(const maalestokk_host *host, maalestokk_sink sink, void *context) {
      const char *request = "{\\"url\\":\\"URL\\"}";
      int32_t status = host->fetch(host->context, (const uint8_t *)request, strlen(request), take, 0);
      AFTER
      return status;
    }
    static const maalestokk_comparator table = {sizeof table, 1, 0, compare, refresh};
    const maalestokk_comparator *maalestokk_comparator_own_data(void) { return &table; }
    """

  /// Fetches everything from a stand-in with one comparator, which asks for an address; its messages, and what was archived.
  private func fetch(url: String, host: String, after: String = "", _ more: String...) throws -> (
    run: ProgramRun, archived: [String], asked: [String]
  ) {
    try withTemporaryFolder { folder in
      let plugin = folder.appendingPathComponent("Plugins/OwnData")
      try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
      let code = plugin.appendingPathComponent("own.c")
      let text = Self.source.replacingOccurrences(of: "URL", with: url).replacingOccurrences(of: "AFTER", with: after)
      try Data(text.utf8).write(to: code)
      let library = plugin.appendingPathComponent("libOwn.so").path
      let include = Project.root.appendingPathComponent("Sources/Plugins/CComparator/include").path
      try Shell.run(["clang", "-shared", "-fPIC", "-I", include, code.path, "-o", library])
      let hash = try Shell.run(["sha256sum", library]).prefix(64)
      let manifest = """
        {"schema": "maalestokk/plugin-1", "id": "own-data", "version": "1.0.0", "name": {"nb": "Egne", "en": "Own"},
         "summary": {"nb": "Henter.", "en": "Fetches."}, "library": "libOwn.so", "abi": {"major": 1, "minor": 0},
         "sha256": "\(hash)", "options": [], "fetchHosts": ["\(host)"], "licence": "Apache-2.0"}
        """
      try Data(manifest.utf8).write(to: plugin.appendingPathComponent("manifest.json"))
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      let publisher = try PublisherProcess()
      // No table is had, so that the fetch is over when the comparators have brought their own.
      try publisher.spoil("400-404", times: 1000, path: "metadata")
      let run = try Program.run(
        [
          "fetch", "--language", "en", "--source", publisher.source, "--allow-unsigned", "--years", "2025", "--plugins",
          plugin.deletingLastPathComponent().path,
        ] + more, environment: ["SOURCE_DATE_EPOCH": "1796083200"], database: database)
      let archived = try DatabaseQueue(path: database).read { database in
        try String.fetchAll(database, sql: "SELECT request FROM archive")
      }
      return (run, archived, try publisher.requests())
    }
  }

  @Test("what it fetches from the publisher is archived and taken in when its refresh ends well")
  func fromPublisher() throws {
    let found = try fetch(url: Self.groups, host: "data.ssb.no")
    #expect(found.archived.contains { $0.contains("correspondsAt") }, "\(found.run.messages)")
    #expect(!found.run.messages.contains("own-data"), "\(found.run.messages)")
  }

  @Test("nothing that it fetched is kept when it then crashes or fails", arguments: ["abort();", "return 1;"])
  func crash(after: String) throws {
    let found = try fetch(url: Self.groups, host: "data.ssb.no", after: after)
    #expect(found.asked.contains { $0.contains("correspondsAt") })
    #expect(!found.archived.contains { $0.contains("correspondsAt") })
    #expect(found.run.messages.contains("own-data"), "\(found.run.messages)")
  }

  @Test("a host of its own that nobody has agreed to is not asked, and told with what to do")
  func unagreed() throws {
    let found = try fetch(url: "https://figures.example.org/?of=me", host: "figures.example.org")
    #expect(
      found.run.messages.contains(
        "The comparator own-data would fetch from figures.example.org, which is not the publisher; it was not asked. If "
          + "you trust it, fetch with: maalestokk fetch --allow-hosts figures.example.org"), "\(found.run.messages)")
    #expect(!found.archived.contains { $0.contains("example.org") })
  }

  @Test("hosts are shown where plugins are listed, and one of this machine makes the manifest invalid")
  func listed() throws {
    let list = try Program.run("plugins", "list", "--language", "en")
    #expect(list.output.contains("kostra-group fetches its data from data.ssb.no"), "\(list.output)")
    let found = try fetch(url: "https://127.0.0.1/x", host: "127.0.0.1")
    #expect(!found.asked.contains { $0.contains("/x") })
    #expect(!found.archived.contains { $0.contains("127.0.0.1/x") })
  }
}
