import PlainText

/// A document may hold texts from anywhere: names of plugins, labels of publishers, comments, files of one's own. Whoever
/// draws it as text draws it from here, with nothing in it that steers a terminal or hides what is written.
extension Document {
  /// The same document, each text on one line and cleaned.
  var cleaned: Document { Document(blocks.map(\.cleaned)) }
}

extension Block {
  fileprivate var cleaned: Block {
    switch self {
    case .title(let text): .title(PlainText.line(text))
    case .heading(let text): .heading(PlainText.line(text))
    case .subheading(let text): .subheading(PlainText.line(text))
    case .paragraph(let line): .paragraph(line.cleaned)
    case .list(let items): .list(items.map(\.cleaned))
    case .numbered(let items): .numbered(items.map(\.cleaned))
    case .table(let table):
      .table(
        Table(
          table.header.map { (PlainText.line($0.title), $0.alignment) }, rows: table.rows.map { $0.map(\.cleaned) }))
    case .drawing(let rows): .drawing(rows.map { PlainText.line($0) })
    }
  }
}

extension Line {
  fileprivate var cleaned: Line { Line(runs.map { Run(PlainText.line($0.text), $0.emphasis) }) }
}
