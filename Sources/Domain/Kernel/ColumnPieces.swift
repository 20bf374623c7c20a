/// Columns parted into pieces of work, each of neighbouring columns.
struct ColumnPieces {
  let columnCount: Int
  /// How many columns a piece has at most.
  let size: Int

  var count: Int { (columnCount + size - 1) / size }

  subscript(piece: Int) -> Range<Int> { piece * size..<min(columnCount, (piece + 1) * size) }
}
