import Statistics

/// Figures of a fixed list of regions in dense columns, one for each key figure and year.
///
/// A column holds scaled integers at one number of decimals, the finest that any of its figures was published with, and a
/// status byte for each cell. Integers take four bytes in columns where they fit, eight in others: most cubes take five
/// bytes a cell. Which key figure and year a column is, and which region a row is, the caller knows.
public struct Cube: Sendable {
  /// How many regions each column has.
  public let regionCount: Int
  /// How many columns there are.
  public let columnCount: Int
  let statuses: Storage<UInt8>
  /// All columns whose figures fit in 32 bits, 0 where there is none; what stands in the places of others is nothing.
  let narrow: Storage<Int32>
  /// The other columns, by their numbers, 0 where there is no figure.
  let wide: [Storage<Int64>?]
  let decimals: [UInt8]

  /// The most regions a cube takes, so that sums of figures of 10^15 fit in 64 bits.
  public static let mostRegions = 8_192
  /// The status of a cell that has a figure.
  public static let hasValue: UInt8 = 0
  /// The status of a cell without figure and without a mark of its own.
  public static let unmarked: UInt8 = 255

  /// Figures column by column: each has one entry for every region, nil where there is no figure.
  ///
  /// Missing figures get the status `unmarked`. Throws `CubeProblem` where figures cannot stand together.
  public init(regionCount: Int, columns: [[PublishedValue?]]) throws(CubeProblem) {
    var mantissas: [Int64] = []
    var decimals: [UInt8] = []
    for region in 0..<regionCount {
      for column in columns {
        mantissas.append(column[region]?.mantissa ?? 0)
        decimals.append(column[region].map { UInt8($0.decimals) } ?? Self.noFigure)
      }
    }
    let rows = CubeRows(regionCount: regionCount, columnCount: columns.count)
    self = try mantissas.withUnsafeBufferPointer { mantissas throws(CubeProblem) in
      try decimals.withUnsafeBufferPointer { decimals throws(CubeProblem) in
        try rows.cube(mantissas: mantissas, decimals: decimals, marks: nil, spread: inTurn)
      }
    }
  }

  /// Figures region by region, as tables of statistics come: cell (r, c) stands at r × `columnCount` + c.
  ///
  /// `mantissas` are scaled integers; `decimals` their numbers of decimals, 255 where there is no figure. `marks` tell the
  /// status of cells without a figure, 1 to 254, or 0 for `unmarked`; the mark of a cell with a figure is not kept. Throws
  /// `CubeProblem` where figures cannot stand together. The buffers must have `regionCount` × `columnCount` entries.
  public init(
    regionCount: Int, columnCount: Int, mantissas: UnsafeBufferPointer<Int64>, decimals: UnsafeBufferPointer<UInt8>,
    marks: UnsafeBufferPointer<UInt16>?, spread: Spread = inTurn
  ) throws(CubeProblem) {
    let rows = CubeRows(regionCount: regionCount, columnCount: columnCount)
    self = try rows.cube(mantissas: mantissas, decimals: decimals, marks: marks, spread: spread)
  }

  init(
    regionCount: Int, columnCount: Int, statuses: Storage<UInt8>, narrow: Storage<Int32>, wide: [Storage<Int64>?],
    decimals: [UInt8]
  ) {
    (self.regionCount, self.columnCount) = (regionCount, columnCount)
    (self.statuses, self.narrow, self.wide, self.decimals) = (statuses, narrow, wide, decimals)
  }

  /// What `decimals` says of a cell without figure.
  static let noFigure = UInt8.max

  /// The number of decimals of a column's integers.
  public func decimals(ofColumn column: Int) -> Int { Int(decimals[column]) }

  /// The status of a cell: `hasValue`, the mark that came with it, or `unmarked`.
  public func status(_ region: Int, _ column: Int) -> UInt8 {
    precondition(region >= 0 && region < regionCount && column >= 0 && column < columnCount, "a cell outside the cube")
    return statuses.base[column * regionCount + region]
  }

  /// The figure of a cell at its column's precision; nil where there is none.
  public func value(_ region: Int, _ column: Int) -> PublishedValue? {
    guard status(region, column) == Self.hasValue else { return nil }
    let mantissa = wide[column].map { $0.base[region] } ?? Int64(narrow.base[column * regionCount + region])
    return PublishedValue(mantissa: mantissa, decimals: Int(decimals[column]))
  }

  /// How many bytes the figures and statuses take.
  public var byteCount: Int {
    wide.reduce(columnCount * regionCount) { sum, column in sum + regionCount * (column == nil ? 4 : 8) }
  }
}
