import Kernel
import Statistics
import Testing

/// A cube from columns as texts, whose figures are parted by blanks; "·" is none.
func cube(_ columns: String...) throws -> Cube {
  let figures = columns.map { column in
    column.split(separator: " ").map { $0 == "·" ? nil : PublishedValue($0) }
  }
  return try Cube(regionCount: figures[0].count, columns: figures)
}

/// Places as they are told: "2=" for a shared one, "·" for none.
func told(_ ranks: [Rank?]) -> String {
  ranks.map { rank in rank.map { "\($0.position)\($0.isTied ? "=" : "")" } ?? "·" }.joined(separator: " ")
}

extension Standings {
  /// The places of the first regions in a column.
  func told(_ regions: Int, in column: Int = 0) -> String {
    KernelTests.told((0..<regions).map { rank(of: $0, in: column) })
  }
}
