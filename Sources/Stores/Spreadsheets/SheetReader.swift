import Problems
import Schedule

/// Reads the rows of one worksheet as they come.
final class SheetReader: XMLHandler {
  /// The cell that is being read.
  private struct OpenCell {
    var column: Int
    var type: String
    var style: Int
    var isFormula = false
    var hasValue = false
  }

  private let limits: SpreadsheetLimits
  private let texts: [CellText]
  /// The most bytes of text that cells may refer to, since a long one may be referred to by each of them.
  private let mostText: Int
  private var textBytes = 0
  private let styles: CellStyles
  private let countsFrom1904: Bool
  private let part: String
  private let body: (SheetRow) throws -> Void

  private var row = 0
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var lastColumn = 0
  private var cell: OpenCell?
  /// What stands in `v`, or in the texts of `is`.
  private var value = CellTextReader()
  private var isInline = false
  private var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var wantsText = false
  private var rows = 0
  private var merged: (first: String, count: Int)?

  init(
    part: String, limits: SpreadsheetLimits, texts: [CellText], mostText: Int, styles: CellStyles, countsFrom1904: Bool,
    body: @escaping (SheetRow) throws -> Void
  ) {
    self.part = part
    self.limits = limits
    self.texts = texts
    self.mostText = mostText
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.body = body
  }

  /// To be asked at the end, since merged cells are told after the rows.
  func refuseMergedCells() throws {
    if let merged { throw SpreadsheetProblem.mergedCells(first: merged.first, count: merged.count) }
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    if isInline {
      guard value.start(name, attributes) else { return }
      cell?.hasValue = true
      wantsText = true
      return
    }
    switch name {
    case "row": try startRow(attributes)
    case "c": try startCell(attributes)
    case "f": cell?.isFormula = true
    case "v" where cell != nil:
      cell?.hasValue = true
      wantsText = true
    case "is": isInline = cell != nil
    case "col": noteHidden(attributes)
    case "mergeCell": merged = (merged?.first ?? attributes["ref"] ?? "", (merged?.count ?? 0) + 1)
    default: break
    }
  }

  func end(_ name: String) throws {
    switch name {
    case "is": isInline = false
    case "v", "t": wantsText = false
    case "r" where isInline, "rPh" where isInline: value.end(name)
    case "c": try endCell()
    case "row": try endRow()
    default: break
    }
  }

  func text(_ piece: UnsafeRawBufferPointer) throws {
    value.append(piece)
    guard value.count <= limits.cellBytes else { throw SpreadsheetProblem.exceeds(.cell(row: row)) }
  }

  private func startRow(_ attributes: XMLAttributes) throws {
    let written = attributes["r"]
    guard let number = written.map({ Int($0) }) ?? row + 1, (1...Self.lastRow).contains(number) else {
      throw SpreadsheetProblem.outsideSheet(written ?? "\(row + 1)")
    }
    guard number > row else { throw malformed(.rowOutOfOrder(number, after: row)) }
    row = number
    isHidden = ["1", "true"].contains(attributes["hidden"])
    cells.removeAll(keepingCapacity: true)
    lastColumn = 0
  }

  private func startCell(_ attributes: XMLAttributes) throws {
    let reference = attributes["r"]
    let column = reference.map { Self.column(of: $0) } ?? lastColumn + 1
    guard (1...Self.lastColumn).contains(column) else {
      throw SpreadsheetProblem.outsideSheet(reference ?? "\(column)")
    }
    guard column > lastColumn else {
      throw malformed(.cellOutOfOrder(reference ?? "?", row: row, after: lastColumn))
    }
    lastColumn = column
    cell = OpenCell(
      column: column, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
    value = CellTextReader()
  }

  private func endCell() throws {
    guard let cell else { return }
    self.cell = nil
    guard cell.hasValue || cell.isFormula else { return }
    guard cell.column <= limits.columns else {
      throw SpreadsheetProblem.exceeds(.columns(limits.columns, row: row))
    }
    let (content, marking) = try content(of: cell, value.finish())
    cells.append(
      SheetCell(
        column: cell.column, content: content, isFormula: cell.isFormula, marking: marking,
        isInHiddenColumn: hiddenColumns.contains { $0.contains(cell.column) }))
  }

  private func endRow() throws {
    guard !cells.isEmpty else { return }
    rows += 1
    guard rows <= limits.rows else { throw SpreadsheetProblem.exceeds(.rows(limits.rows)) }
    try body(SheetRow(number: row, isHidden: isHidden, cells: cells))
  }

  private func content(of cell: OpenCell, _ value: CellText) throws -> (SheetCell.Content, CellMarking?) {
    let font = styles[cell.style].marking
    if case "s" = cell.type {
      let (raw, _) = value.said(font: nil)
      guard let index = Int(raw), texts.indices.contains(index) else {
        throw malformed(.noSuchText(String(raw.prefix(20)), row: row, count: texts.count))
      }
      let (text, marking) = texts[index].said(font: font)
      textBytes += text.utf8.count
      guard textBytes <= mostText else { throw SpreadsheetProblem.exceeds(.unpacked(part: part, limitBytes: mostText)) }
      return (.text(text), marking)
    }
    let (raw, marking) = value.said(font: font)
    switch cell.type {
    case "inlineStr", "str": return (.text(raw), marking)
    case "b": return (.boolean(raw == "1" || raw == "true"), marking)
    case "e": return (.error(raw), marking)
    case "d": return (.date(ExcelDate.day(ofTimestamp: raw) ?? raw), marking)
    case "n":
      let isEmpty = !cell.hasValue || raw.allSatisfy(\.isWhitespace)
      return isEmpty ? (.empty, nil) : (number(raw, style: cell.style), marking)
    default: throw malformed(.unknownCellType(String(cell.type.prefix(20)), row: row))
    }
  }

  private func number(_ raw: String, style: Int) -> SheetCell.Content {
    guard let plain = CellNumber.plain(raw) else { return .unreadableNumber(raw) }
    return switch styles[style].meaning {
    case .plain: .number(plain)
    case .percent: .percent(CellNumber.percent(plain))
    case .date: .date(ExcelDate.day(ofSerial: plain, countsFrom1904: countsFrom1904) ?? plain)
    }
  }

  private func noteHidden(_ attributes: XMLAttributes) {
    guard ["1", "true"].contains(attributes["hidden"]), hiddenColumns.count < Self.mostColumnRanges,
      let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
      first <= last
    else { return }
    hiddenColumns.append(first...last)
  }

  /// The size of a sheet (Excel specifications and limits).
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_384
  private static let mostColumnRanges = 100

  /// `B3` is 2; 0 when there are no letters, or so many that no sheet has them.
  static func column(of reference: String) -> Int {
    var column = 0
    for byte in reference.utf8 {
      guard (65...90).contains(byte & 0xDF), byte >= 65 else { break }
      column = column * 26 + Int(byte & 0xDF) - 64
      if column > 1 << 20 { return 0 }
    }
    return column
  }

  private func malformed(_ fault: SpreadsheetProblem.Fault) -> SpreadsheetProblem { .malformed(part: part, fault) }
}
