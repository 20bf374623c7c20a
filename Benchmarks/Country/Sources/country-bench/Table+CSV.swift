import Dispatch
import Glibc
import Kernel

extension Table {
  /// Reads an export of a whole table as CSV: what such files are like is known, and nothing else is read.
  ///
  /// The file is cut where regions change, and the pieces are read on all cores.
  static func csv(_ path: String) -> Table {
    let file = MappedFile(path)
    defer { file.unmap() }
    guard let base = file.bytes.baseAddress, let heading = memchr(base, 10, file.bytes.count) else {
      Machine.fail("\(path) is empty")
    }
    let start = UnsafePointer(heading.assumingMemoryBound(to: UInt8.self)) + 1
    let end = base + file.bytes.count
    guard let axes = ExportAxes(start, end) else { Machine.fail("\(path) is no export") }
    let pieces = read(cuts(start, end, count: 8), axes)
    guard pieces.allSatisfy(\.isWhole) else { Machine.fail("\(path) is no export in order") }
    let names = pieces.flatMap(\.regions)
    guard Set(names.map { Array($0) }).count == names.count else { Machine.fail("\(path) has a region twice") }
    return table(pieces, axes, regionCount: names.count)
  }

  /// Where pieces begin, and the end: each at the first row of a region.
  private static func cuts(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, count: Int
  ) -> [UnsafePointer<UInt8>] {
    var cuts = [start]
    for piece in 1..<count {
      guard var row = line(after: start + (end - start) / count * piece, end) else { continue }
      let first = row
      guard let region = ExportAxes.field(first, end) else { continue }
      while end - row > region.count, memcmp(row, first, region.count) == 0, let next = line(after: row, end) {
        row = next
      }
      if let last = cuts.last, row > last, row < end { cuts.append(row) }
    }
    return cuts + [end]
  }

  private static func line(after place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard let found = memchr(place, 10, end - place) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
  }

  private static func read(_ cuts: [UnsafePointer<UInt8>], _ axes: ExportAxes) -> [ExportPiece] {
    [ExportPiece](unsafeUninitializedCapacity: cuts.count - 1) { pieces, count in
      nonisolated(unsafe) let (pieces, cuts) = (pieces, cuts)
      cores(cuts.count - 1) { piece in
        pieces.initializeElement(at: piece, to: ExportPiece(cuts[piece], cuts[piece + 1], axes))
      }
      count = cuts.count - 1
    }
  }

  private static func table(_ pieces: [ExportPiece], _ axes: ExportAxes, regionCount: Int) -> Table {
    let columns = axes.keyFigures.count * axes.years.count
    let (mantissas, decimals) = (pieces.flatMap(\.mantissas), pieces.flatMap(\.decimals))
    let marks = pieces.flatMap(\.marks)
    let cube = mantissas.withUnsafeBufferPointer { mantissas in
      decimals.withUnsafeBufferPointer { decimals in
        marks.withUnsafeBufferPointer { marks in
          try? Kernel.Cube(
            regionCount: regionCount, columnCount: columns, mantissas: mantissas, decimals: decimals, marks: marks,
            spread: cores)
        }
      }
    }
    guard let cube else { Machine.fail("figures that cannot stand together") }
    return Table(
      cube: cube, regionCount: regionCount, keyFigureCount: axes.keyFigures.count, yearCount: axes.years.count,
      symbols: ["..", ".", ":"])
  }
}
