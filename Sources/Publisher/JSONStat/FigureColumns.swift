import CSimdjson
import JSONReading
import Problems
import Statistics

/// The figures while they are read.
struct FigureColumns {
  private(set) var mantissas: ContiguousArray<Int64>
  private(set) var decimals: ContiguousArray<UInt8>
  private let precision: CategoryPrecision
  private var misfits = Misfits()

  /// The first number that does not fit its decimals, and how many there are.
  private struct Misfits {
    var count = 0
    var first = 0
  }

  init(_ header: DatasetHeader, at node: JSONNode) throws(JSONProblem) {
    precision = try CategoryPrecision(header, at: node)
    mantissas = ContiguousArray(repeating: 0, count: header.cellCount)
    decimals = ContiguousArray(repeating: Cube.noFigure, count: header.cellCount)
  }

  mutating func readArray(_ node: JSONNode) throws(JSONProblem) {
    var read = 0
    let cellCount = mantissas.count
    try node.forEachNumberChunk { (first, chunk) throws(JSONProblem) in
      guard first + chunk.count <= cellCount else { throw Self.wrongCount(node, cellCount) }
      store(chunk, from: first)
      read = first + chunk.count
    }
    guard read == cellCount else { throw Self.wrongCount(node, cellCount) }
  }

  private static func wrongCount(_ node: JSONNode, _ cellCount: Int) -> JSONProblem {
    node.error(found: .cells(.values(node.count())), expected: .cells(.values(cellCount)))
  }

  /// Stores numbers of neighbouring cells.
  private mutating func store(_ chunk: UnsafeBufferPointer<csj_number>, from first: Int) {
    var category = precision.category(of: first)
    mantissas.withUnsafeMutableBufferPointer { mantissas in
      decimals.withUnsafeMutableBufferPointer { decimals in
        for (offset, number) in chunk.enumerated() {
          if number.kind != .null {
            if let figure = DecimalFigure(number, decimals: precision.decimals(of: category)) {
              mantissas[first + offset] = figure.mantissa
              decimals[first + offset] = figure.decimals
            } else {
              if misfits.count == 0 { misfits.first = first + offset }
              misfits.count += 1
            }
          }
          precision.advance(&category)
        }
      }
    }
  }

  mutating func readObject(_ node: JSONNode) throws(JSONProblem) {
    guard node.isObject else { throw node.error(expected: .cells(.valuesByCell)) }
    let cellCount = mantissas.count
    try node.forEachChunk { (_, chunk) throws(JSONProblem) in
      for member in chunk {
        guard let position = CellIndex.parse(member.key.buffer), position < cellCount else {
          throw CellIndex.unknown(member, in: node, cellCount: cellCount)
        }
        guard var number = csj_number(member.value) else {
          throw node.child(member, index: 0).error(expected: .a(.numberOrNull))
        }
        withUnsafePointer(to: &number) { store(UnsafeBufferPointer(start: $0, count: 1), from: position) }
      }
    }
  }

  /// Throws when a number did not fit its decimals; the first one is looked up again for the message.
  func finish(_ header: DatasetHeader, _ node: JSONNode) throws(JSONProblem) {
    guard misfits.count > 0 else { return }
    let position = misfits.first
    var sent: JSONNode?
    try node.forEachChunk { (first, chunk) throws(JSONProblem) in
      for (offset, member) in chunk.enumerated() {
        let cell = node.isArray ? first + offset : CellIndex.parse(member.key.buffer)
        if cell == position { sent = node.child(member, index: first + offset) }
      }
    }
    let cell = zip(header.dimensions, Self.categories(of: position, header)).map { "\($0.id)=\($0.codes[$1])" }
    let given = precision.decimals(of: precision.category(of: position))
    let place = sent ?? node
    throw place.error(
      found: .cells(.number(place.value.shown, cell: cell, others: misfits.count - 1)),
      expected: .cells(.decimals(given >= 0 ? Int(given) : PublishedValue.mostDecimals, isUnits: given >= 0)))
  }

  private static func categories(of position: Int, _ header: DatasetHeader) -> [Int] {
    var rest = position
    return header.dimensions.reversed().map { dimension in
      defer { rest /= dimension.codes.count }
      return rest % dimension.codes.count
    }.reversed()
  }
}

extension csj_number {
  /// The number or null that a value is.
  init?(_ value: csj_value) {
    switch value.kind {
    case .null: self.init(bits: 0, kind: .null)
    case .integer, .unsigned: self.init(bits: UInt64(bitPattern: value.integer), kind: value.kind)
    case .real: self.init(bits: value.real.bitPattern, kind: .real)
    default: return nil
    }
  }
}
