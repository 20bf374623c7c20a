/// What was read with a reservation that the reader should know of: how often, and the first few places.
public struct ImportNote: Sendable, Equatable {
  /// What was reserved, in the order it is told.
  public enum Kind: Int, Sendable, CaseIterable, Comparable {
    case otherEnding, windows1252, hiddenSheets, hiddenColumns, hiddenRows, markedText, formulas, percentCells
    case leadingZero, codeOfOtherYear, duplicates, basisMissing

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public let kind: Kind
  public let count: Int
  /// Places and texts, safe to print.
  public let examples: [String]

  /// A reservation, with fewer examples than it counts where there are many.
  public init(_ kind: Kind, count: Int, examples: [String]) {
    self.kind = kind
    self.count = count
    self.examples = examples
  }
}
