/// One row of a worksheet with something in it.
public struct SheetRow: Sendable, Equatable {
  /// As Excel numbers it, from 1.
  public let number: Int
  public let isHidden: Bool
  public let cells: [SheetCell]

  public init(number: Int, isHidden: Bool, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}
