/// A report before it is drawn: the same blocks become terminal text and Markdown.
public enum Block: Sendable, Equatable {
  case title(String)
  case heading(String)
  case subheading(String)
  case paragraph(Line)
  case list([Line])
  case numbered([Line])
  case table(Table)
  /// Text drawn with characters of equal width.
  case drawing([String])

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    switch self {
    case .title(let text), .heading(let text), .subheading(let text): text.isEmpty
    case .paragraph(let line): line.text.isEmpty
    case .list(let lines), .numbered(let lines): lines.isEmpty
    case .table(let table): table.rows.isEmpty
    case .drawing(let rows): rows.isEmpty
    }
  }
}
