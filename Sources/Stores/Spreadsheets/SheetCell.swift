/// One cell of a worksheet with something in it.
public struct SheetCell: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// A formula that no value was kept for.
    case empty
    case text(String)
    /// Plain decimal text with a point, at most 15 significant digits.
    case number(String)
    /// What a cell formatted in per cent shows: 0.012 is `1.2`.
    case percent(String)
    /// A date as 2023-05-01; a number formatted as one that no day has stays as it is.
    case date(String)
    case boolean(Bool)
    /// An Excel error such as `#N/A`.
    case error(String)
    /// Not finite, or of a size that no figure has.
    case unreadableNumber(String)
  }

  /// Counted from 1.
  public let column: Int
  public let content: Content
  /// The content is what the formula gave when the file was saved; it is never computed here.
  public let isFormula: Bool
  /// What of the cell is raised, lowered or struck out; a text is given without it, unless it is all of it.
  public let marking: CellMarking?
  /// Whether the cell's column is hidden.
  public let isInHiddenColumn: Bool

  public init(
    column: Int, content: Content, isFormula: Bool = false, marking: CellMarking? = nil, isInHiddenColumn: Bool = false
  ) {
    self.column = column
    self.content = content
    self.isFormula = isFormula
    self.marking = marking
    self.isInHiddenColumn = isInHiddenColumn
  }
}
