/// A grid of small trends on one scale, so that heights and slopes compare across panels.
public struct SmallMultiples: Sendable {
  public let caption: ChartCaption
  /// In reading order; a panel for each, the subject's in its own colour.
  public let series: [MultiLine.Series]
  public let target: ChartTarget?
  public let axisText: AxisText

  public init(caption: ChartCaption, series: [MultiLine.Series], target: ChartTarget?, axisText: @escaping AxisText) {
    self.caption = caption
    self.series = series
    self.target = target
    self.axisText = axisText
  }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(frame, caption)
    let said =
      series.map { "\($0.name): " + $0.points.said(frame.words).joined(separator: ", ") } + [target?.label ?? ""]
    guard series.contains(where: { !$0.points.values.isEmpty }) else { return sheet.withoutFigures(saying: said) }
    let grid = PanelGrid(self, sheet)
    if let target { grid.drawTargetName(target, in: &sheet) }
    for index in series.indices { grid.draw(series[index], at: index, target, in: &sheet) }
    return sheet.finished(height: grid.height, saying: said)
  }
}

/// As many panels beside each other as have room, all on the same years and values.
private struct PanelGrid {
  private let columns: Int
  private let panelWidth: Double
  private let tickWidth: Double
  private let ticks: [(value: Double, text: String)]
  private let extent: [Double]
  private let years: [Int]
  private let top: Double
  let height: Double

  private static let gap = 16.0
  private static let panelHeight = 122.0
  private static let plotTop = 20.0
  private static let plotHeight = 74.0

  init(_ chart: SmallMultiples, _ sheet: Sheet) {
    let style = Self.tickStyle(sheet)
    extent = chart.series.flatMap(\.points.values) + (chart.target?.allLimits ?? [])
    years = Set(chart.series.flatMap { $0.points.map(\.year) }).sorted()
    let scale = LinearScale(spanning: extent, from: 1, to: 0)
    let round = scale.ticks(about: 2)
    ticks = round.values.map { ($0, style.fitted(chart.axisText($0, round.decimals), within: 60)) }
    tickWidth = (ticks.map { style.width($0.text) }.max() ?? 0) + 6
    let room = sheet.width - tickWidth
    columns = max(1, min(chart.series.count, Int((room + Self.gap) / (132 + Self.gap))))
    panelWidth = (room - Self.gap * Double(columns - 1)) / Double(columns)
    top = sheet.top + (chart.target == nil ? 0 : 20)
    let rows = (chart.series.count + columns - 1) / columns
    height = top + Double(rows) * Self.panelHeight
  }

  private static func tickStyle(_ sheet: Sheet) -> TextStyle { sheet.style(11, sheet.theme.muted) }

  func drawTargetName(_ target: ChartTarget, in sheet: inout Sheet) {
    let style = sheet.style(12, sheet.theme.target, bold: true)
    let key = Box(x: tickWidth, y: sheet.top + 2, width: 18, height: 12)
    sheet.drawing.rectangle(key, fill: sheet.theme.zone)
    sheet.drawing.line(
      Position(x: key.x, y: key.y), Position(x: key.x, y: key.bottom), Pen(colour: sheet.theme.target, width: 2))
    sheet.drawing.text(
      style.fitted(target.label, within: sheet.width - key.right - 8),
      Position(x: key.right + 6, y: key.bottom - 1.5), style)
  }

  private func box(at index: Int) -> Box {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return Box(
      x: tickWidth + Double(column) * (panelWidth + Self.gap), y: top + Double(row) * Self.panelHeight,
      width: panelWidth, height: Self.panelHeight)
  }

