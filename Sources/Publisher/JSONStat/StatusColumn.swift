import CSimdjson
import JSONReading
import Problems

/// The statuses while they are read.
struct StatusColumn {
  private(set) var column: ContiguousArray<UInt16> = []
  private(set) var symbols: [String] = []
  private let cellCount: Int
  private var known: [String: UInt16] = [:]
  private var recent: (bytes: [UInt8], entry: UInt16) = ([], 0)

  init(cellCount: Int) { self.cellCount = cellCount }

  /// Reads one status for all cells, a list of one or all, or an object by cell; empty texts and null are none.
  mutating func read(_ node: JSONNode) throws(JSONProblem) {
    if node.isText { return try fill(node) }
    guard node.isArray || node.isObject else { throw node.error(expected: .cells(.statusesByCell)) }
    if node.isArray {
      let count = node.count()
      if count == 1, cellCount > 1 { return try fill(try node.elements()[0]) }
      guard count == cellCount else {
        throw node.error(found: .cells(.statuses(count)), expected: .cells(.statuses(cellCount)))
      }
    }
    column = ContiguousArray(repeating: 0, count: cellCount)
    try node.forEachChunk { (first, chunk) throws(JSONProblem) in
      for offset in chunk.indices {
        let member = chunk[offset]
        guard let cell = node.isArray ? first + offset : CellIndex.parse(member.key.buffer), cell < cellCount else {
          throw CellIndex.unknown(member, in: node, cellCount: cellCount)
        }
        column[cell] = try entry(member, index: first + offset, of: node)
      }
    }
  }

  private mutating func fill(_ node: JSONNode) throws(JSONProblem) {
    let symbol = node.isNull ? "" : try node.text()
    if symbol.isEmpty { return }
    symbols = [symbol]
    column = ContiguousArray(repeating: 1, count: cellCount)
  }

  private mutating func entry(_ member: csj_member, index: Int, of node: JSONNode) throws(JSONProblem) -> UInt16 {
    if member.value.kind == .null { return 0 }
    guard member.value.kind == .string else { throw node.child(member, index: index).error(expected: .a(.textOrNull)) }
    let bytes = member.value.text.buffer
    if bytes.isEmpty { return 0 }
    if recent.entry > 0, recent.bytes.count == bytes.count, recent.bytes.elementsEqual(bytes) { return recent.entry }
    let symbol = try node.child(member, index: index).text()
    let entry = try entry(symbol, member, index: index, of: node)
    recent = (Array(bytes), entry)
    return entry
  }

  private mutating func entry(
    _ symbol: String, _ member: csj_member, index: Int, of node: JSONNode
  ) throws(JSONProblem) -> UInt16 {
    if let entry = known[symbol] { return entry }
    guard symbols.count < Int(UInt16.max) else {
      throw node.child(member, index: index).error(
        found: .cells(.differentStatuses(moreThan: symbols.count)), expected: .cells(.noMoreStatuses))
    }
    symbols.append(symbol)
    known[symbol] = UInt16(symbols.count)
    return UInt16(symbols.count)
  }
}
