/// Marks on a lane, raised where they would hide each other.
struct MarkStack {
  struct Mark {
    let point: DotStrip.Point
    let x: Double
    /// How far above the lane's lowest marks.
    var rise = 0.0
    let radius: Double
  }

  private(set) var marks: [Mark] = []

  /// The others from the left, each at the lowest level where it touches none; the subject above all that it would hide.
  init(_ points: [DotStrip.Point], _ scale: LinearScale, radius: Double, subjectRadius: Double, tallest: Double) {
    let others = points.filter { $0.kind != .subject }.compactMap { point in
      point.value.map { Mark(point: point, x: scale($0), radius: radius) }
    }.sorted { ($0.x, $0.point.name) < ($1.x, $1.point.name) }
    let levels = Self.levels(others.map(\.x), reach: radius * 2)
    let step = min(radius * 2, tallest / Double(max(levels.max() ?? 0, 1)))
    marks = zip(others, levels).map { mark, level in
      Mark(point: mark.point, x: mark.x, rise: Double(level) * step, radius: radius)
    }
    for point in points where point.kind == .subject {
      guard let x = point.value.map(scale.callAsFunction) else { continue }
      let hidden = marks.filter { abs($0.x - x) < subjectRadius + $0.radius }.map { $0.rise + $0.radius }.max()
      marks.append(Mark(point: point, x: x, rise: hidden.map { $0 + subjectRadius } ?? 0, radius: subjectRadius))
    }
  }

  /// How high the marks reach above the middle of the lowest.
  var top: Double { marks.map { $0.rise + $0.radius }.max() ?? 0 }

  private static func levels(_ places: [Double], reach: Double) -> [Int] {
    var last: [Double] = []
    return places.map { place in
      let level = last.firstIndex { $0 <= place - reach } ?? last.count
      if level == last.count { last.append(place) } else { last[level] = place }
      return level
    }
  }
}
