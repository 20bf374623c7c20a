import Foundation
import TestSupport
import Testing

/// Whole briefings as they were last looked at and found good.
///
/// `RECORD_GOLDEN=1` writes them anew, and fails once, so that a change is looked at before it is kept.
@Suite("Golden briefings")
struct GoldenTests {
  private static let folder = Project.root.appendingPathComponent("Tests/EndToEndTests/Golden")

  @Test(
    "Lillehammer 2023 in every text format and language",
    arguments: [("terminal", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json"), ("csv", "csv")],
    ["nb", "nn", "en"])
  func lillehammer(format: (name: String, ending: String), language: String) throws {
    // The rankings among the whole country would make files of megabytes.
    let few = ["json", "csv"].contains(format.name) ? ["--comparator", "neighbours"] : []
    let run = try Program.run(["brief", "--year", "2023", "--format", format.name, "--language", language] + few)
    #expect(run.status == 0)
    let file = Self.folder.appendingPathComponent("lillehammer-2023.\(language).\(format.ending)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(run.output.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): look at it, then run without RECORD_GOLDEN")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(
      run.output.split(separator: "\n", omittingEmptySubsequences: false),
      golden.split(separator: "\n", omittingEmptySubsequences: false))
    if let (line, pair) = zip(1..., lines).first(where: { $1.0 != $1.1 }) {
      Issue.record(
        "line \(line) of \(file.lastPathComponent) was “\(pair.1.prefix(200))” and is “\(pair.0.prefix(200))”")
    }
    #expect(run.output == golden, "re-record with RECORD_GOLDEN=1 when the change is meant")
  }
}
