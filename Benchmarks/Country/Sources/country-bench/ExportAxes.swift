import Glibc

/// The key figures and years of an export, as the rows of its first region list them.
///
/// Rows are four fields parted by semicolons: region, key figure and year in quotation marks, and a number or a mark.
struct ExportAxes: @unchecked Sendable {
  /// By key figure its field as it is written, from its first quotation mark to that before the year.
  private(set) var keyFigures: [UnsafeRawBufferPointer] = []
  /// By year its four digits as one number of 32 bits.
  private(set) var years: [UInt32] = []

  /// Reads the rows from the first on until the region changes; nil when they are not of four fields.
  init?(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    guard let region = Self.field(start, end) else { return nil }
    var row = start
    while end - row > region.count, memcmp(row, start, region.count) == 0 {
      guard let figure = Self.field(row + region.count, end), end - row > region.count + figure.count + 8 else {
        return nil
      }
      // The quotation mark before the year is compared with the key figure.
      let written = UnsafeRawBufferPointer(start: figure.baseAddress, count: figure.count + 1)
      if keyFigures.last.map({ $0.count != written.count || !$0.elementsEqual(written) }) ?? true {
        keyFigures.append(written)
      }
      let year = UnsafeRawPointer(row + region.count + figure.count + 1).loadUnaligned(as: UInt32.self)
      if keyFigures.count == 1 { years.append(year) }
      guard let line = memchr(row, 10, end - row) else { return nil }
      row = UnsafePointer(line.assumingMemoryBound(to: UInt8.self)) + 1
    }
    if keyFigures.isEmpty { return nil }
  }

  /// A field in quotation marks with the semicolon behind it.
  static func field(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafeRawBufferPointer? {
    guard start < end, start.pointee == UInt8(ascii: "\""), let quote = memchr(start + 1, 34, end - start - 1) else {
      return nil
    }
    let count = UnsafeRawPointer(start).distance(to: quote) + 2
    guard count < end - start, start[count - 1] == UInt8(ascii: ";") else { return nil }
    return UnsafeRawBufferPointer(start: start, count: count)
  }
}
