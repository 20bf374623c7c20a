import Statistics

/// The cells of a table, each made when it is looked at: a large answer has hundreds of thousands.
public struct TableCells: RandomAccessCollection, Sendable {
  /// One dimension: its codes, and which of them each cell has.
  struct Axis: Sendable {
    let name: String
    let codes: [String]
    /// The place of a cell's code; nil for a cell that has no such dimension.
    let place: @Sendable (Int) -> Int?
  }

  public let count: Int
  let axes: [Axis]
  /// A cell's value and symbol.
  let figure: @Sendable (Int) -> (value: PublishedValue?, symbol: String?)

  init(
    count: Int, axes: [Axis], figure: @escaping @Sendable (Int) -> (value: PublishedValue?, symbol: String?)
  ) {
    (self.count, self.axes, self.figure) = (count, axes, figure)
  }

  /// Cells that are there.
  init(_ cells: [TableCell]) {
    let names = Set(cells.flatMap(\.codes.keys)).sorted()
    self.init(count: cells.count, axes: names.map { Self.axis($0, of: cells) }) { (cells[$0].value, cells[$0].symbol) }
  }

  private static func axis(_ name: String, of cells: [TableCell]) -> Axis {
    let codes = Set(cells.compactMap { $0.codes[name] }).sorted()
    let places = cells.map { cell in cell.codes[name].flatMap { codes.firstIndex(of: $0) } }
    return Axis(name: name, codes: codes) { places[$0] }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> TableCell {
    let (value, symbol) = figure(position)
    let codes: [String: String] = axes.reduce(into: [:]) { codes, axis in
      if let place = axis.place(position) { codes[axis.name] = axis.codes[place] }
    }
    return TableCell(codes: codes, value: value, symbol: symbol)
  }
}
