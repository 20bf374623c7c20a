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
