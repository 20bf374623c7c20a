import Documents

/// A piece of a page: one of its parts is there, the others are nil.
public struct SiteBlock: Sendable {
  struct Run: Sendable {
    let text: String
    let strong: Bool
    /// A class name, or nil.
    let tone: String?
  }

  struct Line: Sendable {
    let runs: [Run]
  }

  struct Lines: Sendable {
    let items: [Line]
  }

  struct Links: Sendable {
    let items: [SiteLink]
  }

  struct Pictures: Sendable {
    let items: [PageModel.Picture]
  }

  /// Named unlike anything in the page around it: a template looks there for what a block lacks.
  var pageTitle: String?
  var heading: String?
  var subheading: String?
  var paragraph: Line?
  var list: Lines?
  var numbered: Lines?
  var links: Links?
  var pictures: Pictures?
  var form: SiteForm?
  var table: SiteTable?

  public static func title(_ text: String) -> SiteBlock { SiteBlock(pageTitle: text) }
  public static func heading(_ text: String) -> SiteBlock { SiteBlock(heading: text) }
  public static func paragraph(_ line: Documents.Line) -> SiteBlock { SiteBlock(paragraph: Self.line(line)) }
  public static func paragraph(_ text: String) -> SiteBlock { paragraph(Documents.Line(text)) }
  public static func list(_ lines: [Documents.Line]) -> SiteBlock { SiteBlock(list: Lines(items: lines.map(line))) }
  public static func links(_ links: [SiteLink]) -> SiteBlock { SiteBlock(links: Links(items: links)) }
  public static func form(_ form: SiteForm) -> SiteBlock { SiteBlock(form: form) }
  public static func table(_ table: SiteTable) -> SiteBlock { SiteBlock(table: table) }

  /// The blocks of a report; its title becomes a heading when the page has one of its own.
  public static func blocks(_ document: Document, titled: Bool = true) -> [SiteBlock] {
    var above = ""
    return document.blocks.map { block in
      if case .heading(let text) = block { above = text }
      if case .subheading(let text) = block { above = text }
      switch block {
      case .title(let text): return titled ? .title(text) : .heading(text)
      case .heading(let text): return titled ? .heading(text) : SiteBlock(subheading: text)
      case .subheading(let text): return SiteBlock(subheading: text)
      case .paragraph(let line): return .paragraph(line)
      case .list(let lines): return .list(lines)
      case .numbered(let lines): return SiteBlock(numbered: Lines(items: lines.map(line)))
      case .table(let table): return .table(SiteTable(table, below: above))
      // Charts stand in its place.
      case .drawing: return SiteBlock()
      }
    }
  }

  static func line(_ line: Documents.Line) -> Line {
    Line(
      runs: line.runs.map { run in
        let tone: String? =
          switch run.emphasis {
          case .plain, .strong: nil
          case .muted: "muted"
          case .met: "met"
          case .nearlyMet: "nearlyMet"
          case .missed: "missed"
          }
        return Run(text: run.text, strong: run.emphasis == .strong, tone: tone)
      })
  }
}

/// A table whose cells may lead somewhere.
public struct SiteTable: Sendable {
  /// One cell.
  public struct Cell: Sendable {
    let runs: [SiteBlock.Run]
    let address: String?
    var style: String?

    public init(_ line: Line, address: String? = nil) {
      runs = SiteBlock.line(line).runs
      self.address = address
    }

    public init(_ text: String, address: String? = nil) { self.init(Line(text), address: address) }
  }

  struct Row: Sendable {
    let cells: [Cell]
  }

  /// A column; one without a name has no header cell.
  struct Column: Sendable {
    let title: String
    let isFigure: Bool
    let isNamed: Bool
  }

  /// Where the table is unfolded from; nil where it stands open.
  let summary: String?
  let label: String
  let columns: [Column]
  let rows: [Row]

  /// Columns whose titles end in a figure's alignment stand to the right.
  public init(
    _ header: [(title: String, isFigure: Bool)], rows: [[Cell]], label: String, summary: String? = nil
  ) {
    self.summary = summary
    self.label = label
    columns = header.map { Column(title: $0.title, isFigure: $0.isFigure, isNamed: !$0.title.isEmpty) }
    self.rows = rows.map { cells in
      Row(
        cells: zip(header, cells).map { column, cell in
          var cell = cell
          cell.style = column.isFigure ? "figure" : nil
          return cell
        })
    }
  }

  /// A report's table, named after the heading above it, so that each is known from the others.
  init(_ table: Table, below heading: String) {
    self.init(
      table.header.map { ($0.title, $0.alignment == .right) }, rows: table.rows.map { $0.map { Cell($0) } },
      label: ([heading] + table.header.map(\.title)).filter { !$0.isEmpty }.joined(separator: ", "))
  }
}

/// A form whose answer has an address of its own.
public struct SiteForm: Sendable {
  /// What one field may be.
  public struct Choice: Sendable {
    let value, text: String
    let isChosen: Bool

    public init(_ value: String, _ text: String, isChosen: Bool = false) {
      self.value = value
      self.text = text
      self.isChosen = isChosen
    }
  }

  /// A text, or a choice.
  public struct Field: Sendable {
    let id, name, label, value: String
    let isChoice, isMany: Bool
    let choices: [Choice]

    public init(_ name: String, _ label: String, value: String) {
      self.init(name, label, value: value, choices: [], isMany: false)
    }

    public init(_ name: String, _ label: String, choices: [Choice], isMany: Bool = false) {
      self.init(name, label, value: "", choices: choices, isMany: isMany)
    }

    private init(_ name: String, _ label: String, value: String, choices: [Choice], isMany: Bool) {
      id = "field-\(name)"
      self.name = name
      self.label = label
      self.value = value
      self.choices = choices
      self.isMany = isMany
      isChoice = !choices.isEmpty
    }
  }

  let action, button, language: String
  let fields: [Field]
  /// Names with values that are kept as they are.
  let hidden: [Choice]

  public init(action: String, fields: [Field], hidden: [Choice] = [], button: String, language: String) {
    self.hidden = hidden
    self.action = action
    self.fields = fields
    self.button = button
    self.language = language
  }
}
