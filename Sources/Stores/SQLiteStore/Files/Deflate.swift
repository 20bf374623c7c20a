import CZlib
import Figures
import Problems

/// Raw bytes made small for keeping, and back, over zlib.
enum Deflate {
  /// What an archived answer may be unpacked to at most: more than any answer within the publisher's limits.
  static let largest = 512 << 20

  /// The bytes in zlib's format.
  static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let result = compress2(&packed, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    guard result == Z_OK else {
      throw ArchiveProblem.cannotBePacked(code: result)
    }
    return Array(packed.prefix(Int(size)))
  }

  /// The bytes again; `size` is how many there were.
  static func decompress(_ packed: [UInt8], size: Int) throws -> [UInt8] {
    // Nothing that zlib packs becomes smaller than a thousandth.
    guard size <= largest, size <= 1100 * packed.count else {
      throw ArchiveProblem.claims(bytes: size)
    }
    var bytes = [UInt8](repeating: 0, count: max(size, 1))
    var length = uLong(bytes.count)
    let result = uncompress(&bytes, &length, packed, uLong(packed.count))
    guard result == Z_OK, Int(length) == size else {
      throw ArchiveProblem.damaged(code: result)
    }
    return Array(bytes.prefix(size))
  }
}
