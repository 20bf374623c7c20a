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
