import Statistics

/// Turns figures that come region by region into columns.
struct CubeRows {
  let regionCount: Int
  let columnCount: Int

  /// So many columns are turned at a time: their part of a region's row is a few lines of the cache.
  private static let block = 64

  /// What is known of a column once its cells have been looked through.
  private struct Shape {
    var decimals: UInt8 = 0
    var isEven = true
    /// The bits that any integer of the column uses, its sign folded in.
    var bits: UInt64 = 0
  }

  typealias Rows = (
    mantissas: UnsafePointer<Int64>, decimals: UnsafePointer<UInt8>, marks: UnsafePointer<UInt16>?
  )

  func cube(
    mantissas: UnsafeBufferPointer<Int64>, decimals: UnsafeBufferPointer<UInt8>, marks: UnsafeBufferPointer<UInt16>?,
    spread: Spread
  ) throws(CubeProblem) -> Cube {
    guard regionCount <= Cube.mostRegions else { throw .tooManyRegions(regionCount) }
    let count = regionCount * columnCount
    precondition(mantissas.count == count && decimals.count == count, "a cube has a figure or none for each cell")
    precondition(marks.map { $0.count == count } ?? true, "marks are for all cells or none")
    let (statuses, narrow) = (Storage<UInt8>(count: count), Storage<Int32>(count: count))
    let shapes = Storage<UInt8>(count: columnCount)
    let problems = Storage<Int>(count: columnCount)
    let wides = Storage<Unmanaged<Storage<Int64>>?>(count: columnCount)
    if let figures = mantissas.baseAddress, let places = decimals.baseAddress {
      let rows: Rows = (figures, places, marks?.baseAddress)
      let pieces = ColumnPieces(columnCount: columnCount, size: Self.block)
      spread(pieces.count) { piece in
        turn(pieces[piece], of: rows, into: (statuses, narrow), wides, shapes, problems)
      }
    }
    let wide = (0..<columnCount).map { wides.base[$0]?.takeRetainedValue() }
    if let column = (0..<columnCount).first(where: { problems.base[$0] >= 0 }) {
      throw .tooLong(column: column, region: problems.base[column])
    }
    return Cube(
      regionCount: regionCount, columnCount: columnCount, statuses: statuses, narrow: narrow, wide: wide,
      decimals: Array(UnsafeBufferPointer(start: shapes.base, count: columnCount)))
  }

  /// Turns some columns; the regions are gone through once to see what the columns hold, and once to write them.
  private func turn(
    _ columns: Range<Int>, of rows: Rows, into cells: (Storage<UInt8>, Storage<Int32>),
    _ wides: Storage<Unmanaged<Storage<Int64>>?>, _ decimals: Storage<UInt8>, _ problems: Storage<Int>
  ) {
    withUnsafeTemporaryAllocation(of: Shape.self, capacity: columns.count) { shapes in
      shapes.initialize(repeating: Shape())
      for region in 0..<regionCount { look(at: region, columns, of: rows, shapes) }
      for (offset, column) in columns.enumerated() {
        let shape = shapes[offset]
        decimals.base[column] = shape.decimals
        problems.base[column] = -1
        wides.base[column] = nil
        if !shape.isEven || shape.bits >> 31 != 0 {
          let wide = Storage<Int64>(count: regionCount)
          problems.base[column] = widen(column, of: rows, to: shape.decimals, wide)
          if fitsNarrow(wide) {
            for region in 0..<regionCount { cells.1.base[column * regionCount + region] = Int32(wide.base[region]) }
          } else {
            wides.base[column] = .passRetained(wide)
          }
          shapes[offset].isEven = false
        }
      }
      for region in 0..<regionCount { write(region, columns, of: rows, shapes, into: cells) }
    }
  }

  /// Sees a region's part of some columns.
  private func look(at region: Int, _ columns: Range<Int>, of rows: Rows, _ shapes: UnsafeMutableBufferPointer<Shape>) {
    let row = region * columnCount
    for (offset, column) in columns.enumerated() {
      let decimals = rows.decimals[row + column]
      guard decimals != Cube.noFigure else { continue }
      let mantissa = rows.mantissas[row + column]
      if decimals != shapes[offset].decimals {
        // The first figure sets the decimals, which costs no more than an even column that is looked at twice.
        shapes[offset].isEven = shapes[offset].isEven && shapes[offset].bits == 0 && decimals > shapes[offset].decimals
        shapes[offset].decimals = max(decimals, shapes[offset].decimals)
      }
      shapes[offset].bits |= UInt64(bitPattern: mantissa ^ (mantissa >> 63)) | 1
    }
  }

  /// Writes a column's integers at its precision; gives the first region whose figure becomes too long, or -1.
  private func widen(_ column: Int, of rows: Rows, to decimals: UInt8, _ wide: Storage<Int64>) -> Int {
    var first = -1
    for region in 0..<regionCount {
      let cell = region * columnCount + column
      wide.base[region] = 0
      guard rows.decimals[cell] != Cube.noFigure else { continue }
      let unit = PowerOfTen[Int(decimals - rows.decimals[cell])]
      let (mantissa, overflows) = rows.mantissas[cell].multipliedReportingOverflow(by: unit)
      if overflows || mantissa.magnitude > UInt64(PublishedValue.largestMantissa) {
        if first < 0 { first = region }
      } else {
        wide.base[region] = mantissa
      }
    }
    return first
  }

  private func fitsNarrow(_ wide: Storage<Int64>) -> Bool {
    (0..<regionCount).allSatisfy { Int32(exactly: wide.base[$0]) != nil }
  }

  /// Writes a region's statuses, and its integers in the columns that are not yet written.
  private func write(
    _ region: Int, _ columns: Range<Int>, of rows: Rows, _ shapes: UnsafeMutableBufferPointer<Shape>,
    into cells: (Storage<UInt8>, Storage<Int32>)
  ) {
    let row = region * columnCount
    for (offset, column) in columns.enumerated() {
      let cell = column * regionCount + region
      let isMissing = rows.decimals[row + column] == Cube.noFigure
      if shapes[offset].isEven { cells.1.base[cell] = Int32(truncatingIfNeeded: rows.mantissas[row + column]) }
      guard isMissing else {
        cells.0.base[cell] = Cube.hasValue
        continue
      }
      let mark = rows.marks.map { $0[row + column] } ?? 0
      cells.0.base[cell] = mark == 0 || mark > 254 ? Cube.unmarked : UInt8(mark)
    }
  }
}
