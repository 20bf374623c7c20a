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
  private let texts: [String]
  private let formats: NumberFormats
  private let part: String
  private let body: (SheetRow) throws -> Void

  private var row = 0
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var lastColumn = 0
  private var cell: OpenCell?
  private var bytes: [UInt8] = []
  private var isInline = false
  private var phoneticDepth = 0
  private(set) var wantsText = false
  private var rows = 0
  private var merged: (first: String, count: Int)?

  init(
    part: String, limits: SpreadsheetLimits, texts: [String], formats: NumberFormats,
    body: @escaping (SheetRow) throws -> Void
  ) {
    self.part = part
    self.limits = limits
    self.texts = texts
    self.formats = formats
    self.body = body
  }

  /// To be asked at the end, since merged cells are told after the rows.
  func refuseMergedCells() throws {
    if let merged { throw SpreadsheetError.mergedCells(first: merged.first, count: merged.count) }
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "row": try startRow(attributes)
    case "c": try startCell(attributes)
    case "f": cell?.isFormula = true
    case "v" where cell != nil:
      cell?.hasValue = true
      wantsText = true
    case "is": isInline = cell != nil
    case "rPh": phoneticDepth += 1
    case "t" where isInline && phoneticDepth == 0:
      cell?.hasValue = true
      wantsText = true
    case "mergeCell": merged = (merged?.first ?? attributes["ref"] ?? "", (merged?.count ?? 0) + 1)
    default: break
    }
  }

  func end(_ name: String) throws {
    switch name {
    case "v", "t": wantsText = false
    case "is": isInline = false
    case "rPh": phoneticDepth -= 1
    case "c": try endCell()
    case "row": try endRow()
    default: break
    }
  }

  func text(_ piece: UnsafeRawBufferPointer) throws {
    bytes.append(contentsOf: piece)
    guard bytes.count <= limits.cellBytes else { throw SpreadsheetError.cellTooLong(row: row) }
  }

  private func startRow(_ attributes: XMLAttributes) throws {
    let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row else { throw malformed("row \(number) after row \(row)") }
    row = number
    isHidden = ["1", "true"].contains(attributes["hidden"])
    cells.removeAll(keepingCapacity: true)
    lastColumn = 0
  }

  private func startCell(_ attributes: XMLAttributes) throws {
    let reference = attributes["r"]
    let column = reference.map { Self.column(of: $0) } ?? lastColumn + 1
    guard column > lastColumn else {
      throw malformed("cell \(reference ?? "?") in row \(row) after column \(lastColumn)")
    }
    lastColumn = column
    cell = OpenCell(
      column: column, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
    bytes.removeAll(keepingCapacity: true)
  }

  private func endCell() throws {
    guard let cell else { return }
    self.cell = nil
    guard cell.hasValue || cell.isFormula else { return }
    guard cell.column <= limits.columns else {
      throw SpreadsheetError.tooManyColumns(row: row, limit: limits.columns)
    }
    let content = try content(of: cell, raw: String(decoding: bytes, as: UTF8.self))
    cells.append(SheetCell(column: cell.column, content: content, isFormula: cell.isFormula))
  }

  private func endRow() throws {
    guard !cells.isEmpty else { return }
    rows += 1
    guard rows <= limits.rows else { throw SpreadsheetError.tooManyRows(limit: limits.rows) }
    try body(SheetRow(number: row, isHidden: isHidden, cells: cells))
  }

  private func content(of cell: OpenCell, raw: String) throws -> SheetCell.Content {
    switch cell.type {
    case "s":
      guard let index = Int(raw), texts.indices.contains(index) else {
        throw malformed("row \(row) refers to text \(raw.prefix(20)), and there are \(texts.count)")
      }
      return .text(texts[index])
    case "inlineStr", "str": return .text(raw)
    case "b": return .boolean(raw == "1" || raw == "true")
    case "e": return .error(raw)
    case "d": return .date(raw)
    case "n": return cell.hasValue && !raw.isEmpty ? number(raw, style: cell.style) : .empty
    default: throw malformed("row \(row) has a cell of type \(cell.type.prefix(20))")
    }
  }

  private func number(_ raw: String, style: Int) -> SheetCell.Content {
    guard let plain = NumberText.plain(raw) else { return .unreadableNumber(raw) }
    return switch formats[style] {
    case .plain: .number(plain)
    case .percent: .percent(NumberText.percent(plain))
    case .date: .date(plain)
    }
  }

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

  private func malformed(_ detail: String) -> SpreadsheetError { .malformed(part: part, detail: detail) }
}
