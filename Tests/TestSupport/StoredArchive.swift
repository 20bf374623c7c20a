/// A ZIP archive of parts that are not compressed, in the forms that different programs write.
public struct StoredArchive {
  public enum Form: CaseIterable, Sendable {
    /// Sizes before each part.
    case plain
    /// Sizes after each part (APPNOTE 4.3.9).
    case descriptors
    /// Sizes of 64 bits in an extra field (APPNOTE 4.5.3).
    case zip64
  }

  private let parts: [(name: String, data: [UInt8])]

  /// By part, such as `xl/workbook.xml`.
  public init(_ parts: [String: String]) {
    self.parts = parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
  }

  /// The whole file.
  public func bytes(_ form: Form) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, data) in parts {
      let offset = file.count
      let checksum = Self.checksum(data)
      let isLate = form == .descriptors
      file += little(0x0403_4B50, 4) + little(form == .zip64 ? 45 : 20, 2) + little(isLate ? 8 : 0, 2) + little(0, 6)
      file += little(isLate ? 0 : checksum, 4) + sizes(isLate ? 0 : data.count, form) + little(name.utf8.count, 2)
      let extra = form == .zip64 ? little(1, 2) + little(16, 2) + little(data.count, 8) + little(data.count, 8) : []
      file += little(extra.count, 2) + Array(name.utf8) + extra + data
      if isLate { file += little(0x0807_4B50, 4) + little(checksum, 4) + sizes(data.count, .plain) }
      directory +=
        little(0x0201_4B50, 4) + little(45, 2) + little(form == .zip64 ? 45 : 20, 2) + little(isLate ? 8 : 0, 2)
      directory += little(0, 6) + little(checksum, 4) + sizes(data.count, form) + little(name.utf8.count, 2)
      directory += little(extra.count, 2) + little(0, 10) + little(offset, 4) + Array(name.utf8) + extra
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  /// The packed and the plain size, which are one; in 64 bits they stand elsewhere.
  private func sizes(_ count: Int, _ form: Form) -> [UInt8] {
    let size = form == .zip64 ? 0xFFFF_FFFF : count
    return little(size, 4) + little(size, 4)
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ data: [UInt8]) -> Int {
    let rest = data.reduce(UInt32.max) { rest, byte in
      (0..<8).reduce(rest ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return Int(~rest)
  }
}
