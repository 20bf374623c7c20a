/// A figure over the years, with a label at every point and the zone where its target is met; the others' as quiet lines.
///
/// The axis of values does not begin at zero unless the figures come near it: where `showsZero` is false, the subtitle says so.
public struct TrendChart: Sendable {
  let caption: ChartCaption
  let points: [YearPoint]
  let target: ChartTarget?
  let others: [MultiLine.Series]

  public init(caption: ChartCaption, points: [YearPoint], target: ChartTarget?, others: [MultiLine.Series] = []) {
    self.caption = caption
    self.points = points
    self.target = target
    self.others = others.filter { !$0.points.values.isEmpty }
  }

  /// Whether zero is on the axis of values.
  public var showsZero: Bool { extent.contains { $0 <= 0 } && extent.contains { $0 >= 0 } }

  /// All values that must be on the axis.
  private var extent: [Double] { points.values + (target?.limits ?? []) + others.flatMap(\.points.values) }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let said = points.said(frame.words) + [target?.label ?? ""] + others.map { $0.said(frame.words) }
    guard !points.values.isEmpty else { return canvas.withoutFigures(saying: said) }
    let layout = TrendLayout(self, extent, canvas)
    layout.draw(in: &canvas)
    return canvas.finished(height: layout.height, saying: said)
  }
}
