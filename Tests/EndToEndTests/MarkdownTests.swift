import Foundation
import TestSupport
import Testing

private let python = Project.root.appendingPathComponent(".build/weasyprint/bin/python")

/// The Markdown as another program reads it, by the rules of CommonMark with tables.
@Suite("Markdown", .enabled(if: FileManager.default.isExecutableFile(atPath: python.path)))
struct MarkdownTests {
  @Test(
    "nothing is left unread: bold closes, tables have all their cells, and there is no HTML",
    arguments: [
      ["brief", "--year", "2023"], ["brief", "--year", "2023", "--language", "en", "-m", "Vågå"],
      ["compare", "--year", "2023", "--language", "nn"], ["targets", "--year", "2023", "--language", "en"],
      ["trend", "net-operating-result", "--to", "2023"], ["bridge", "net-operating-result", "--to", "2023"],
      ["explain", "net-operating-result", "--year", "2023", "--language", "nn"],
    ])
  func read(command: [String]) throws {
    let run = try Program.run(command + ["--format", "markdown", "--quiet"])
    try #require(run.status == 0, "\(run.messages)")
    let found = try tokens(run.output)
    #expect(found.unread.isEmpty, "\(found.unread)")
    #expect(found.headings.first == "h1" && found.headings.count { $0 == "h1" } == 1)
    #expect(found.strong > 0 && found.raggedRows == 0)
  }

  @Test("what is wrong is found: bold that does not close, HTML and a row that lacks a cell")
  func faults() throws {
    #expect(try tokens("**Netto: **under").unread == ["**Netto: **under"])
    #expect(try tokens("<b>Netto</b>").unread.isEmpty == false)
    #expect(try tokens("| a | b |\n|---|---|\n| 1 |\n").raggedRows == 1)
  }

  private struct Tokens: Decodable {
    let unread: [String]
    let headings: [String]
    let strong: Int
    let raggedRows: Int
  }

  private func tokens(_ markdown: String) throws -> Tokens {
    let process = Process()
    process.executableURL = python
    process.arguments = ["-c", Self.reader]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let writer = input.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: Data(markdown.utf8))
      try? writer.close()
    }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Tokens.self, from: bytes)
  }

  /// What markdown-it-py finds in a text, as JSON; the cells of a row are counted in the text, since the parser fills them up.
  private static let reader = """
    import json, re, sys
    from markdown_it import MarkdownIt
    text = sys.stdin.read()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [part for token in tokens for part in (token.children or [])]
    unread = [part.content for part in inline if part.type == "text" and ("**" in part.content or "__" in part.content)]
    unread += [part.content for part in inline + tokens if part.type in ("html_inline", "html_block")]
    ragged = 0
    lines = text.split("\\n")
    cells = lambda line: len(re.findall(r"(?<!\\\\)[|]", line))
    for token in tokens:
        if token.type == "table_open":
            counts = [cells(line) for line in lines[token.map[0]:token.map[1]] if line.strip()]
            ragged += sum(count != counts[0] for count in counts)
    print(json.dumps({
        "unread": unread, "headings": [token.tag for token in tokens if token.type == "heading_open"],
        "strong": sum(part.type == "strong_open" for part in inline), "raggedRows": ragged}))
    """
}
