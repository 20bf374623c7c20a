import CSimdjson
import JSONReading
import Statistics

extension Cube {
  /// Reads a dataset whose class and version have been checked.
  init(_ node: JSONNode, limits: JSONStatLimits) throws(JSONBodyError) {
    let object = try node.object()
    header = try DatasetHeader(node)
    guard header.cellCount <= limits.mostCells else {
      throw try object.required("size").error(
        found: "\(header.cellCount) cells", expected: "at most \(limits.mostCells)")
    }
    let value = try object.required("value")
    var columns = try FigureColumns(header, at: node)
    if value.isArray { try columns.readArray(value) } else { try columns.readObject(value) }
    try columns.finish(header, value)
    var statuses = StatusColumn(cellCount: header.cellCount)
    if let status = object["status"] { try statuses.read(status) }
    mantissas = columns.mantissas
    decimals = columns.decimals
    self.statuses = statuses.column
    statusSymbols = statuses.symbols
  }
}

/// The positions of cells as `value` and `status` write them when they are objects.
enum CellIndex {
  /// Reads digits without sign and leading zeros; nil for anything else.
  static func parse(_ bytes: some Collection<UInt8>) -> Int? {
    guard let first = bytes.first, bytes.count <= 18, first != 48 || bytes.count == 1 else { return nil }
    var index = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      index = index * 10 + Int(byte - 48)
    }
    return index
  }

  /// The error for a key that is no cell.
  static func unknown(_ member: csj_member, in node: JSONNode, cellCount: Int) -> JSONBodyError {
    node.child(member, index: 0).error(
      found: "the cell \(member.key.lossyText.quotedForMessage)",
      expected: "a cell from 0 to \(cellCount - 1), in digits")
  }
}

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

  init(_ header: DatasetHeader, at node: JSONNode) throws(JSONBodyError) {
    precision = try CategoryPrecision(header, at: node)
    mantissas = ContiguousArray(repeating: 0, count: header.cellCount)
    decimals = ContiguousArray(repeating: Cube.noFigure, count: header.cellCount)
  }

  mutating func readArray(_ node: JSONNode) throws(JSONBodyError) {
    var read = 0
    let cellCount = mantissas.count
    try node.forEachNumberChunk { (first, chunk) throws(JSONBodyError) in
      guard first + chunk.count <= cellCount else { throw Self.wrongCount(node, cellCount) }
      store(chunk, from: first)
      read = first + chunk.count
    }
    guard read == cellCount else { throw Self.wrongCount(node, cellCount) }
  }

  private static func wrongCount(_ node: JSONNode, _ cellCount: Int) -> JSONBodyError {
    node.error(found: "\(node.count()) values", expected: "\(cellCount), the product of 'size'")
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

  mutating func readObject(_ node: JSONNode) throws(JSONBodyError) {
    guard node.isObject else { throw node.error(expected: "an array of values, or an object by cell") }
    let cellCount = mantissas.count
    try node.forEachChunk { (_, chunk) throws(JSONBodyError) in
      for member in chunk {
        guard let position = CellIndex.parse(member.key.buffer), position < cellCount else {
          throw CellIndex.unknown(member, in: node, cellCount: cellCount)
        }
        guard var number = csj_number(member.value) else {
          throw node.child(member, index: 0).error(expected: "a number or null")
        }
        withUnsafePointer(to: &number) { store(UnsafeBufferPointer(start: $0, count: 1), from: position) }
      }
    }
  }

  /// Throws when a number did not fit its decimals; the first one is looked up again for the message.
  func finish(_ header: DatasetHeader, _ node: JSONNode) throws(JSONBodyError) {
    guard misfits.count > 0 else { return }
    let position = misfits.first
    var sent: JSONNode?
    try node.forEachChunk { (first, chunk) throws(JSONBodyError) in
      for (offset, member) in chunk.enumerated() {
        let cell = node.isArray ? first + offset : CellIndex.parse(member.key.buffer)
        if cell == position { sent = node.child(member, index: first + offset) }
      }
    }
    let cell = zip(header.dimensions, Self.categories(of: position, header)).map { "\($0.id)=\($0.codes[$1])" }
    let others = misfits.count > 1 ? ", and \(misfits.count - 1) more such cells" : ""
    let given = precision.decimals(of: precision.category(of: position))
    let allowed =
      given >= 0 ? "at most \(given) decimals, as 'unit' says" : "at most \(PublishedValue.mostDecimals) decimals"
    let place = sent ?? node
    throw place.error(
      found: "\(place.value.described) (\(cell.joined(separator: ", ")))\(others)",
      expected: "a number with \(allowed), and at most 10^15 without its point")
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

/// A figure as a scaled integer.
struct DecimalFigure {
  let mantissa: Int64
  let decimals: UInt8

  private init(mantissa: Int64, decimals: UInt8) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// The figure that a number stands for at a number of decimals; nil when it stands for none.
  @inline(__always)
  init?(_ number: csj_number, decimals: Int8) {
    switch number.kind {
    case .integer: self.init(whole: Int64(bitPattern: number.bits), decimals: decimals)
    case .real: self.init(real: Double(bitPattern: number.bits), decimals: decimals)
    default: return nil
    }
  }

  /// A whole number at a number of decimals, or at none when that is negative; nil when it is too large.
  @inline(__always)
  init?(whole: Int64, decimals: Int8) {
    let places = max(0, Int(decimals))
    let (mantissa, overflow) = whole.multipliedReportingOverflow(by: Powers.whole[places])
    guard !overflow, mantissa.magnitude <= UInt64(PublishedValue.largestMantissa) else { return nil }
    self.init(mantissa: mantissa, decimals: UInt8(places))
  }

  /// The decimal that a binary number stands for; nil when it stands for none of that precision.
  ///
  /// With negative `decimals`, the fewest decimals that do.
  @inline(__always)
  init?(real: Double, decimals: Int8) {
    if decimals >= 0 {
      self.init(real: real, places: Int(decimals))
      return
    }
    for places in 0...PublishedValue.mostDecimals {
      if let figure = Self(real: real, places: places) {
        self = figure
        return
      }
    }
    return nil
  }

  /// Up to 10^15 the scaled number and the power of ten are exact, so their quotient is the binary number nearest to
  /// the decimal, and no other decimal of that precision has the same.
  @inline(__always)
  private init?(real: Double, places: Int) {
    let power = Powers.binary[places]
    let scaled = real * power
    guard abs(scaled) < Double(PublishedValue.largestMantissa) + 1 else { return nil }
    // Half up in magnitude and then cut: rounding, without a call. A tie is refused by the comparison.
    let mantissa = Int64(scaled + (scaled < 0 ? -0.5 : 0.5))
    guard Double(mantissa) / power == real, mantissa.magnitude <= UInt64(PublishedValue.largestMantissa) else {
      return nil
    }
    self.init(mantissa: mantissa, decimals: UInt8(places))
  }
}

/// Powers of ten up to the most decimals that are read.
enum Powers {
  static let whole: [Int64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]
  static let binary: [Double] = whole.map(Double.init)
}

/// How many decimals each cell is published with, by the one dimension that says so.
struct CategoryPrecision {
  private let stride: Int
  /// By category the decimals, or -1 where nothing is said; one entry when no dimension says anything.
  private let decimals: [Int8]

  init(_ header: DatasetHeader, at node: JSONNode) throws(JSONBodyError) {
    let telling = header.dimensions.indices.filter { index in
      header.dimensions[index].units.contains { $0?.decimals != nil }
    }
    guard telling.count <= 1 else {
      let names = telling.map { header.dimensions[$0].id.quotedForMessage }.joined(separator: " and ")
      let place = JSONPlace.member("dimension", of: node.place)
      throw JSONBodyError(
        place: place.description, found: "decimals in \(names)", expected: "'unit' with decimals in one dimension")
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

/// The statuses while they are read.
struct StatusColumn {
  private(set) var column: ContiguousArray<UInt16> = []
  private(set) var symbols: [String] = []
  private let cellCount: Int
  private var known: [String: UInt16] = [:]
  private var recent: (bytes: [UInt8], entry: UInt16) = ([], 0)

  init(cellCount: Int) { self.cellCount = cellCount }

  /// Reads one status for all cells, a list of one or all, or an object by cell; empty texts and null are none.
  mutating func read(_ node: JSONNode) throws(JSONBodyError) {
    if node.isText { return try fill(node) }
    guard node.isArray || node.isObject else { throw node.error(expected: "a text, an array or an object by cell") }
    if node.isArray {
      let count = node.count()
      if count == 1, cellCount > 1 { return try fill(try node.elements()[0]) }
      guard count == cellCount else {
        throw node.error(found: "\(count) statuses", expected: "\(cellCount), as many as values, or one")
      }
    }
    column = ContiguousArray(repeating: 0, count: cellCount)
    try node.forEachChunk { (first, chunk) throws(JSONBodyError) in
      for offset in chunk.indices {
        let member = chunk[offset]
        guard let cell = node.isArray ? first + offset : CellIndex.parse(member.key.buffer), cell < cellCount else {
          throw CellIndex.unknown(member, in: node, cellCount: cellCount)
        }
        column[cell] = try entry(member, index: first + offset, of: node)
      }
    }
  }

  private mutating func fill(_ node: JSONNode) throws(JSONBodyError) {
    let symbol = node.isNull ? "" : try node.text()
    if symbol.isEmpty { return }
    symbols = [symbol]
    column = ContiguousArray(repeating: 1, count: cellCount)
  }

  private mutating func entry(_ member: csj_member, index: Int, of node: JSONNode) throws(JSONBodyError) -> UInt16 {
    if member.value.kind == .null { return 0 }
    guard member.value.kind == .string else { throw node.child(member, index: index).error(expected: "a text or null") }
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
  ) throws(JSONBodyError) -> UInt16 {
    if let entry = known[symbol] { return entry }
    guard symbols.count < Int(UInt16.max) else {
      throw node.child(member, index: index).error(
        found: "more than \(symbols.count) different statuses", expected: "no more than that")
    }
    symbols.append(symbol)
    known[symbol] = UInt16(symbols.count)
    return UInt16(symbols.count)
  }
}
