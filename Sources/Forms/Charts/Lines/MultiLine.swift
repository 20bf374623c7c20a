/// Several series on one scale, each with its name at its end; the subject last and thick, the others grey.
///
/// Where `showsZero` is false the axis does not begin at zero, and the subtitle says so.
public struct MultiLine: Sendable {
  public struct Series: Sendable, Equatable {
    let name: String
    let points: [YearPoint]
    let kind: MarkKind

    public init(_ name: String, points: [YearPoint], kind: MarkKind = .municipality) {
      self.name = name
      self.points = points
      self.kind = kind
    }

    /// As a title says it: the name and all values.
    func said(_ words: ChartFrame.Words) -> String { "\(name): " + points.said(words).joined(separator: ", ") }
  }

  let caption: ChartCaption
  let series: [Series]
  let axisText: AxisText

  public init(caption: ChartCaption, series: [Series], axisText: @escaping AxisText) {
    self.caption = caption
    self.series = series
    self.axisText = axisText
  }

  /// Whether zero is on the axis: where figures lie on both sides of it, and where the least is under half the greatest.
  public var showsZero: Bool {
    guard let least = extent.min(), let most = extent.max() else { return false }
    return least * most <= 0 || abs(least + most) < 3 * abs(most - least)
  }

  private var extent: [Double] { series.flatMap(\.points.values) }

  /// The picture; all values are in its title.
  ///
  /// Where the names have not room, the subject's, the extremes' and the groups' stay.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let values = series.map { $0.said(frame.words) }
    guard series.contains(where: { !$0.points.values.isEmpty }) else { return canvas.withoutFigures(saying: values) }
    let layout = MultiLineLayout(self, extent + (showsZero ? [0] : []), canvas)
    layout.draw(in: &canvas)
    return canvas.finished(height: layout.height, saying: values)
  }
}
