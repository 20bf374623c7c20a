import Comparing
import Documents
import Figures
import Regions
import Statistics
import Values
import Wording

extension FigureTable {
  /// The table as a sheet, grouped by topic, with bars for the municipalities; its sources as another.
  public func workbook(_ context: ReportContext) -> SheetBook {
    SheetBook(
      title: context.sideBySide.title(self), date: origins.newestDate,
      sheets: [sheet(context)] + (origins.isEmpty ? [] : [Sheets(context).sources(origins)]))
  }

  private func sheet(_ context: ReportContext) -> Worksheet {
    let (words, columns, language) = (context.sideBySide, ColumnWords(context.language), context.language)
    let first = [
      SheetColumn(columns.title(.indicator), 44, wraps: true), SheetColumn(columns.title(.unit), 13),
      SheetColumn(columns.title(.direction), 20, wraps: true), SheetColumn(columns.title(.year), 7),
    ]
    var sheet = Worksheet(
      name: columns.name(.figures),
      columns: first + self.columns.map { SheetColumn(words.heading($0, self), 13) }
        + [
          SheetColumn(columns.title(.rank), 10), SheetColumn(columns.title(.target), 20),
          SheetColumn(columns.title(.status), 13), SheetColumn(columns.title(.id), 30),
        ], rows: [])
    sheet.frozenColumns = 1
    let municipalities = self.columns.prefix { if case .municipality = $0 { true } else { false } }.count
    sheet.barColumns = first.count..<first.count + municipalities
    for (topic, rows) in topics {
      sheet.headings.insert(sheet.rows.count)
      sheet.rows.append([.text(words.topic(topic, rows.count))])
      sheet.rows += rows.map { line($0, language, words) }
    }
    sheet.notes = words.notes(self, mediansFill: false)
    return sheet
  }

  private func value(_ cell: FigureCell, _ words: FigureWords) -> SheetValue {
    guard let value = cell.value else { return .empty }
    let mark = words.statusMark(cell.status)
    return mark.isEmpty ? .number(value) : .marked(value, mark)
  }

  private func line(_ row: FigureRow, _ language: Language, _ words: FigureTableWords) -> [SheetValue] {
    let (indicator, figures) = (row.indicator, FigureWords(language))
    let target = row.target?.bound
    return [
      .text(words.name(row)),
      .text(NumberText(language).unitName(indicator.unit)),
      .text(figures.listedDirection(indicator.direction)), .integer(row.year),
    ] + columns.map { value(row.cell($0), figures) } + [
      .text(words.place(row)), .optional(target.map { figures.limit($0, unit: indicator.unit) }),
      .optional(row.target.map { figures.targetStatus($0.current.status) }), .text(indicator.id.rawValue),
    ]
  }
}
