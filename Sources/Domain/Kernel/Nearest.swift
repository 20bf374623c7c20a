/// The `count` nearest of each row, the nearest first; of those equally far the one that comes first.
///
/// `rows` have the same number of features each, in any units: features are compared in standard deviations of all rows
/// (divided by n), and one that is the same in all rows does not count. Distances are Euclidean. Nobody is near itself; where there
/// are fewer others than `count`, all are given. Features must be finite.
public func nearest(_ rows: [[Double]], count: Int = 10) -> [[Neighbour]] {
  let features = standardised(rows)
  var squares = [Double](repeating: 0, count: rows.count)
  return rows.indices.map { row in
    distances(from: row, features, rows.count, &squares)
    return smallest(squares, count: count, except: row)
  }
}

/// Feature by feature, the rows' distances from the mean in standard deviations.
private func standardised(_ rows: [[Double]]) -> [[Double]] {
  guard let width = rows.first?.count else { return [] }
  precondition(rows.allSatisfy { $0.count == width && $0.allSatisfy(\.isFinite) }, "rows of finite features")
  return (0..<width).map { feature in
    let values = rows.map { $0[feature] }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    guard variance > 0, values.contains(where: { $0 != values[0] }) else { return values.map { _ in 0 } }
    let deviation = variance.squareRoot()
    return values.map { ($0 - mean) / deviation }
  }
}

/// Writes the squared distances of one row from all.
private func distances(from row: Int, _ features: [[Double]], _ count: Int, _ squares: inout [Double]) {
  squares.withUnsafeMutableBufferPointer { squares in
    squares.update(repeating: 0)
    for feature in features {
      feature.withUnsafeBufferPointer { feature in
        let own = feature[row]
        for other in 0..<count {
          let difference = feature[other] - own
          squares[other] += difference * difference
        }
      }
    }
  }
}

/// The smallest of some squares, with their roots; a few are kept in order while all are passed.
private func smallest(_ squares: [Double], count: Int, except own: Int) -> [Neighbour] {
  guard count > 0 else { return [] }
  var kept: [(square: Double, index: Int)] = []
  kept.reserveCapacity(count + 1)
  for (index, square) in squares.enumerated() where index != own {
    if kept.count == count, let last = kept.last, square >= last.square { continue }
    var place = kept.count
    while place > 0, kept[place - 1].square > square { place -= 1 }
    kept.insert((square, index), at: place)
    if kept.count > count { kept.removeLast() }
  }
  return kept.map { Neighbour(index: $0.index, distance: $0.square.squareRoot()) }
}
