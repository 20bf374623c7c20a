/// Writes a document as Markdown that common forges show, with tables.
public struct MarkdownRenderer: Sendable {
  public init() {}

  /// The document as Markdown text, ending in one line feed.
  public func render(_ document: Document) -> String {
    document.cleaned.blocks.filter { !$0.isEmpty }.map(text).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .title(let text): "# " + escape(text)
    case .heading(let text): "## " + escape(text)
    case .subheading(let text): "### " + escape(text)
    case .paragraph(let line): start(self.line(line))
    case .list(let items): items.map { "- " + start(line($0)) }.joined(separator: "\n")
    case .numbered(let items): items.enumerated().map { "\($0 + 1). " + start(line($1)) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .drawing(let rows): drawing(rows)
    }
  }

  private func line(_ line: Line) -> String {
    line.runs.enumerated().map { place, run in
      guard run.emphasis == .strong else { return escape(run.text) }
      let next = line.runs[(place + 1)...].lazy.compactMap(\.text.first).first
      return strong(run.text, before: next)
    }.joined()
  }

  /// Bold text; CommonMark closes it only behind a character that stands by a space, or a letter before a letter, so that
  /// spaces at its ends, and signs before a letter that follows, are put outside.
  private func strong(_ text: String, before next: Character?) -> String {
    let start = text.prefix { $0.isWhitespace }
    var body = text.dropFirst(start.count)
    var end = String(body.reversed().prefix { $0.isWhitespace }.reversed())
    body = body.dropLast(end.count)
    if end.isEmpty, let next, !next.isWhitespace {
      end = String(body.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed())
      body = body.dropLast(end.count)
    }
    return body.isEmpty ? escape(text) : start + "**" + escape(String(body)) + "**" + escape(end)
  }

  private func table(_ table: Table) -> String {
    let header = table.header.map { escape($0.title) }
    let rule = table.header.map { $0.alignment == .right ? "---:" : ":---" }
    let rows = table.rows.map { $0.map { line($0) } }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Between fences that are longer than any row of the same sign.
  private func drawing(_ rows: [String]) -> String {
    let longest = rows.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + rows + [fence]).joined(separator: "\n")
  }

  /// What begins a line of text and would be read as a list, a rule or a heading's underline.
  private func start(_ text: String) -> String {
    if let first = text.first, "-+=".contains(first), text.dropFirst().first.map({ !$0.isNumber }) ?? true {
      return "\\" + text
    }
    let rest = text.drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > text.startIndex, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " " || rest.dropFirst().isEmpty
    else { return text }
    return text[..<rest.startIndex] + "\\" + rest
  }

  /// Names from files may hold anything: what Markdown or HTML would read as markup, or as a bare link, is escaped.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$": escaped += "\\" + String(character)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "@": escaped += "&#64;"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped.replacing("://", with: "\\://").replacing(/(?i)(?:www)\./) { $0.output.dropLast() + "\\." }
      .replacing(/(?i)(?:mailto|xmpp):/) { $0.output.dropLast() + "\\:" }
  }
}
