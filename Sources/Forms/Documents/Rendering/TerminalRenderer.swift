/// Draws a document as text for a terminal of a given width, with or without colour.
public struct TerminalRenderer: Sendable {
  private let width: Int
  private let color: Bool
  /// Prose in longer lines than this tires the eye, however wide the terminal is.
  private static let longestProseLine = 100
  private var proseWidth: Int { min(width, Self.longestProseLine) }

  /// A renderer; width is at least 40 columns.
  public init(width: Int = 100, color: Bool = false) {
    self.width = max(40, width)
    self.color = color
  }

  /// The document as lines, each ending in a line feed.
  public func render(_ document: Document) -> String {
    var lines: [String] = []
    for block in document.cleaned.blocks where !block.isEmpty {
      if !lines.isEmpty, needsSpace(before: block) { lines.append("") }
      lines += self.lines(block)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func needsSpace(before block: Block) -> Bool {
    if case .drawing = block { false } else { true }
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .title(let text): underlined(text, "═")
    case .heading(let text): underlined(text, "─")
    case .subheading(let text): wrap(Line(text, .strong), indent: "", hanging: "")
    case .paragraph(let line): wrap(line, indent: "", hanging: "")
    case .list(let items): items.flatMap { wrap($0, indent: "• ", hanging: "  ") }
    case .numbered(let items): items.enumerated().flatMap { wrap($1, indent: "\($0 + 1). ", hanging: "   ") }
    case .table(let table): self.table(table)
    case .drawing(let rows): rows.map { "  " + $0 }
    }
  }

  private func underlined(_ text: String, _ line: Character) -> [String] {
    wrap(Line(text, .strong), indent: "", hanging: "") + [String(repeating: line, count: min(proseWidth, text.count))]
  }

  private func style(_ text: String, _ emphasis: Emphasis) -> String {
    guard color else { return text }
    let code =
      switch emphasis {
      case .plain: ""
      case .strong: "1"
      case .muted: "2"
      case .met: "32"
      case .nearlyMet: "33"
      case .missed: "31"
      }
    return code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Breaks a line between words; a no-break space is no place to break.
  private func wrap(_ line: Line, indent: String, hanging: String) -> [String] {
    var lines: [String] = []
    var current = indent
    var used = indent.count
    var isFirstWord = true
    for run in line.runs {
      for (index, word) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let space = index > 0 && !isFirstWord ? 1 : 0
        if used + space + word.count > proseWidth, !isFirstWord, index > 0 {
          lines.append(current)
          current = hanging
          used = hanging.count
        } else if space == 1 {
          current += " "
          used += 1
        }
        current += style(String(word), run.emphasis)
        used += word.count
        isFirstWord = isFirstWord && word.isEmpty
      }
    }
    return lines + [current]
  }

  private func table(_ table: Table) -> [String] {
    let widths = columnWidths(table)
    let titles = table.header.map { Line($0.title, .muted) }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    return row(titles, table, widths) + [rule] + table.rows.flatMap { row($0, table, widths) }
  }

  /// One row of a table, on as many lines as its longest cell needs.
  private func row(_ cells: [Line], _ table: Table, _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TerminalRenderer(exactly: $1, color: color).wrapCell($0) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = wrapped.indices.map { column in
        let cell = wrapped[column].indices.contains(index) ? wrapped[column][index] : (text: "", width: 0)
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.width))
        return table.header[column].alignment == .right ? padding + cell.text : cell.text + padding
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func wrapCell(_ line: Line) -> [(text: String, width: Int)] {
    guard line.text.count > width else {
      return [(line.runs.map { style($0.text, $0.emphasis) }.joined(), line.text.count)]
    }
    let plain = TerminalRenderer(exactly: width, color: false).wrap(line, indent: "", hanging: "")
    return zip(wrap(line, indent: "", hanging: ""), plain).map { ($0, $1.count) }
  }

  /// The width each column needs; when that is more than there is, the widest columns of words give way.
  private func columnWidths(_ table: Table) -> [Int] {
    var widths = table.header.indices.map { column in
      max(
        table.header[column].title.count,
        table.rows.map { $0.indices.contains(column) ? $0[column].text.count : 0 }.max() ?? 0)
    }
    let narrowest = table.header.indices.map { column in
      (table.rows.map { $0[column].text } + [table.header[column].title]).map(Self.longestWord).max() ?? 0
    }
    func canYield(_ column: Int) -> Bool {
      table.header[column].alignment == .left && widths[column] > narrowest[column]
    }
    while widths.reduce(2 * (widths.count - 1), +) > width,
      let widest = widths.indices.filter(canYield).max(by: { widths[$0] < widths[$1] })
    { widths[widest] -= 1 }
    return widths
  }

  private static func longestWord(_ text: String) -> Int { text.split(separator: " ").map(\.count).max() ?? 0 }

  private init(exactly width: Int, color: Bool) {
    self.width = width
    self.color = color
  }
}
