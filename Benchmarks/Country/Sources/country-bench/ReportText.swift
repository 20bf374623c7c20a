import Glibc

/// Text that grows, as bytes.
struct ReportText {
  private var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var count: Int { bytes.count }

  mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// A name, and a number in its shortest form that reads back the same; null for none.
  mutating func add(_ name: StaticString, _ number: Double) {
    add(name)
    guard !number.isNaN else { return add("null") }
    if number.magnitude < 1e15, number == number.rounded(.towardZero) { return add(whole: Int(number)) }
    add(number.description)
  }

  private mutating func add(whole: Int) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = whole.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes all to a file; whether that was done.
  func write(to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    return bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let sent = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        guard sent > 0 else { return false }
        written += sent
      }
      return true
    }
  }
}
