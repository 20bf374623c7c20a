import Comparing
import Documents
import Figures
import Findings
import Values
import Wording

extension SheetBook {
  /// An answer's rows as one sheet, and the sources it was made from as another.
  public init(_ table: AnswerTable, title: String, origins: [Origin] = [], _ context: ReportContext) {
    let sheets = [table.sheet(context.language)] + (origins.isEmpty ? [] : [Sheets(context).sources(origins)])
    self.init(title: title, date: origins.newestDate, sheets: sheets)
  }
}

extension AnswerTable {
  /// The rows as a sheet in a language.
  func sheet(_ language: Language) -> Worksheet {
    let words = ColumnWords(language)
    return Worksheet(
      name: words.name(name), columns: columns.map { SheetColumn(words.title($0), $0.width, wraps: $0.wraps) },
      rows: rows.map { row in row.map { SheetValue($0, language) } })
  }
}

extension AnswerColumn {
  /// In characters.
  fileprivate var width: Int {
    switch self {
    case .year, .rank, .tied, .strict, .chosen, .seriesBreak, .rankLow, .rankHigh: 8
    case .code, .codeThen, .county, .version, .decimals: 10
    case .value, .valueBefore, .target, .lower, .upper, .distance, .known, .unit, .median, .minimum, .maximum: 13
    case .status, .kind, .basis, .scope, .comparator, .state, .group, .exists, .topic, .missing: 18
    case .indicator, .id, .name, .countyName, .producer: 26
    case .direction, .source, .locator, .section, .years, .why: 36
    case .label, .labelBokmål, .labelEnglish, .sha256: 56
    case .passage, .summary: 70
    }
  }

  /// Whether its texts go over several lines.
  fileprivate var wraps: Bool { [.passage, .summary, .label, .labelBokmål, .labelEnglish].contains(self) }
}

extension SheetValue {
  /// A cell as a reader sees it; a flag that is not set is not told.
  fileprivate init(_ cell: AnswerCell, _ language: Language) {
    let words = FigureWords(language)
    switch cell {
    case .empty, .flag(false): self = .empty
    case .flag(true): self = .text(ColumnWords(language).yes)
    case .text(let text), .code(let text): self = .text(text)
    case .number(let value): self = .number(value)
    case .integer(let number): self = .integer(number)
    case .status(let status): self = .text(words.status(status))
    case .missing(let reason): self = .text(words.missing(reason))
    case .unit(let unit): self = .text(NumberText(language).unitName(unit))
    case .direction(let direction): self = .text(words.listedDirection(direction))
    case .scope(let scope): self = .text(words.scope(scope))
    }
  }
}
