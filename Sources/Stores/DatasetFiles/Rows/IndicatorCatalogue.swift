import Figures
import Foundation
import Synchronization
import Values

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
  private let found = Mutex<[IndicatorID: Indicator]>([:])
  private let reckoned = Mutex<[Indicator]?>(nil)
  private let everything = Mutex<[Indicator]?>(nil)

  /// The bytes of each `indicators.csv`; no field of theirs holds a line feed.
  public init(_ files: [[UInt8]]) {
    self.files = files.map { bytes in
      File(bytes: bytes, header: bytes[..<((bytes.firstIndex(of: 10) ?? bytes.endIndex - 1) + 1)])
    }
  }

  public func indicator(_ id: IndicatorID) -> Indicator? {
    if let known = found.withLock({ $0[id] }) { return known }
    guard let indicator = files.lazy.compactMap({ Self.read(id, in: $0) }).first else { return nil }
    found.withLock { $0[id] = indicator }
    return indicator
  }

  public var all: [Indicator] {
    everything.withLock { everything in
      if let everything { return everything }
      let indicators = files.flatMap { (try? IndicatorRows.read($0.bytes, path: "indicators.csv")) ?? [] }
      everything = indicators
      found.withLock { found in for indicator in indicators.reversed() { found[indicator.id] = indicator } }
      return indicators
    }
  }

  /// Only the rows with a formula are read: all others end with three empty fields.
  public var derived: [Indicator] {
    reckoned.withLock { reckoned in
      let indicators = reckoned ?? files.flatMap(Self.derived)
      reckoned = indicators
      return indicators
    }
  }

  private static func derived(in file: File) -> [Indicator] {
    guard String(decoding: file.header, as: UTF8.self).hasSuffix(",numerator,denominator,factor\n") else { return [] }
    let rows = file.bytes[file.header.endIndex...].split(separator: 10).filter {
      !$0.elementsEqual($0.dropLast(3) + empty)
    }
    let read = try? IndicatorRows.read(Array(file.header) + rows.joined(separator: [10]), path: "indicators.csv")
    return (read ?? []).filter { $0.formula != nil }
  }

  private static let empty = Array(",,,".utf8)

  /// The row that begins with the id and a comma, read with the file's own header.
  private static func read(_ id: IndicatorID, in file: File) -> Indicator? {
    let start = [10] + Array(id.rawValue.utf8) + [UInt8(ascii: ",")]
    guard let place = firstPlace(of: start, in: file.bytes) else { return nil }
    let row = file.bytes[(place + 1)...].prefix { $0 != 10 }
    let indicator = try? IndicatorRows.read(Array(file.header + row), path: "indicators.csv").first
    return indicator?.id == id ? indicator : nil
  }

  /// Where a line feed and what follows it in `needle` first stand: only the lines' beginnings are compared.
  private static func firstPlace(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var place = 0
      while place <= bytes.count - needle.count {
        guard let feed = memchr(start + place, 10, bytes.count - place) else { return nil }
        place = feed - UnsafeMutableRawPointer(mutating: start)
        guard place <= bytes.count - needle.count else { return nil }
        if memcmp(feed, needle, needle.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
