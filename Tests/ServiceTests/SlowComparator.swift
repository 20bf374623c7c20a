import Foundation
import TestSupport
import Testing

/// A folder of plugins with one more comparator, `greedy`, that does what its option `do` says; removed with the value.
final class SlowComparator: Sendable {
  let plugins: URL

  init() throws {
    plugins = TestFolder.url.appendingPathComponent("maalestokk-greedy-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Project.root.appendingPathComponent("Plugins"), to: plugins)
    let folder = plugins.appendingPathComponent("Greedy")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (code, library) = (folder.appendingPathComponent("greedy.c"), folder.appendingPathComponent("libgreedy.so"))
    try Data(Self.source.utf8).write(to: code)
    let include = Project.root.appendingPathComponent("Sources/Plugins/CComparator/include").path
    _ = try Shell.run(["clang", "-shared", "-fPIC", "-I", include, code.path, "-o", library.path])
    let hash = try Shell.run(["sha256sum", library.path]).prefix(64)
    let manifest = """
      {"schema": "maalestokk/plugin-1", "id": "greedy", "version": "1.0.0", "name": {"nb": "Grådig", "en": "Greedy"},
       "summary": {"nb": "Bruker alt det får.", "en": "Uses all it gets."}, "library": "libgreedy.so",
       "abi": {"major": 1, "minor": 0}, "sha256": "\(hash)",
       "options": [{"name": "do", "values": ["sleep", "hold", "ask", "rank"], "default": "sleep",
                    "summary": {"nb": "hva", "en": "what"}}],
       "fetchHosts": [], "licence": "Apache-2.0"}
      """
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
  }

  deinit { try? FileManager.default.removeItem(at: plugins) }

  /// Sleeps for good, or as long as it may and then reports a fault, so that it is asked again; asks for the most figures one may ask for again and again, or ranks the subject among all others without end.
  private static let source = """
    #define _GNU_SOURCE
    #include <stdio.h>
    #include <string.h>
    #include <unistd.h>
    #include "comparator.h"

    static void drop(void *context, const uint8_t *bytes, size_t length) {}

    static void ask(const maalestokk_host *host) {
      static char query[1 << 16];
      size_t length = (size_t)sprintf(query, "{\\"indicators\\":[\\"net-debt\\",\\"sick-leave\\"],\\"years\\":[1800");
      for (int year = 1801; year < 2100; year++) length += (size_t)sprintf(query + length, ",%d", year);
      length += (size_t)sprintf(query + length, "],\\"regions\\":[\\"3000\\"");
      for (int code = 3001; code < 4700; code++) length += (size_t)sprintf(query + length, ",\\"%d\\"", code);
      length += (size_t)sprintf(query + length, "]}");
      for (;;) {
        maalestokk_observations block = {.struct_size = sizeof block};
        host->observations(host->context, (const uint8_t *)query, length, &block);
      }
    }

    static void rank(const maalestokk_host *host) {
      const char *request = "{\\"question\\":{\\"indicator\\":\\"net-debt\\",\\"year\\":2023},\\"kind\\":\\"named\\","
                            "\\"peers\\":[{\\"code\\":\\"3403\\",\\"why\\":\\"a\\"},{\\"code\\":\\"3407\\",\\"why\\":\\"b\\"}]}";
      for (;;) host->rank(host->context, (const uint8_t *)request, strlen(request), drop, 0);
    }

    static int32_t compare(const maalestokk_host *host, const uint8_t *request, size_t length, maalestokk_sink sink,
                           void *context) {
      if (memmem(request, length, "\\"do\\":\\"ask\\"", 10) != NULL) ask(host);
      if (memmem(request, length, "\\"do\\":\\"rank\\"", 11) != NULL) rank(host);
      if (memmem(request, length, "\\"do\\":\\"hold\\"", 11) != NULL) {
        sleep(8);
        return MAALESTOKK_ERROR;
      }
      for (;;) sleep(1);
    }

    static const maalestokk_comparator table = {sizeof table, 1, 0, compare, 0};
    const maalestokk_comparator *maalestokk_comparator_greedy(void) { return &table; }
    """
}
