import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension FigureTable {
  /// The table as blocks, a part for each topic; a column in which nothing stands on a topic is left out there.
  public func document(_ context: ReportContext) -> Document {
    let words = context.sideBySide
    var blocks: [Block] = [.title(words.title(self))]
    for (topic, rows) in topics {
      blocks += [.heading(words.topic(topic, rows.count, year(of: rows))), .table(table(of: rows, context))]
    }
    let notes = words.notes(self, mediansFill: hasFilledMedian(context))
    blocks += [.heading(context.tables.notes), .list(notes.map { Line($0) })]
    let unavailable = context.unavailableLines(reports)
    if !unavailable.isEmpty { blocks += [.heading(context.tables.noComparison), .list(unavailable)] }
    return Document(blocks + sourceBlocks(origins, context))
  }

  /// Whether a median stands for a group's figure anywhere.
  private func hasFilledMedian(_ context: ReportContext) -> Bool {
    rows.contains { row in
      let text = FigureRowText(row, self, usualYear: nil, context)
      return narrowColumns(of: [row]).contains { text.text($0).isEmpty && !text.text($0, orMedian: true).isEmpty }
    }
  }

  private func table(of rows: [FigureRow], _ context: ReportContext) -> Table {
    let cells = rows.map { FigureRowText($0, self, usualYear: year(of: rows), context) }
    let shown = narrowColumns(of: rows).filter { column in cells.contains { !$0.text(column, orMedian: true).isEmpty } }
    let hasTargets = rows.contains { $0.target != nil }
    let words = (context.sideBySide, context.tables)
    let header: [(title: String, alignment: Table.Alignment)] =
      [(words.1.indicator, .left)] + shown.map { (words.0.heading($0, self, isShort: true), .right) }
      + [(words.1.rank, .left)] + (hasTargets ? [(words.1.target, .left)] : [])
    return Table(
      header,
      rows: cells.map { row in
        [Line(row.label)]
          + shown.enumerated().map { Line(row.text($1, orMedian: true), $0 == 0 ? .strong : .plain) }
          + [Line(row.place)] + (hasTargets ? [row.target()] : [])
      })
  }

  /// The year that most of some rows are of, told once above them; nil where each row tells its own.
  public func year(of rows: [FigureRow]) -> Int? { isSeries ? nil : Self.usualYear(rows) }

  /// Municipalities and groups; the country with Oslo only where a row has none without.
  private func narrowColumns(of rows: [FigureRow]) -> [FigureColumn] {
    columns.filter { column in
      if case .median = column { return false }
      return column != .group(.country)
        || rows.contains { $0.cell(column).value != nil && $0.cell(.group(.countryWithoutOslo)).value == nil }
    }
  }
}

extension ReportContext {
  /// The words of figures side by side.
  public var sideBySide: FigureTableWords { FigureTableWords(language, name: name) }
}
