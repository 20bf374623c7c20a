import JSONReading
import Problems

/// How many decimals each cell is published with, by the one dimension that says so.
struct CategoryPrecision {
  private let stride: Int
  /// By category the decimals, or -1 where nothing is said; one entry when no dimension says anything.
  private let decimals: [Int8]

  init(_ header: DatasetHeader, at node: JSONNode) throws(JSONProblem) {
    let telling = header.dimensions.indices.filter { index in
      header.dimensions[index].units.contains { $0?.decimals != nil }
    }
    guard telling.count <= 1 else {
      throw JSONProblem(
        JSONPlace.member("dimension", of: node.place).steps,
        found: .dimension(.decimals(in: telling.map { header.dimensions[$0].id })),
        expected: .dimension(.decimalsInOne))
    }
    guard let index = telling.first else {
      stride = 1
      decimals = [-1]
      return
    }
    stride = header.dimensions[(index + 1)...].reduce(1) { $0 * $1.codes.count }
    decimals = header.dimensions[index].units.map { unit in unit?.decimals.map { Int8($0) } ?? -1 }
  }

  /// A category, and how many cells of it are left before the next one.
  struct Position {
    var category: Int
    var left: Int
  }

  func category(of cell: Int) -> Position {
    Position(category: cell / stride % decimals.count, left: stride - cell % stride)
  }

  @inline(__always)
  func decimals(of position: Position) -> Int8 { decimals[position.category] }

  /// Goes to the next cell.
  @inline(__always)
  func advance(_ position: inout Position) {
    position.left -= 1
    guard position.left == 0 else { return }
    position.left = stride
    position.category += 1
    if position.category == decimals.count { position.category = 0 }
  }
}
