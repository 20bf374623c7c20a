/// Where a municipality stands among others, in one year.
///
/// Municipalities are dots on the upper lane and stack where they would hide each other; figures for groups are hollow diamonds
/// on the lower lane, since they are never ranked.
public struct DotStrip: Sendable {
  public struct Point: Sendable, Equatable {
    let name: String
    /// Nil when the figure is missing.
    let value: Double?
    /// The value as the reader sees it.
    let text: String
    let kind: MarkKind

    public init(_ name: String, value: Double?, text: String, kind: MarkKind = .municipality) {
      self.name = name
      self.value = value?.drawable
      self.text = text
      self.kind = kind
    }
  }

  let caption: ChartCaption
  let points: [Point]
  let target: ChartTarget?
  let axisText: AxisText

  public init(
    caption: ChartCaption, points: [Point], target: ChartTarget?, axisText: @escaping AxisText
  ) {
    self.caption = caption
    self.points = points
    self.target = target
    self.axisText = axisText
  }

  /// The picture.
  ///
  /// All values are in its title; among many municipalities only the subject, the extremes and the groups have labels.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let said = said(frame.words)
    guard points.contains(where: { $0.value != nil }) else { return canvas.withoutFigures(saying: said) }
    let layout = DotStripLayout(self, canvas)
    layout.draw(in: &canvas)
    return canvas.finished(height: layout.height, saying: said)
  }

  private func said(_ words: ChartFrame.Words) -> [String] {
    points.map { "\($0.name) \($0.value == nil ? words.missing : $0.text)" } + [target?.label ?? ""]
  }
}
