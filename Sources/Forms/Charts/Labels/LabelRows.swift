/// Labels in one or more rows beside a lane of marks; row 0 is nearest the lane.
///
/// A label in a farther row has a line to its mark, and that line takes its place among the labels of the rows it passes, so
/// that no line crosses a label or another line.
struct LabelRows {
  struct Placed {
    var row: Int
    /// Where its line passes each row below, and last its own middle.
    var places: [Double]
  }

  let placed: [Placed]
  let rows: Int
  /// How far labels and lines are beyond what reads well, in pixels.
  let strain: Double

  static let none = LabelRows()

  private init() { (placed, rows, strain) = ([], 0, 0) }

  private static let labelGap = 9.0
  private static let slotWidth = 3.0

  /// The arrangement with the fewest rows that reads well, else the best; nil when the labels do not fit in the rows.
  static func arranged(_ items: [LineItem], within room: ClosedRange<Double>, rows most: Int) -> LabelRows? {
    var best: LabelRows?
    for rows in 1...most {
      let mirrored = items.reversed().map { LineItem(wish: -$0.wish, width: $0.width, weight: $0.weight) }
      for chosen in [chosenRows(items, rows: rows), chosenRows(mirrored, rows: rows).reversed()] {
        guard let next = LabelRows(items, in: chosen, within: room, rows: rows) else { continue }
        if next.strain == 0 { return next }
        if next.strain + 8 < best?.strain ?? .infinity { best = next }
      }
    }
    return best
  }

  /// Items in the order of their wishes.
  private init?(_ items: [LineItem], in chosen: [Int], within room: ClosedRange<Double>, rows: Int) {
    var placed = chosen.map { Placed(row: $0, places: []) }
    var strain = 0.0
    for row in 0..<rows {
      let here = items.indices.filter { chosen[$0] >= row }
      let line = here.map { index in
        LineItem(
          wish: items[index].wish, width: chosen[index] == row ? items[index].width : Self.slotWidth,
          weight: items[index].weight)
      }
      guard let places = placedOnLine(line, gap: Self.labelGap, within: room) else { return nil }
      for (index, place) in zip(here, places) {
        placed[index].places.append(place)
        let tolerance = chosen[index] == row ? items[index].width / 2 - 4 : 10
        strain += max(0, abs(place - items[index].wish) - tolerance)
      }
    }
    self.placed = placed
    self.rows = rows
    self.strain = strain
  }

  /// For each item the row where it, and its line through the rows below, are least in the way of those to its left.
  private static func chosenRows(_ items: [LineItem], rows: Int) -> [Int] {
    var ends = Array(repeating: -Double.infinity, count: rows)
    return items.map { item in
      func push(_ row: Int) -> Double {
        (0..<row).reduce(ends[row] + labelGap - (item.wish - item.width / 2)) {
          max($0, ends[$1] + labelGap - item.wish)
        }
      }
      let pushes = (0..<rows).map { max(0, push($0)) }
      let row = pushes.firstIndex(of: pushes.min() ?? 0) ?? 0
      for below in 0..<row { ends[below] = max(ends[below] + labelGap, item.wish) + slotWidth / 2 }
      ends[row] = max(ends[row] + labelGap + item.width / 2, item.wish) + item.width / 2
      return row
    }
  }
}
