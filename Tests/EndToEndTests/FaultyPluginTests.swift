import Foundation
import TestSupport
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
    let plugins = TestFolder.url.appendingPathComponent(
      "maalestokk-faulty-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: plugins) }
    try FileManager.default.copyItem(at: root.appendingPathComponent("Plugins"), to: plugins)
    let folder = plugins.appendingPathComponent("Faulty")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let code = folder.appendingPathComponent("faulty.c")
    try Data(Self.source.replacingOccurrences(of: "FAULT", with: fault).utf8).write(to: code)
    let name = "libfaulty-\(UUID().uuidString).so"
    let library = folder.appendingPathComponent(name)
    let include = root.appendingPathComponent("Sources/Plugins/CComparator/include").path
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

  @Test(
    "a briefing in every form, and every answer of several key figures, tells why a comparator failed",
    arguments: ["terminal", "markdown", "html", "json", "csv", "csv-excel", "xlsx"])
  func everyForm(format: String) throws {
    try withPlugin("abort();") { plugins, _ in
      let questions = [["brief"], ["compare", "net-debt", "sick-leave"], ["rank", "net-debt"]]
      for question in questions where format != "html" || question == ["brief"] {
        let text = try text(
          question + [
            "--year", "2023", "--language", "en", "--plugins", plugins.path, "--allow-unsigned", "--format", format,
            "--comparator", "neighbours", "--comparator", "faulty",
          ], format)
        #expect(text.contains("it crashed (SIGABRT)"), "\(question)")
      }
    }
  }

  @Test("a series over the years tells which comparator failed to find peers", arguments: ["terminal", "json"])
  func series(format: String) throws {
    try withPlugin("abort();") { plugins, _ in
      let run = try Program.run(
        [
          "trend", "sick-leave", "--language", "en", "--plugins", plugins.path, "--allow-unsigned", "--format", format,
        ])
      #expect(run.prose.contains("Not compared: Faulty: it crashed (SIGABRT)"), "\(run.output)")
    }
  }

  @Test("a briefing on paper tells why a comparator failed", .enabled(if: FaultyPluginTests.hasPDF))
  func onPaper() throws {
    try withPlugin("abort();") { plugins, _ in
      let text = try text(
        [
          "brief", "--year", "2023", "--language", "en", "--plugins", plugins.path, "--allow-unsigned", "--format",
          "pdf",
        ], "pdf")
      #expect(text.contains("Faulty: it crashed (SIGABRT)"), "\(text)")
    }
  }

  @Test("a municipality whom only a failed comparator would compare is told so")
  func nobodyElse() throws {
    try withPlugin("abort();") { plugins, _ in
      let run = try Program.run(
        [
          "brief", "--municipality", "Moskenes", "--year", "2023", "--language", "en", "--plugins", plugins.path,
          "--allow-unsigned", "--comparator", "faulty",
        ])
      #expect(run.prose.contains("Faulty: it crashed (SIGABRT)"), "\(run.output)")
    }
  }

  private static let hasPDF = FileManager.default.isExecutableFile(
    atPath: Program.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("weasyprint/bin/weasyprint").path)

  /// What an answer says, unpacked from its form.
  private func text(_ arguments: [String], _ format: String) throws -> String {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-form-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("answer").path
    let run = try Program.run(arguments + ["--output", file])
    try #require(run.status == 0, "\(run.messages)")
    let text =
      switch format {
      case "xlsx": try Shell.run(["unzip", "-p", file, "xl/sharedStrings.xml"])
      case "pdf":
        try Shell.run([
          Program.folder.appendingPathComponent("../../weasyprint/bin/python").path, "-c",
          "import sys, pypdf; print(' '.join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages))", file,
        ])
      case "csv-excel": String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      default: try String(contentsOfFile: file, encoding: .utf8)
      }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
