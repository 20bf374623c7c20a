/// Where everything in a chart of several lines goes.
struct MultiLineLayout {
  private struct Line {
    let line: SeriesLine
    let end: SeriesLine.Dot
    let kind: MarkKind
    let label: MarkLabel

    var isSubject: Bool { kind == .subject }
  }

  private let lines: [Line]
  private let years: LinearScale
  private let values: LinearScale
  private let allYears: [Int]
  private let ticks: [(value: Double, text: String)]
  private let plot: Box
  private let labelled: [(line: Line, y: Double)]
  let height: Double

  private static let labelStep = 17.0
  private static let gutter = 16.0

  init(_ chart: MultiLine, _ extent: [Double], _ canvas: Canvas) {
    let tickStyle = canvas.style(11.5, canvas.theme.muted)
    let plotHeight = canvas.width < 640 ? 150.0 : 200.0
    values = LinearScale(spanning: extent, from: canvas.top + 22 + plotHeight, to: canvas.top + 22)
    let round = values.ticks(about: 4)
    ticks = round.values.map { ($0, tickStyle.fitted(chart.axisText($0, round.decimals), within: canvas.width / 5)) }
    let labels = chart.series.map { Self.label($0, canvas) }
    let right = canvas.width - (labels.map(\.width).max() ?? 0) - Self.gutter - 6
    let left = (ticks.map { tickStyle.width($0.text) }.max() ?? 0) + 8
    plot = Box(x: left, y: canvas.top + 22, width: right - left, height: plotHeight)
    allYears = Set(chart.series.flatMap { $0.points.map(\.year) }).sorted()
    let years = LinearScale(spanning: allYears.map(Double.init), from: left + 14, to: right)
    let values = values
    self.years = years
    let lines = zip(chart.series, labels).compactMap { series, label in
      let line = SeriesLine(series.points, years, values)
      return line.dots.last.map { Line(line: line, end: $0, kind: series.kind, label: label) }
    }
    self.lines = lines.filter { !$0.isSubject } + lines.filter(\.isSubject)
    labelled = Self.placed(self.lines, within: canvas.top...(plot.bottom + 12))
    height = plot.bottom + 26
  }

  private static func label(_ series: MultiLine.Series, _ canvas: Canvas) -> MarkLabel {
    let theme = canvas.theme
    let isSubject = series.kind == .subject
    let colour = isSubject ? theme.subject : series.kind == .group ? theme.muted : theme.ink
    let text = series.points.inOrder.last { $0.value != nil }?.text ?? ""
    return MarkLabel(
      series.name, text, canvas.style(isSubject ? 13.5 : 12.5, colour), boldName: isSubject,
      within: canvas.width * 0.42)
  }

  /// The labels that have room, the subject's, the extremes' and the groups' before the others', at their heights.
  private static func placed(_ lines: [Line], within room: ClosedRange<Double>) -> [(line: Line, y: Double)] {
    let most = Int((room.upperBound - room.lowerBound) / labelStep)
    let byHeight = lines.indices.sorted { (lines[$0].end.place.y, $0) < (lines[$1].end.place.y, $1) }
    func rank(_ index: Int) -> Int {
      if lines[index].isSubject { return 0 }
      if index == byHeight.first || index == byHeight.last { return 1 }
      return lines[index].kind == .group ? 2 : 3
    }
    let chosen = Set(lines.indices.sorted { (rank($0), $0) < (rank($1), $1) }.prefix(most))
    let shown = byHeight.filter(chosen.contains).map { lines[$0] }
    let items = shown.map { LineItem(wish: $0.end.place.y, width: labelStep, weight: $0.isSubject ? 4 : 1) }
    return Array(zip(shown, placedOnLine(items, gap: 0, within: room) ?? []))
  }

  func draw(in canvas: inout Canvas) {
    drawAxes(in: &canvas)
    for line in lines { draw(line, in: &canvas.drawing) }
    for (line, y) in labelled { drawEnd(line, y, in: &canvas.drawing) }
    drawFirstValues(in: &canvas)
  }

  private func drawAxes(in canvas: inout Canvas) {
    let theme = canvas.theme
    let style = canvas.style(11.5, theme.muted)
    for tick in ticks {
      let y = values(tick.value)
      canvas.drawing.line(
        Position(x: plot.x, y: y), Position(x: plot.right, y: y),
        Pen(colour: tick.value == 0 ? theme.axis : theme.grid))
      canvas.drawing.text(tick.text, Position(x: plot.x - 8, y: y + style.size * 0.36), style, .end)
    }
    YearAxis(years: allYears, scale: years, style: style).draw(baseline: plot.bottom + 20, in: &canvas.drawing)
  }

  private func draw(_ line: Line, in drawing: inout Drawing) {
    let theme = drawing.theme
    let colour = line.isSubject ? theme.subject : theme.mark
    line.line.draw(Pen(colour: colour, width: line.isSubject ? 3 : 1.5), in: &drawing)
    for dot in [line.line.dots.first, line.end].compactMap({ $0 }) {
      let radius = line.isSubject ? 5.0 : 3.25
      if line.kind == .group {
        drawing.diamond(dot.place, radius: 4.25, Pen(colour: colour, width: 1.5))
      } else if dot.point.isProvisional {
        drawing.circle(dot.place, radius: radius - 0.75, fill: theme.paper, Pen(colour: colour, width: 1.75))
      } else {
        drawing.circle(dot.place, radius: radius, fill: colour, Pen(colour: theme.paper, width: 1))
      }
    }
  }

  /// A thin line leads from the end to a label that has been moved, or whose line ends early.
  private func drawEnd(_ line: Line, _ y: Double, in drawing: inout Drawing) {
    let end = line.end.place
    let labelX = plot.right + Self.gutter
    if abs(end.y - y) > 2 || plot.right - end.x > 1 {
      let path = [Position(x: plot.right + 5, y: end.y), Position(x: labelX - 3, y: y)]
      let early = plot.right - end.x > 1 ? [Position(x: end.x + 7, y: end.y)] : []
      drawing.polyline(early + path, Pen(colour: drawing.theme.axis, width: 0.75))
    }
    line.label.drawRunning(left: labelX, baseline: y + line.label.nameStyle.size * 0.36, in: &drawing)
  }

  /// The subject's first value, and the highest and lowest of the others' where there is room.
  private func drawFirstValues(in canvas: inout Canvas) {
    var room = PointLabels(bounds: Box(x: plot.x, y: canvas.top, width: plot.width, height: plot.height + 22))
    room.lines = lines.flatMap { $0.line.joined.map { ($0.from.place, $0.to.place) } }
    for line in lines { line.line.dots.forEach { room.take($0.place, radius: 4) } }
    let starts = lines.compactMap { $0.line.dots.first?.place.y }
    for line in lines.reversed() {
      guard let first = line.line.dots.first, line.line.dots.count > 1 else { continue }
      let ends: [PointLabels.Side] =
        (first.place.y == starts.min() ? [.above] : []) + (first.place.y == starts.max() ? [.below] : [])
      let style = canvas.style(12, line.isSubject ? canvas.theme.subject : canvas.theme.muted, bold: line.isSubject)
      let text = style.fitted(first.point.text, within: plot.width / 4)
      let box = room.place(
        width: style.width(text), height: style.height * 0.9, at: first.place, radius: 5,
        sides: line.isSubject ? [.above, .below] : ends, crossing: line.isSubject)
      guard let box else { continue }
      canvas.drawing.text(text, Position(x: box.midX, y: box.midY + style.size * 0.36), style, .middle)
    }
  }
}
