import Foundation
import Testing

/// A comparator that is not what its manifest says, or that nobody vouches for, beside those of the house.
@Suite("A comparator that is not to be loaded", .serialized)
struct FaultyPluginTests {
  private static let source = """
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>
    #include "comparator.h"
    static int32_t compare(const maalestokk_host *host, const uint8_t *request, size_t length, maalestokk_sink sink, void *context) {
      FAULT
      return MAALESTOKK_OK;
    }
    static const maalestokk_comparator table = {sizeof table, 1, 0, compare, 0};
    const maalestokk_comparator *maalestokk_comparator_faulty(void) { return &table; }
    """

  /// A copy of the project's plugin folder with one more in it, whose manifest names the hash it should have.
  private func withPlugin(_ fault: String, tamper: Bool = false, _ body: (URL, String) throws -> Void) throws {
    let root = Program.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let plugins = FileManager.default.temporaryDirectory.appendingPathComponent(
      "maalestokk-faulty-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: plugins) }
    try FileManager.default.copyItem(at: root.appendingPathComponent("Plugins"), to: plugins)
    let folder = plugins.appendingPathComponent("Faulty")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let code = folder.appendingPathComponent("faulty.c")
    try Data(Self.source.replacingOccurrences(of: "FAULT", with: fault).utf8).write(to: code)
    let name = "libfaulty-\(UUID().uuidString).so"
    let library = folder.appendingPathComponent(name)
    let include = root.appendingPathComponent("Sources/CComparator/include").path
    try #require(try Shell.run(["clang", "-shared", "-fPIC", "-I", include, code.path, "-o", library.path]).isEmpty)
    let hash = String(try Shell.run(["sha256sum", library.path]).prefix(64))
    let manifest = """
      {"schema": "maalestokk/plugin-1", "id": "faulty", "version": "1.0.0", "name": {"nb": "Feil", "en": "Faulty"},
       "summary": {"nb": "Gjør noe galt.", "en": "Does something wrong."}, "library": "\(name)",
       "abi": {"major": 1, "minor": 0}, "sha256": "\(hash)", "options": [], "fetchHosts": [], "licence": "Apache-2.0"}
      """
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
    if tamper { try Shell.run(["sh", "-c", "printf x >> '\(library.path)'"]) }
    try body(plugins, name)
  }

  private func rank(_ plugins: URL, _ more: String...) throws -> ProgramRun {
    try Program.run(
      ["rank", "net-operating-result", "--year", "2023", "--language", "en", "--plugins", plugins.path] + more)
  }

  @Test("a changed file is never loaded, an unsigned one only when told")
  func states() throws {
    try withPlugin("abort();", tamper: true) { plugins, _ in
      let run = try rank(plugins, "--allow-unsigned")
      #expect(run.prose.contains("unavailable: "))
      #expect(!run.prose.contains("it crashed"))
      let list = try Program.run("plugins", "list", "--plugins", plugins.path, "--language", "en")
      #expect(list.output.contains("modified"))
    }
    try withPlugin("abort();") { plugins, _ in
      let run = try rank(plugins)
      #expect(run.prose.contains("the plugin is not signed; start with --allow-unsigned to use it"))
    }
  }
}
