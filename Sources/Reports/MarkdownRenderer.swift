/// Writes a document as Markdown that common forges show, with tables.
public struct MarkdownRenderer: Sendable {
  public init() {}

  /// The document as Markdown text, ending in one line feed.
  public func render(_ document: Document) -> String {
    document.blocks.filter { !$0.isEmpty }.map(text).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .title(let text): "# " + escape(text)
    case .heading(let text): "## " + escape(text)
    case .subheading(let text): "### " + escape(text)
    case .paragraph(let line): self.line(line)
    case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
    case .numbered(let items): items.enumerated().map { "\($0 + 1). " + line($1) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .drawing(let rows): "```text\n" + rows.joined(separator: "\n") + "\n```"
    }
  }

  private func line(_ line: Line) -> String {
    line.runs.map { run in
      let text = escape(run.text)
      return run.emphasis == .strong && !text.isEmpty ? "**\(text)**" : text
    }.joined()
  }

  private func table(_ table: Table) -> String {
    let header = table.header.map { escape($0.title) }
    let rule = table.header.map { $0.alignment == .right ? "---:" : ":---" }
    let rows = table.rows.map { $0.map { line($0) } }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Names from files may hold anything: what Markdown or HTML would read as markup is escaped.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#": escaped += "\\" + String(character)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
