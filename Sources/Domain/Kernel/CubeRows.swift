import Statistics

/// Turns figures that come region by region into columns.
struct CubeRows: Sendable {
  let regionCount: Int
  let columnCount: Int

  /// So many columns are turned at a time: their part of a region's row is a few lines of the cache.
  private static let block = 64

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
      // Only read, by all workers.
      nonisolated(unsafe) let rows: Rows = (figures, places, marks?.baseAddress)
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
    let shapes = ColumnShapes(count: columns.count)
    defer { shapes.deallocate() }
    for region in 0..<regionCount {
      let row = region * columnCount + columns.lowerBound
      shapes.look(at: rows.mantissas + row, rows.decimals + row)
    }
    for region in 0..<regionCount { write(region, columns, of: rows, into: cells) }
    for (offset, column) in columns.enumerated() {
      decimals.base[column] = shapes.decimals(offset)
      problems.base[column] = -1
      wides.base[column] = nil
      guard !shapes.isPlain(offset) else { continue }
      let wide = Storage<Int64>(count: regionCount)
      problems.base[column] = widen(column, of: rows, to: shapes.decimals(offset), wide)
      if fitsNarrow(wide) {
        for region in 0..<regionCount { cells.1.base[column * regionCount + region] = Int32(wide.base[region]) }
      } else {
        wides.base[column] = .passRetained(wide)
      }
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

  /// Writes a region's statuses and integers; those of columns that are not plain are written again afterwards.
  private func write(
    _ region: Int, _ columns: Range<Int>, of rows: Rows, into cells: (Storage<UInt8>, Storage<Int32>)
  ) {
    let row = region * columnCount
    let (mantissas, decimals) = (rows.mantissas + row, rows.decimals + row)
    let (statuses, narrow) = (cells.0.base + region, cells.1.base + region)
    var cell = columns.lowerBound * regionCount
    for column in columns {
      let isMissing = decimals[column] == Cube.noFigure
      narrow[cell] = isMissing ? 0 : Int32(truncatingIfNeeded: mantissas[column])
      statuses[cell] = isMissing ? Cube.unmarked : Cube.hasValue
      cell &+= regionCount
    }
    guard let marks = rows.marks else { return }
    for column in columns where decimals[column] == Cube.noFigure {
      let mark = marks[row + column]
      if mark > 0, mark < 255 { statuses[column * regionCount] = UInt8(mark) }
    }
  }
}
