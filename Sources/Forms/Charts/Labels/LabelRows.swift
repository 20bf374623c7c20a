/// What stands on a line: where it would like its middle to be, how wide it is and how much it minds being moved.
struct LineItem {
  let wish: Double
  let width: Double
  var weight = 1.0
}

/// The middles of items that keep their order and do not overlap, as near their wishes as can be in least squares.
///
/// With offsets taken away this is isotonic regression, solved by pooling adjacent violators (Ayer and others 1955, Annals of
/// Mathematical Statistics 26); clamping the solution to the room gives the best one within it. Nil when there is not room.
func placedOnLine(_ items: [LineItem], gap: Double, within room: ClosedRange<Double>) -> [Double]? {
  guard let first = items.first, let last = items.last else { return [] }
  var offsets = [0.0]
  for (left, right) in zip(items, items.dropFirst()) {
    offsets.append((offsets.last ?? 0) + (left.width + right.width) / 2 + gap)
  }
  let low = room.lowerBound + first.width / 2
  let high = room.upperBound - last.width / 2 - (offsets.last ?? 0)
  guard low <= high + 1e-9 else { return nil }
  return zip(pooled(zip(items, offsets).map { ($0.wish - $1, $0.weight) }), offsets).map { place, offset in
    min(max(place, low), max(low, high)) + offset
  }
}

/// The non-decreasing values nearest to those given, by weight.
private func pooled(_ values: [(value: Double, weight: Double)]) -> [Double] {
  var blocks: [(value: Double, weight: Double, count: Int)] = []
  for (value, weight) in values {
    var block = (value: value, weight: weight, count: 1)
    while let previous = blocks.last, previous.value > block.value {
      blocks.removeLast()
      let total = previous.weight + block.weight
      block = (
        (previous.value * previous.weight + block.value * block.weight) / total, total, previous.count + block.count
      )
    }
    blocks.append(block)
  }
  return blocks.flatMap { Array(repeating: $0.value, count: $0.count) }
}

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

/// Finds room for labels around points, clear of each other and, where it can be, of the lines.
struct PointLabels {
  /// All labels stay inside.
  let bounds: Box
  private(set) var taken: [Box] = []
  var lines: [(Position, Position)] = []

  init(bounds: Box) { self.bounds = bounds }

  /// Keeps labels off a mark.
  mutating func take(_ mark: Position, radius: Double) {
    taken.append(Box(x: mark.x - radius, y: mark.y - radius, width: 2 * radius, height: 2 * radius))
  }

  enum Side { case above, below, left, right }

  /// The first place, in the order of the sides and then farther off, that crosses fewest lines; nil when all are taken.
  mutating func place(
    width: Double, height: Double, at point: Position, radius: Double, sides: [Side],
    crossing mayCross: Bool = true
  ) -> Box? {
    let candidates = sides.flatMap { side in nearPlaces(side, width, height, point, radius) }
    var best: (box: Box, cost: Int)?
    for (order, box) in candidates.enumerated() where bounds.contains(box) {
      if taken.contains(where: { $0.overlaps(box, gap: 1) }) { continue }
      let crossed = lines.filter { crosses($0, box) }.count
      if crossed > 0, !mayCross { continue }
      let cost = order + 10 * crossed
      if cost < best?.cost ?? .max { best = (box, cost) }
    }
    if let best { taken.append(best.box) }
    return best?.box
  }

  private func nearPlaces(
    _ side: Side, _ width: Double, _ height: Double, _ point: Position, _ radius: Double
  ) -> [Box] {
    let reach = radius + 3
    func box(_ x: Double, _ y: Double) -> Box { Box(x: x, y: y, width: width, height: height) }
    switch side {
    case .above, .below:
      return [0, height * 0.5, height].flatMap { extra in
        let y = side == .above ? point.y - reach - height - extra : point.y + reach + extra
        return [-0.5, -0.8, -0.2].map { box(point.x + $0 * width, y) }
      }
    case .left: return [-0.5, -0.9, -0.1].map { box(point.x - reach - 2 - width, point.y + $0 * height) }
    case .right: return [-0.5, -0.9, -0.1].map { box(point.x + reach + 2, point.y + $0 * height) }
    }
  }
}

/// Whether a line goes through a box (Liang and Barsky's clipping, 1984, ACM Transactions on Graphics 3).
private func crosses(_ line: (Position, Position), _ box: Box) -> Bool {
  let (from, to) = line
  var enter = 0.0
  var leave = 1.0
  for (delta, low, high) in [
    (to.x - from.x, box.x - from.x, box.right - from.x), (to.y - from.y, box.y - from.y, box.bottom - from.y),
  ] {
    if delta == 0 {
      if low > 0 || high < 0 { return false }
    } else {
      enter = max(enter, min(low / delta, high / delta))
      leave = min(leave, max(low / delta, high / delta))
    }
  }
  return enter <= leave
}
