import Foundation
import TestSupport
import Testing

/// The environment that `scripts/setup` makes, where it could be made.
private let environment = Project.root.appendingPathComponent(".build/weasyprint/bin")

/// The PDF as another library reads it back: two pages of A4, tagged for those who do not see.
@Suite(
  "The briefing as PDF",
  .enabled(if: FileManager.default.isExecutableFile(atPath: environment.appendingPathComponent("weasyprint").path)))
struct PDFTests {
  @Test(
    "two pages, PDF/UA-1, a language, bookmarks, a text for each picture, headings in order", arguments: ["nb", "en"])
  func tags(language: String) throws {
    let report = try read(language)
    #expect(report.pages == 2)
    #expect(report.isMarked && report.standard == "1" && report.showsTitle)
    #expect(report.language == language)
    #expect(report.title.hasPrefix("Lillehammer 2023"))
    #expect(report.bookmarks.count > 5 && report.bookmarks.allSatisfy { !$0.isEmpty })
    #expect(report.alternatives.count == 13)
    #expect(report.alternatives.allSatisfy { $0.contains("2023") || $0.contains("2022") }, "\(report.alternatives)")
    let headings = report.tags.filter { $0.hasPrefix("H") && $0.count == 2 }
    #expect(headings.first == "H1" && headings.count { $0 == "H1" } == 1 && headings.contains("H3"))
    for tag in ["Table", "TH", "TD", "L", "LI", "Figure"] { #expect(report.tags.contains(tag), "\(tag)") }
    let footer = language == "nb" ? "Side 1 av 2" : "Page 1 of 2"
    #expect(report.text.contains(footer))
    #expect(report.text.contains(language == "nb" ? "Netto driftsresultat" : "Net operating result"))
  }

  private struct Report: Decodable {
    let pages: Int
    let isMarked: Bool
    let standard: String
    let showsTitle: Bool
    let language: String
    let title: String
    let bookmarks: [String]
    let alternatives: [String]
    let tags: [String]
    let text: String
  }

  private func read(_ language: String) throws -> Report {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("briefing.pdf").path
      let run = try Program.run(
        "brief", "--year", "2023", "--format", "pdf", "--language", language, "--quiet", "--output", file)
      try #require(run.status == 0, "\(run.messages)")
      let python = Process()
      python.executableURL = environment.appendingPathComponent("python")
      python.arguments = ["-c", Self.reader, file]
      let output = Pipe()
      python.standardOutput = output
      try python.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      python.waitUntilExit()
      try #require(python.terminationStatus == 0)
      return try JSONDecoder().decode(Report.self, from: bytes)
    }
  }

  /// What pypdf finds in a file, as JSON.
  private static let reader = """
    import json, re, sys
    from pypdf import PdfReader
    pdf = PdfReader(sys.argv[1])
    root = pdf.trailer["/Root"]
    def elements(node):
        node = node.get_object()
        if isinstance(node, list):
            for part in node: yield from elements(part)
        elif isinstance(node, dict):
            if "/S" in node: yield node
            if "/K" in node: yield from elements(node["/K"])
    def titles(outline):
        for entry in outline:
            yield from titles(entry) if isinstance(entry, list) else [entry.title]
    tags = list(elements(root["/StructTreeRoot"]["/K"]))
    metadata = root["/Metadata"].get_data().decode()
    json.dump({
        "pages": len(pdf.pages), "isMarked": bool(root["/MarkInfo"]["/Marked"]),
        "standard": re.search('pdfuaid:part="(.)"', metadata).group(1),
        "showsTitle": bool(root["/ViewerPreferences"]["/DisplayDocTitle"]), "language": root["/Lang"],
        "title": pdf.metadata.title, "bookmarks": list(titles(pdf.outline)),
        "alternatives": [str(tag.get("/Alt", "")) for tag in tags if tag["/S"] == "/Figure"],
        "tags": [str(tag["/S"])[1:] for tag in tags],
        "text": "\\n".join(page.extract_text() for page in pdf.pages).replace("\\u00a0", " ")}, sys.stdout)
    """
}
