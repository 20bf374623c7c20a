/// Where a municipality stands among others, in one year.
///
/// Municipalities are dots on the upper lane and stack where they would hide each other; figures for groups are hollow diamonds
/// on the lower lane, since they are never ranked.
public struct DotStrip: Sendable {
  public struct Point: Sendable, Equatable {
    public let name: String
    /// Nil when the figure is missing.
    public let value: Double?
    /// The value as the reader sees it.
    public let text: String
    public let kind: Kind

    public init(_ name: String, value: Double?, text: String, kind: Kind = .municipality) {
      self.name = name
      self.value = value?.drawable
      self.text = text
      self.kind = kind
    }
  }

  public enum Kind: Sendable { case subject, municipality, group }

  public let caption: ChartCaption
  public let points: [Point]
  public let target: ChartTarget?
  /// Which way is better: `← lavere er bedre`; nil when the subtitle says it.
  public let direction: String?
  public let axisText: AxisText

  public init(
    caption: ChartCaption, points: [Point], target: ChartTarget?, direction: String? = nil,
    axisText: @escaping AxisText
  ) {
    self.caption = caption
    self.points = points
    self.target = target
    self.direction = direction
    self.axisText = axisText
  }

  /// The picture.
  ///
  /// All values are in its title; among many municipalities only the subject, the extremes and the groups have labels.
  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(frame, caption)
    let said = said(frame.words)
    guard points.contains(where: { $0.value != nil }) else { return sheet.withoutFigures(saying: said) }
    let layout = DotStripLayout(self, sheet)
    layout.draw(in: &sheet)
    return sheet.finished(height: layout.height, saying: said)
  }

  private func said(_ words: ChartWords) -> [String] {
    points.map { "\($0.name) \($0.value == nil ? words.missing : $0.text)" } + [target?.label ?? "", direction ?? ""]
  }
}

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
