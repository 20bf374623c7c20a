import Figures
import Problems
import Regions
import Statistics
import Values

/// Reads the rows of a file of figures.
struct FiguresReader {
  private struct Cell: Hashable {
    let indicator: Int32
    let year: Int16
    let region: RegionCode
  }

  private static let longestSource = 500
  private static let longestDefinition = 200
  private static let mostSources = 100_000

  private let header: ImportHeader
  private let catalogue: [Indicator]
  private let positions: [IndicatorID: Int32]
  private var regions: RegionReader
  private var figures: [ImportedFigure] = []
  private var seen: [Cell: Int32] = [:]
  private var sources: [String: String] = [:]
  private var firstMarks: [DecimalMark: (line: Int, text: String)] = [:]

  init(header: ImportHeader, catalogue: [Indicator], regions: RegionBook) {
    self.header = header
    self.catalogue = catalogue
    self.regions = RegionReader(regions)
    positions = Dictionary(
      catalogue.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes one row in; what is wrong with it goes to the problems, all columns at once.
  mutating func add(
    _ row: TableRow, decimalComma: Bool, _ problems: inout ImportProblems, _ notes: inout ImportNotes
  ) throws {
    try regions.checkPatience(line: row.line)
    var row = RowReader(row, header: header, isNamed: problems.namesNext)
    let indicator = try row.attempt { try self.indicator($0) }
    let year = try row.attempt { try $0.year(.year) } ?? nil
    let region = try row.attempt { try self.region($0, year: year, &notes) }
    let value = try row.attempt { row in
      try self.value(&row, indicator.map { catalogue[Int($0)] }, decimalComma: decimalComma, &notes)
    }
    let status = try row.attempt { try Self.status($0) }
    let source = try row.attempt { try self.source($0, decimalComma: decimalComma) }
    let scope = try row.attempt { try Self.scope($0) }
    let differences = try row.attempt { try Self.differences($0) }
    row.noteReservations(&notes)
    row.problems.forEach { problems.add($0) }
    guard let indicator, let year, let region, let value, let status, let source, let scope, let differences else {
      return
    }
    guard row.problems.isEmpty else { return }
    let figure = ImportedFigure(
      indicator: indicator, line: Int32(row.row.line), year: Int16(year), status: status, region: region.code,
      codeThen: region.codeThen, value: value, source: source,
      scope: scope == catalogue[Int(indicator)].scope ? nil : scope, differences: differences)
    keep(figure, &problems, &notes)
  }

  /// The figures, in order; a file that mixes decimal marks is refused here, when both have been seen.
  mutating func finish(_ problems: inout ImportProblems) -> ImportedFigures {
    if let comma = firstMarks[.comma], let point = firstMarks[.point] {
      let column = header.words[.value] ?? "value"
      problems.addNamed(
        ImportRowProblem(
          .decimalMark, line: max(comma.line, point.line), column: printable(column),
          value: printable(comma.line > point.line ? comma.text : point.text),
          .text(
            .mixedMarks(
              comma: .init(line: comma.line, text: printable(comma.text)),
              point: .init(line: point.line, text: printable(point.text))))))
    }
    seen = [:]
    figures.sort { ($0.indicator, $0.year, $0.region) < ($1.indicator, $1.year, $1.region) }
    return ImportedFigures(catalogue: catalogue, figures: figures)
  }

  private mutating func keep(
    _ figure: ImportedFigure, _ problems: inout ImportProblems, _ notes: inout ImportNotes
  ) {
    let cell = Cell(indicator: figure.indicator, year: figure.year, region: figure.region)
    guard let index = seen[cell] else {
      seen[cell] = Int32(figures.count)
      figures.append(figure)
      return
    }
    let first = figures[Int(index)]
    if first.value == figure.value, first.status == figure.status {
      notes.add(.duplicates, "\(first.line) = \(figure.line)")
      return
    }
    let name = "\(catalogue[Int(figure.indicator)].id) \(figure.region) \(figure.year)"
    let texts = [first, figure].map { figure in
      "\(figure.line): \(figure.value.number?.description ?? "–") \(figure.status.rawValue)"
    }
    problems.add(
      ImportRowProblem(
        .duplicate, line: Int(figure.line), column: printable(header.words[.value] ?? "value"),
        value: figure.value.number?.description ?? "",
        .row(.contradicts(figure: name, line: Int(first.line), said: texts))))
  }

  private func indicator(_ row: RowReader) throws(RowRefusal) -> Int32 {
    let text = try row.text(.indicator, .indicator)
    if let position = positions[IndicatorID(text)] ?? positions[IndicatorID(text.lowercased())] { return position }
    let meant = row.isNamed ? Array(suggestions(text)) : []
    throw row.refusal(.indicator, .indicator, .entry(.unknownIndicator(suggestions: meant)))
  }

  /// The ids that are called that, else the nearest.
  private func suggestions(_ text: String) -> ArraySlice<String> {
    let lower = text.lowercased()
    let byName = catalogue.filter { indicator in
      (indicator.label.texts + indicator.shortLabel.texts).contains {
        $0.lowercased() == lower
      }
    }.map(\.id.rawValue)
    guard byName.isEmpty, text.count <= 100 else { return byName.prefix(3) }
    return nearest(to: lower, among: catalogue.map(\.id.rawValue)).prefix(3)
  }

  private mutating func region(
    _ row: RowReader, year: Int?, _ notes: inout ImportNotes
  ) throws(RowRefusal) -> NamedRegion {
    let text = try row.text(.region, .region)
    do throws(ImportReason.Region) {
      let region = try regions.find(text, year: year)
      if region.isWithoutZero { notes.add(.leadingZero, "\(text) → \(region.codeThen)") }
      if region.isOfOtherYear { notes.add(.codeOfOtherYear, "\(text) \(year.map(String.init) ?? "") → \(region.code)") }
      return region
    } catch { throw row.refusal(.region, .region, .region(error)) }
  }

  private mutating func value(
    _ row: inout RowReader, _ indicator: Indicator?, decimalComma: Bool, _ notes: inout ImportNotes
  ) throws(RowRefusal) -> ObservedValue {
    guard let cell = row.cell(.value) else { return .missing(.notReported) }
    let text = trimmed(cell.text)
    if cell.kind == .text, let reason = missingReason(text) { return .missing(reason) }
    let number = try row.number(.value, .value, decimalComma: decimalComma)
    if number.isPercent, let indicator, indicator.unit != .percent {
      throw row.refusal(
        .value, .value, .figure(.percentOf(indicator: indicator.id.rawValue, unit: indicator.unit.rawValue)))
    }
    if cell.kind == .percent { notes.add(.percentCells, "\(row.row.line): \(text)") }
    if let mark = number.mark, firstMarks[mark] == nil { firstMarks[mark] = (row.row.line, text) }
    guard let indicator else { return .value(number.value) }
    return .value(try row.fitted(number, to: indicator))
  }

  private static func status(_ row: RowReader) throws(RowRefusal) -> ObservationStatus {
    guard row.cell(.status) != nil else { return .unknown }
    guard let status = observationStatus(try row.text(.status, .status, mayBeEmpty: true)) else {
      throw row.refusal(.status, .status, .entry(.unknownStatus(known: ObservationStatus.allCases.map(\.rawValue))))
    }
    return status
  }

  /// Whose accounts the row says it is about; nil where it says nothing.
  private static func scope(_ row: RowReader) throws(RowRefusal) -> AccountingScope? {
    let text = row.cell(.scope) == nil ? "" : try row.text(.scope, .source, mayBeEmpty: true)
    guard !text.isEmpty else { return nil }
    guard let scope = AccountingScope(rawValue: text.lowercased()) else {
      throw row.refusal(.scope, .source, .entry(.unknownScope))
    }
    return scope
  }

  /// What the row says of its definition, where it says anything.
  private static func differences(_ row: RowReader) throws(RowRefusal) -> [DefinitionAspect: String] {
    let columns: [(ImportColumn, DefinitionAspect)] = [
      (.counted, .counted), (.population, .population), (.prices, .prices), (.period, .period),
    ]
    var differences: [DefinitionAspect: String] = [:]
    for (column, aspect) in columns where row.cell(column) != nil {
      let text = try row.plainText(column, longest: longestDefinition)
      if !text.isEmpty { differences[aspect] = text }
    }
    return differences
  }

  private mutating func source(_ row: RowReader, decimalComma: Bool) throws(RowRefusal) -> String {
    guard row.cell(.source) != nil else { return "" }
    let text = try row.plainText(.source, longest: Self.longestSource)
    // 1,3 without quotes becomes a value of 1 and a source of 3, with no field too many where status is left out.
    if !decimalComma, header.positions[.status] == nil, (1...3).contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) })
    {
      throw row.refusal(.source, .structure, .entry(.digitsAsSource))
    }
    if let known = sources[text] { return known }
    if sources.count < Self.mostSources { sources[text] = text }
    return text
  }
}
