import Comparing
import Documents
import Figures
import Regions
import Values
import Wording

/// Figures side by side as a page: a table for each topic, all columns there are, and what is said once for all rows.
public struct FigureTablePage: AnswerPage {
  private let table: FigureTable
  private let context: ReportContext
  /// Where a key figure's own page is; nil in a file of its own.
  private let address: (@Sendable (IndicatorID) -> String)?

  public init(_ table: FigureTable, _ context: ReportContext, address: (@Sendable (IndicatorID) -> String)? = nil) {
    self.table = table
    self.context = context
    self.address = address
  }

  public func html(for medium: PageMedium) throws -> String {
    let title = context.sideBySide.title(table)
    return try SitePage(
      title: title, language: context.language, blocks: [.title(title)] + (medium == .office ? narrowBlocks : blocks()),
      style: Self.style, isBroad: true
    ).html()
  }

  /// Across the paper.
  private static let style = "@page { size: A4 landscape; }\n"

  /// The report as texts have it: one column for each group.
  private var narrowBlocks: [SiteBlock] { Array(SiteBlock.blocks(table.document(context)).dropFirst()) }

  /// All but the title; topics beyond the first are folded where the page is read on a screen and there are many rows.
  public func blocks() -> [SiteBlock] {
    let words = context.sideBySide
    let notes = words.notes(table, mediansFill: false)
    let parts = table.topics.flatMap { topic, rows -> [SiteBlock] in
      let heading = words.topic(topic, rows.count, table.year(of: rows))
      return [SiteBlock.heading(heading), .table(siteTable(of: rows, label: heading))]
    }
    let unavailable = context.unavailableLines(table.reports)
    return [.list(notes.map { Line($0) })] + parts
      + (unavailable.isEmpty ? [] : [.heading(context.tables.noComparison), .list(unavailable)])
      + (table.origins.isEmpty ? [] : [.heading(context.tables.sources), .list(context.sourceLines(table.origins))])
  }

  private func siteTable(of rows: [FigureRow], label: String) -> SiteTable {
    let texts = rows.map { FigureRowText($0, table, usualYear: table.year(of: rows), context) }
    let shown = table.columns.filter { column in texts.contains { !$0.text(column).isEmpty } }
    let hasTargets = rows.contains { $0.target != nil }
    let header =
      [(context.tables.indicator, false)] + shown.map { (context.sideBySide.heading($0, table), true) }
      + [(context.tables.rank, false)] + (hasTargets ? [(context.tables.target, false)] : [])
    let cells = zip(rows, texts).map { row, text in
      [SiteTable.Cell(text.label, address: address?(row.indicator.id))]
        + shown.enumerated().map { SiteTable.Cell(Line(text.text($1), $0 == 0 ? .strong : .plain)) }
        + [SiteTable.Cell(text.place)] + (hasTargets ? [SiteTable.Cell(text.target(asWord: true))] : [])
    }
    return SiteTable(header, rows: cells, label: label)
  }
}
