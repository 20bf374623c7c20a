import Glibc
import JSONReading
import JSONStat
import Statistics

/// The bytes of a file; none when it cannot be read.
func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// Prints one row: the median of the runs after the first.
func row(_ name: String, bytes: Int, runs: Int, _ work: () throws -> Int) rethrows {
  let clock = ContinuousClock()
  var seconds: [Double] = []
  var check = 0
  for _ in 0...runs {
    let start = clock.now
    check = try work()
    seconds.append((clock.now - start) / .seconds(1))
  }
  let median = seconds.dropFirst().sorted()[runs / 2]
  let speed = Int((Double(bytes) / 1e6 / median).rounded())
  let milliseconds = (median * 1e5).rounded() / 100
  print("| \(name) | \(milliseconds) | \(speed) | \(check) |")
}

/// Usage: jsonstat-bench FILE [RUNS].
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: jsonstat-bench FILE [RUNS]")
      return
    }
    let runs = max(1, arguments.count > 2 ? Int(arguments[2]) ?? 15 : 15)
    try measure(arguments[1], runs: runs)
  }

  static func measure(_ path: String, runs: Int) throws {
    let bytes = contents(of: path)
    let count = bytes.count
    print("\(path): \(count) bytes\n")
    print("| work | ms | MB/s | check |\n|---|---:|---:|---:|")
    row("file into memory", bytes: count, runs: runs) { contents(of: path).count }
    try row("JSON document: DOM parse and repeated keys", bytes: count, runs: runs) {
      try JSONDocument(bytes).root.object().members.count
    }
    try row("cube: figures, decimals, statuses, from memory", bytes: count, runs: runs) {
      try Cube(bytes).missingCount
    }
    try row("cube, from file", bytes: count, runs: runs) { try Cube(contents(of: path)).missingCount }
    let cube = try Cube(bytes)
    row("all cells of the cube visited", bytes: count, runs: runs) {
      cube.cells.reduce(into: 0) { sum, cell in
        sum &+= Int(cell.value?.mantissa ?? 0) &+ (cell.status?.utf8.count ?? 0)
      }
    }
    print("\nfigures: \(cube.cellCount - cube.missingCount); sum weighted by place: \(weightedSum(cube))")
  }

  /// Each figure times a weight by its place on the first three axes, as other readers of the same file sum it.
  static func weightedSum(_ cube: Cube) -> Double {
    let axes = zip(cube.axes, [31, 17, 7])
    return cube.cells.reduce(into: 0) { sum, cell in
      guard let value = cell.value else { return }
      let place = axes.reduce(0) { $0 + $1.0.category(of: cell.position) * $1.1 }
      sum += value.doubleValue * Double(place % 97 + 1)
    }
  }
}
