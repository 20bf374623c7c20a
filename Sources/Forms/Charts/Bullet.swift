/// One value against its target and the ranges it may lie in; the bar starts at zero.
public struct Bullet: Sendable {
  /// A stretch of the axis with a name, such as the middle half of the peers.
  public struct Range: Sendable, Equatable {
    public let from: Double
    public let to: Double
    public let label: String

    public init(from: Double, to: Double, label: String) {
      self.from = min(from.drawable ?? 0, to.drawable ?? 0)
      self.to = max(from.drawable ?? 0, to.drawable ?? 0)
      self.label = label
    }
  }

  public let caption: ChartCaption
  public let name: String
  /// Nil when the figure is missing.
  public let value: Double?
  public let text: String
  public let ranges: [Range]
  public let target: ChartTarget?
  public let axisText: AxisText

  public init(
    caption: ChartCaption, name: String, value: Double?, text: String, ranges: [Range] = [], target: ChartTarget?,
    axisText: @escaping AxisText
  ) {
    self.caption = caption
    self.name = name
    self.value = value?.drawable
    self.text = text
    self.ranges = ranges.sorted { $0.from < $1.from }
    self.target = target
    self.axisText = axisText
  }

  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(frame, caption)
    let said =
      ["\(name) \(value == nil ? frame.words.missing : text)", target?.label ?? ""] + ranges.map(\.label)
    guard let value else { return sheet.withoutFigures(saying: said) }
    let limits = target?.limits ?? []
    let extent = [0, value] + limits + ranges.flatMap { [$0.from, $0.to] }
    let scale = LinearScale(spanning: extent, from: 8, to: sheet.width - 8)
    let labels = LaneLabels.value(name, text, at: value, target: target, scale, sheet)
    let lane = sheet.top + labels.depth(Self.rowHeight)
    let track = Box(x: scale.start, y: lane + 2, width: scale.end - scale.start, height: 24)
    drawTrack(track, scale, in: &sheet.drawing)
    let bar = Box(
      x: min(scale(0), scale(value)), y: track.midY - 5, width: abs(scale(value) - scale(0)), height: 10)
    sheet.drawing.rectangle(bar, fill: frame.theme.subject)
    for limit in limits {
      let x = scale(limit)
      sheet.drawing.line(
        Position(x: x, y: track.y - 2), Position(x: x, y: track.bottom + 2), Pen(colour: frame.theme.target, width: 3))
    }
    labels.drawLines(from: { _ in track.midY - 5 }, lane: lane, towards: -1, Self.rowHeight, in: &sheet.drawing)
    labels.drawTexts(lane: lane, towards: -1, Self.rowHeight, in: &sheet.drawing)
    let bottom = drawRangeNames(below: track, scale, in: &sheet)
    drawTicks(scale, baseline: bottom + 14, below: track, in: &sheet)
    return sheet.finished(height: bottom + 20, saying: said)
  }

  private static let rowHeight = 18.0

  private func drawTrack(_ track: Box, _ scale: LinearScale, in drawing: inout Drawing) {
    for (index, range) in ranges.enumerated() {
      let box = Box(x: scale(range.from), y: track.y, width: scale(range.to) - scale(range.from), height: track.height)
      drawing.rectangle(box, fill: index.isMultiple(of: 2) ? drawing.theme.range : drawing.theme.grid)
    }
    for edge in Set(ranges.flatMap { [$0.from, $0.to] } + [0]).sorted() {
      let x = scale(edge)
      drawing.line(Position(x: x, y: track.y), Position(x: x, y: track.bottom), Pen(colour: drawing.theme.axis))
    }
  }

  /// Names below their ranges, moved apart where they meet; returns where they end.
  private func drawRangeNames(below track: Box, _ scale: LinearScale, in sheet: inout Sheet) -> Double {
    guard ranges.contains(where: { !$0.label.isEmpty }) else { return track.bottom + 2 }
    let style = sheet.style(11.5, sheet.theme.muted)
    let texts = ranges.map { style.fitted($0.label, within: sheet.width / Double(ranges.count) - 8) }
    let items = zip(ranges, texts).map { range, text in
      LineItem(wish: (scale(range.from) + scale(range.to)) / 2, width: style.width(text))
    }
    for (text, middle) in zip(texts, placedOnLine(items, gap: 8, within: 0...sheet.width) ?? []) {
      sheet.drawing.text(text, Position(x: middle, y: track.bottom + 15), style, .middle)
    }
    return track.bottom + 18
  }

  private func drawTicks(_ scale: LinearScale, baseline: Double, below track: Box, in sheet: inout Sheet) {
    let style = sheet.style(11.5, sheet.theme.muted)
    for tick in TickText.placed(scale, axisText, style, width: sheet.width) {
      sheet.drawing.line(
        Position(x: tick.x, y: track.bottom), Position(x: tick.x, y: track.bottom + 4),
        Pen(colour: sheet.theme.axis))
      sheet.drawing.text(tick.text, Position(x: tick.box.midX, y: baseline), style, .middle)
    }
  }
}
