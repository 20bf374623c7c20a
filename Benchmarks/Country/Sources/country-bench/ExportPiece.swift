import Glibc

/// The rows of some neighbouring regions of an export, as figures region by region.
///
/// Rows must come in the order of the first region's: every key figure, and of each every year. Every byte is compared or read;
/// a row that is another one than expected ends the reading.
struct ExportPiece {
  private(set) var regions: [UnsafeRawBufferPointer] = []
  private(set) var mantissas: [Int64] = []
  private(set) var decimals: [UInt8] = []
  /// 1 for `..`, 2 for `.`, 3 for `:`.
  private(set) var marks: [UInt16] = []
  private(set) var isWhole = true

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ axes: ExportAxes) {
    var row = start
    let width = axes.keyFigures.count * axes.years.count
    // Rows have more than 24 bytes, so that no more regions than this can follow.
    let most = (end - start) / (24 * width) + 1
    mantissas.reserveCapacity(most * width)
    decimals.reserveCapacity(most * width)
    marks.reserveCapacity(most * width)
    while row < end, isWhole {
      guard let region = ExportAxes.field(row, end) else {
        isWhole = false
        return
      }
      regions.append(region)
      isWhole = read(&row, end, region, axes)
    }
  }

  /// Reads one region's rows.
  private mutating func read(
    _ row: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ region: UnsafeRawBufferPointer, _ axes: ExportAxes
  ) -> Bool {
    guard let name = region.baseAddress else { return false }
    return axes.years.withUnsafeBufferPointer { years in
      for figure in axes.keyFigures {
        guard let field = figure.baseAddress else { return false }
        let first = row
        let prefix = region.count + figure.count
        guard end - row > prefix + 8, memcmp(row, name, region.count) == 0,
          memcmp(row + region.count, field, figure.count) == 0
        else { return false }
        for year in years {
          guard end - row > prefix + 7, row == first || memcmp(row, first, prefix) == 0,
            UnsafeRawPointer(row + prefix).loadUnaligned(as: UInt32.self) == year, row[prefix + 4] == 34,
            row[prefix + 5] == UInt8(ascii: ";")
          else { return false }
          row += prefix + 6
          guard value(&row, end) else { return false }
        }
      }
      return true
    }
  }

  /// Reads a number or a mark, and goes behind its line.
  @inline(__always)
  private mutating func value(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    if at.pointee == 34 { return mark(&at, end) }
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var (mantissa, digits, point) = (Int64(0), 0, -1)
    while at < end {
      let digit = at.pointee &- 48
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        digits += 1
      } else if at.pointee == UInt8(ascii: "."), point < 0 {
        point = digits
      } else {
        break
      }
      at += 1
    }
    guard digits > 0, digits <= 15, point != 0, point < digits, at < end, at.pointee == 10 else { return false }
    at += 1
    mantissas.append(isNegative ? -mantissa : mantissa)
    decimals.append(point < 0 ? 0 : UInt8(truncatingIfNeeded: digits - point))
    marks.append(0)
    return true
  }

  private mutating func mark(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    guard end - at >= 4 else { return false }
    let symbol: UInt16
    switch (at[1], at[2]) {
    case (UInt8(ascii: "."), UInt8(ascii: ".")): symbol = 1
    case (UInt8(ascii: "."), 34): symbol = 2
    case (UInt8(ascii: ":"), 34): symbol = 3
    default: return false
    }
    at += symbol == 1 ? 3 : 2
    guard end - at >= 2, at.pointee == 34, at[1] == 10 else { return false }
    at += 2
    mantissas.append(0)
    decimals.append(.max)
    marks.append(symbol)
    return true
  }
}
