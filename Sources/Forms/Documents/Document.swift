/// How a piece of text stands out; colour, where there is any, only repeats what the words say.
public enum Emphasis: Sendable, Equatable {
  case plain, strong, muted
  /// Status against a target, never rank.
  case met, nearlyMet, missed
}

/// A piece of text with one emphasis.
public struct Run: Sendable, Equatable {
  public let text: String
  public let emphasis: Emphasis

  public init(_ text: String, _ emphasis: Emphasis = .plain) {
    self.text = text
    self.emphasis = emphasis
  }
}

/// A line of text, or a table's cell.
public struct Line: Sendable, Equatable, ExpressibleByStringLiteral {
  public let runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }
  public init(_ text: String, _ emphasis: Emphasis = .plain) { runs = [Run(text, emphasis)] }
  public init(stringLiteral text: String) { runs = [Run(text)] }

  /// The text alone.
  public var text: String { runs.map(\.text).joined() }
}

/// A table; columns of numbers stand to the right.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable { case left, right }
  public let header: [(title: String, alignment: Alignment)]
  public let rows: [[Line]]

  public init(_ header: [(title: String, alignment: Alignment)], rows: [[Line]]) {
    self.header = header
    self.rows = rows
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.rows == right.rows && left.header.map(\.title) == right.header.map(\.title)
  }
}

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

/// A whole report as blocks, from the top.
public struct Document: Sendable, Equatable {
  public var blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }
}
