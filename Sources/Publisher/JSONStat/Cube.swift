import Statistics

/// A JSON-stat dataset: its dimensions, and its figures in dense columns.
///
/// Figures are exact decimals. A body's numbers come through the parser as binary numbers, and a binary number does not
/// tell how many decimals were written: 117.0 may be sent as 117. So the published precision is taken from
/// `category.unit.decimals`, and a number is accepted when it is the binary number nearest to a decimal of that
/// precision; otherwise the body is refused, naming the cell. Without `decimals`, the number's own shortest form with at
/// most nine decimals counts. Within 15 digits, which `PublishedValue` allows, this is exact both ways; digits beyond
/// the 17th of a token are not seen.
public struct Cube: Sendable {
  public let header: DatasetHeader
  /// The statuses that occur, each once, in the order of their first cell.
  public let statusSymbols: [String]
  /// The figures without their decimal points; 0 where there is none.
  let mantissas: ContiguousArray<Int64>
  /// The number of decimals of each figure, or `Self.noFigure`.
  let decimals: ContiguousArray<UInt8>
  /// For each cell 0, or the position of its status in `statusSymbols` plus one; empty when no cell has one.
  let statuses: ContiguousArray<UInt16>

  static let noFigure = UInt8.max

  /// One cell: a figure or none, and the status if the publisher marked it.
  public struct Cell: Sendable, Equatable {
    /// The position in the order of the dimensions, the last one fastest.
    public let position: Int
    public let value: PublishedValue?
    /// The symbol, such as `..`; nil when the cell is not marked.
    public let status: String?
  }

  /// The dimensions in the order in which the cells run.
  public var dimensions: [Dimension] { header.dimensions }
  /// The number of cells, with and without figures.
  public var cellCount: Int { decimals.count }

  /// The number of cells without a figure.
  public var missingCount: Int { decimals.count { $0 == Self.noFigure } }

  /// The cell at a position below `cellCount`.
  public subscript(position: Int) -> Cell {
    Cell(position: position, value: value(at: position), status: status(at: position))
  }

  /// The figure at a position below `cellCount`.
  public func value(at position: Int) -> PublishedValue? {
    let decimals = decimals[position]
    return decimals == Self.noFigure ? nil : PublishedValue(mantissa: mantissas[position], decimals: Int(decimals))
  }

  /// The status at a position below `cellCount`.
  public func status(at position: Int) -> String? {
    guard !statuses.isEmpty, statuses[position] > 0 else { return nil }
    return statusSymbols[Int(statuses[position]) - 1]
  }

  /// Hands over the cells as they lie: the figures without their decimal points, their numbers of decimals, 255 where there
  /// is none, and statuses as positions in `statusSymbols` plus one, 0 for none; no statuses where no cell has one.
  ///
  /// The fast way through all cells: nothing is made for each. The buffers must not be kept.
  public func withColumns<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Int64>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt16>?) throws(Failure) ->
      Result
  ) throws(Failure) -> Result {
    try mantissas.withUnsafeBufferPointer { (mantissas) throws(Failure) in
      try decimals.withUnsafeBufferPointer { (decimals) throws(Failure) in
        try statuses.withUnsafeBufferPointer { (statuses) throws(Failure) in
          try body(mantissas, decimals, statuses.isEmpty ? nil : statuses)
        }
      }
    }
  }

  /// All cells in order; `Axis` tells the codes of each.
  public var cells: some RandomAccessCollection<Cell> { (0..<cellCount).lazy.map { self[$0] } }
}
