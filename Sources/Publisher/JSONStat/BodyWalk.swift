#if canImport(Glibc)
  import Glibc
#endif

/// Goes through a body byte by byte, as far as needed to see what stands in its outermost object.
///
/// Of JSON it finds each member once; of anything else it may find what is none, and the rest is then no JSON either.
struct BodyWalk {
  /// A member that can be cut out: where its content stands, without brackets.
  enum Member {
    case figures(Range<Int>)
    case statuses(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next list `value` or object `status` of the outermost object; goes on behind it.
  mutating func nextMember() -> Member? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let text = text()
        if depth == 1, let member = member(text) { return member }
      default: break
      }
    }
    return nil
  }

  /// Goes behind a text that has begun; gives where it stands.
  private mutating func text() -> Range<Int> {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return start..<position - 1
      }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return start..<start
  }

  /// The member of that name, when it is one of the two and opens as it should.
  private mutating func member(_ name: Range<Int>) -> Member? {
    if equals(name, "value"), let content = content(from: "[", to: "]") { return .figures(content) }
    if equals(name, "status"), let content = content(from: "{", to: "}") { return .statuses(content) }
    return nil
  }

  private func equals(_ place: Range<Int>, _ name: StaticString) -> Bool {
    place.count == name.utf8CodeUnitCount
      && UnsafeBufferPointer(rebasing: bytes[place]).elementsEqual(
        UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// What stands between a colon with an opening bracket and the first closing one; goes before the latter.
  private mutating func content(from opening: Unicode.Scalar, to closing: Unicode.Scalar) -> Range<Int>? {
    var place = position
    for expected in [UInt8(ascii: ":"), UInt8(ascii: opening)] {
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      guard place < bytes.count, bytes[place] == expected else { return nil }
      place += 1
    }
    guard place < bytes.count, let base = bytes.baseAddress,
      let end = memchr(base + place, Int32(UInt8(ascii: closing)), bytes.count - place)
    else { return nil }
    depth += 1
    position = UnsafeRawPointer(base).distance(to: end)
    return place..<position
  }
}

/// Whether JSON passes over a byte between its parts.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
