/// The cells of a table, each made when it is looked at: a large answer has hundreds of thousands.
public struct TableCells: RandomAccessCollection, Sendable {
  public let count: Int
  private let cell: @Sendable (Int) -> TableCell

  public init(count: Int, cell: @escaping @Sendable (Int) -> TableCell) {
    self.count = count
    self.cell = cell
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
  public subscript(position: Int) -> TableCell { cell(position) }
}
