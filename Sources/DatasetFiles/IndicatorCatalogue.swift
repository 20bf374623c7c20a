import Indicators
import Synchronization

/// A catalogue that was checked when it was stored, read row by row as its indicators are asked for.
///
/// Most questions are about a handful of more than a thousand indicators, and reading them all takes longer than answering.
public final class IndicatorCatalogue: IndicatorSource {
  /// One `indicators.csv`.
  private struct File {
    let bytes: [UInt8]
    /// The header's line, with its line feed.
    let header: ArraySlice<UInt8>
  }

  private let files: [File]
  private let found = Mutex<[String: Indicator]>([:])
  private let everything = Mutex<[Indicator]?>(nil)

  /// The bytes of each `indicators.csv`; no field of theirs holds a line feed.
  public init(_ files: [[UInt8]]) {
    self.files = files.map { bytes in
      File(bytes: bytes, header: bytes[..<((bytes.firstIndex(of: 10) ?? bytes.endIndex - 1) + 1)])
    }
  }

  public func indicator(_ id: String) -> Indicator? {
    if let known = found.withLock({ $0[id] }) { return known }
    guard let indicator = files.lazy.compactMap({ Self.read(id, in: $0) }).first else { return nil }
    found.withLock { $0[id] = indicator }
    return indicator
  }

  public var all: [Indicator] {
    everything.withLock { everything in
      let indicators = everything ?? files.flatMap { (try? IndicatorRows.read($0.bytes, path: "indicators.csv")) ?? [] }
      everything = indicators
      return indicators
    }
  }

  /// The row that begins with the id and a comma, read with the file's own header.
  private static func read(_ id: String, in file: File) -> Indicator? {
    let start = [10] + Array(id.utf8) + [UInt8(ascii: ",")]
    guard let place = firstPlace(of: start, in: file.bytes) else { return nil }
    let row = file.bytes[(place + 1)...].prefix { $0 != 10 }
    let indicator = try? IndicatorRows.read(Array(file.header + row), path: "indicators.csv").first
    return indicator?.id == id ? indicator : nil
  }

  private static func firstPlace(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        guard let last = needle.last, bytes.count >= needle.count, needle.count > 1 else { return nil }
        var place = 0
        while place <= bytes.count - needle.count {
          if bytes[place] == needle[0], bytes[place + needle.count - 1] == last,
            (1..<needle.count).allSatisfy({ bytes[place + $0] == needle[$0] })
          {
            return place
          }
          place += 1
        }
        return nil
      }
    }
  }
}
