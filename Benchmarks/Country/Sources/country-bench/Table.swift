import Dispatch
import JSONStat
import Kernel
import Problems
import Statistics

/// A cube with what its places are called.
struct Table {
  let cube: Kernel.Cube
  let regionCount: Int
  let keyFigureCount: Int
  let yearCount: Int
  /// The symbols behind the marks of missing cells, from 1.
  let symbols: [String]

  /// Works on all cores.
  static func cores(_ pieces: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { DispatchQueue.concurrentPerform(iterations: pieces, execute: $0) }
  }

  /// Reads a table of regions, key figures and years as JSON-stat.
  static func json(_ path: String) -> Table {
    do {
      let read = try JSONStat.Cube(Machine.contents(of: path))
      let sizes = read.dimensions.map(\.codes.count)
      guard sizes.count == 3 else { Machine.fail("\(path) has \(sizes.count) dimensions") }
      let cube = try read.withColumns { mantissas, decimals, marks in
        try Kernel.Cube(
          regionCount: sizes[0], columnCount: sizes[1] * sizes[2], mantissas: mantissas, decimals: decimals,
          marks: marks, spread: cores)
      }
      return Table(
        cube: cube, regionCount: sizes[0], keyFigureCount: sizes[1], yearCount: sizes[2], symbols: read.statusSymbols)
    } catch { Machine.fail("\(path): \(error)") }
  }

  /// The sum over all figures, and how often each symbol stands.
  var checksum: Checksum {
    var (sum, cells) = (0.0, 0)
    var marks = [Int](repeating: 0, count: 256)
    for column in 0..<cube.columnCount {
      for region in 0..<regionCount {
        marks[Int(cube.status(region, column))] += 1
        guard let value = cube.value(region, column) else { continue }
        cells += 1
        sum += value.doubleValue * Checksum.weight(region, column / yearCount, column % yearCount)
      }
    }
    var check = Checksum()
    check.add("cells", cells)
    check.add("vsum", sum)
    check.add("st", ["..", ".", ":"].map { symbol in symbols.firstIndex(of: symbol).map { marks[$0 + 1] } ?? 0 })
    return check
  }
}
