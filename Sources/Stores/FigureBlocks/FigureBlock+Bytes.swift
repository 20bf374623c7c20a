import CZlib
import Values

extension FigureBlock {
  /// The version of the format, which every block begins with.
  static let version: UInt8 = 1

  /// The block as bytes; key figure, year and source are not among them, but in their sum.
  public var bytes: [UInt8] {
    var writer = BlockWriter()
    writer.byte(Self.version)
    writer.count(count)
    columns.write(to: &writer)
    return Self.sealed(writer.bytes, indicator: indicator, year: year, dataset: dataset)
  }

  /// The bytes of a block with their sum at the end, the lowest byte first.
  static func sealed(_ body: [UInt8], indicator: IndicatorID, year: Int, dataset: String) -> [UInt8] {
    let sum = sum(of: body, indicator, year, dataset)
    return body + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  /// Reads a block of a key figure, a year and a source.
  ///
  /// Throws `BlockFault` for bytes that are not exactly what some block is written as.
  public convenience init(
    _ bytes: [UInt8], indicator: IndicatorID, year: Int, dataset: String
  ) throws(BlockFault) {
    guard let first = bytes.first, bytes.count > 4 else { throw BlockFault(.length) }
    guard first == Self.version else { throw BlockFault(.version(Int(first))) }
    let body = bytes.dropLast(4)
    guard Self.sum(atEndOf: bytes) == Int(Self.sum(of: body, indicator, year, dataset)) else {
      throw BlockFault(.checksum)
    }
    self.init(indicator, year, dataset, try Self.columns(body))
  }

  private static func columns(_ body: ArraySlice<UInt8>) throws(BlockFault) -> FigureColumns {
    let read = body.withUnsafeBytes { buffer in
      Result { () throws(BlockFault) in
        var reader = BlockReader(UnsafeRawBufferPointer(rebasing: buffer.dropFirst()))
        let columns = try FigureColumns(reading: &reader)
        guard reader.isAtEnd else { throw BlockFault(.length) }
        return columns
      }
    }
    return try read.get()
  }

  /// The sum that a block's bytes end with.
  public static func sum(atEndOf bytes: [UInt8]) -> Int {
    bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// CRC-32 over the bytes and over what they are of, so that a block in another's place is found too.
  private static func sum(
    of bytes: some Collection<UInt8>, _ indicator: IndicatorID, _ year: Int, _ dataset: String
  ) -> UInt32 {
    let name = Array("\(indicator)\0\(year)\0\(dataset)".utf8)
    let sum = crc32(0, name, UInt32(name.count))
    let whole = bytes.withContiguousStorageIfAvailable { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    return UInt32(truncatingIfNeeded: whole ?? 0)
  }
}