  func draw(_ series: MultiLine.Series, at index: Int, _ target: ChartTarget?, in sheet: inout Sheet) {
    let theme = sheet.theme
    let panel = box(at: index)
    let plot = Box(x: panel.x, y: panel.y + Self.plotTop, width: panel.width, height: Self.plotHeight)
    let isSubject = series.kind == .subject
    let colour = isSubject ? theme.subject : theme.mark
    let yearScale = LinearScale(spanning: years.map(Double.init), from: plot.x + 18, to: plot.right - 18)
    let values = LinearScale(spanning: extent, from: plot.bottom - 8, to: plot.y + 20)
    let nameStyle = sheet.style(12.5, isSubject ? theme.subject : theme.ink, bold: true)
    sheet.drawing.text(
      nameStyle.fitted(series.name, within: panel.width), Position(x: panel.x, y: panel.y + nameStyle.size), nameStyle)
    let zone = target.map { TargetZone($0, yearScale, values, band: plot) }
    zone?.fill(theme.zone, in: &sheet.drawing)
    drawTicks(values, plot, withTexts: index.isMultiple(of: columns), in: &sheet)
    zone?.outline(Pen(colour: theme.target, width: 1.5), in: &sheet.drawing)
    let line = SeriesLine(series.points, yearScale, values)
    line.draw(Pen(colour: colour, width: isSubject ? 2.5 : 2), in: &sheet.drawing)
    drawEnds(line, colour, isSubject: isSubject, within: panel, off: zone?.edges ?? [], in: &sheet)
    let ends = [years.first, years.last].compactMap { $0 }
    YearAxis(
      years: ends.count == 2 && ends[0] == ends[1] ? [ends[0]] : ends, scale: yearScale, style: Self.tickStyle(sheet)
    )
    .draw(baseline: plot.bottom + 14, in: &sheet.drawing)
  }

  private func drawTicks(_ values: LinearScale, _ plot: Box, withTexts: Bool, in sheet: inout Sheet) {
    let style = Self.tickStyle(sheet)
    for tick in ticks {
      let y = values(tick.value)
      sheet.drawing.line(
        Position(x: plot.x, y: y), Position(x: plot.right, y: y),
        Pen(colour: tick.value == 0 ? sheet.theme.axis : sheet.theme.grid))
      if withTexts {
        sheet.drawing.text(tick.text, Position(x: plot.x - 6, y: y + style.size * 0.36), style, .end)
      }
    }
  }

  /// The first and the last value, at their points where there is room.
  private func drawEnds(
    _ line: SeriesLine, _ colour: String, isSubject: Bool, within panel: Box, off edges: [(Position, Position)],
    in sheet: inout Sheet
  ) {
    let theme = sheet.theme
    guard let first = line.dots.first, let last = line.dots.last else {
      let style = sheet.style(11.5, theme.muted)
      let text = style.fitted(sheet.frame.words.noFigures, within: panel.width)
      sheet.drawing.text(text, Position(x: panel.x, y: panel.y + Self.plotTop + 16), style)
      return
    }
    sheet.drawing.circle(
      last.place, radius: last.point.isProvisional ? 3.25 : 4, fill: last.point.isProvisional ? theme.paper : colour,
      last.point.isProvisional ? Pen(colour: colour, width: 1.75) : Pen(colour: theme.paper))
    var room = PointLabels(
      bounds: Box(x: panel.x, y: panel.y + Self.plotTop, width: panel.width, height: Self.plotHeight))
    room.lines = line.joined.map { ($0.from.place, $0.to.place) } + edges
    for dot in line.dots { room.take(dot.place, radius: 2) }
    for (dot, style) in [
      (last, sheet.style(12, isSubject ? theme.subject : theme.ink, bold: true)),
      (first, sheet.style(11.5, theme.muted)),
    ].prefix(line.dots.count == 1 ? 1 : 2) {
      let text = style.fitted(dot.point.text, within: panel.width / 2)
      let box = room.place(
        width: style.width(text), height: style.height * 0.9, at: dot.place, radius: 4, sides: [.above, .below])
      guard let box else { continue }
      sheet.drawing.text(text, Position(x: box.midX, y: box.midY + style.size * 0.36), style, .middle)
    }
  }
}
