/// Where everything in a dot strip goes, from the top: labels, the upper lane, the lower lane, labels of groups, ticks.
struct DotStripLayout {
  private let strip: DotStrip
  private let theme: ChartTheme
  private let width: Double
  private let scale: LinearScale
  private let upper: MarkStack
  private let lower: MarkStack
  private let above: LaneLabels
  private let below: LaneLabels
  private let band: Box
  let height: Double

  private static let rowHeight = 18.0
  private static let most = 12

  init(_ strip: DotStrip, _ canvas: Canvas) {
    self.strip = strip
    theme = canvas.theme
    width = canvas.width
    let limits = strip.target?.limits ?? []
    let edge = max(22, width * 0.06)
    scale = LinearScale(spanning: strip.points.compactMap(\.value) + limits, from: edge, to: width - edge)
    let municipalities = strip.points.filter { $0.kind != .group }
    let radius = municipalities.count <= 40 ? 5.0 : municipalities.count <= 120 ? 3.5 : 2.5
    upper = MarkStack(municipalities, scale, radius: radius, subjectRadius: 7.5, tallest: 72)
    lower = MarkStack(strip.points.filter { $0.kind == .group }, scale, radius: 6, subjectRadius: 6, tallest: 48)
    above = LaneLabels.municipalities(
      upper, target: strip.target, scale, canvas, all: municipalities.count <= Self.most)
    below = LaneLabels.groups(lower, canvas)
    let bandHeight = max(upper.top, 8) + 10 + (lower.marks.isEmpty ? 4 : lower.top + 8)
    band = Box(x: 0, y: canvas.top + above.depth(Self.rowHeight), width: width, height: bandHeight)
    let tickRow = band.bottom + below.depth(Self.rowHeight) + 15
    height = tickRow + 4
  }

  private var upperBase: Double { band.bottom - (lower.marks.isEmpty ? 10 : lower.top + 16) }
  private var lowerBase: Double { band.bottom - 10 }

  func draw(in canvas: inout Canvas) {
    drawTarget(in: &canvas.drawing)
    drawAxis(in: &canvas)
    drawTargetLines(in: &canvas.drawing)
    above.drawLines(
      from: { upperBase - $0.rise - $0.radius }, lane: band.y, towards: -1, Self.rowHeight, in: &canvas.drawing)
    below.drawLines(
      from: { lowerBase - $0.rise + $0.radius }, lane: band.bottom, towards: 1, Self.rowHeight, in: &canvas.drawing)
    drawMarks(in: &canvas.drawing)
    above.drawTexts(lane: band.y, towards: -1, Self.rowHeight, in: &canvas.drawing)
    below.drawTexts(lane: band.bottom, towards: 1, Self.rowHeight, in: &canvas.drawing)
  }

  private func drawTarget(in drawing: inout Drawing) {
    guard let target = strip.target, !target.limits.isEmpty else { return }
    let left = target.lower.map(scale.callAsFunction) ?? 0
    let right = target.upper.map(scale.callAsFunction) ?? width
    drawing.rectangle(Box(x: left, y: band.y, width: right - left, height: band.height), fill: theme.zone)
  }

  private func drawTargetLines(in drawing: inout Drawing) {
    for limit in strip.target?.limits ?? [] {
      let x = scale(limit)
      drawing.line(Position(x: x, y: band.y - 2), Position(x: x, y: band.bottom), Pen(colour: theme.target, width: 2.5))
    }
  }

  private func drawAxis(in canvas: inout Canvas) {
    let style = canvas.style(11.5, theme.muted)
    let tickBaseline = band.bottom + below.depth(Self.rowHeight) + 13
    for tick in TickText.placed(scale, strip.axisText, style, width: width) {
      canvas.drawing.line(
        Position(x: tick.x, y: band.y), Position(x: tick.x, y: band.bottom), Pen(colour: theme.grid))
      canvas.drawing.line(
        Position(x: tick.x, y: band.bottom), Position(x: tick.x, y: band.bottom + 4), Pen(colour: theme.axis))
      canvas.drawing.text(tick.text, Position(x: tick.box.midX, y: tickBaseline), style, .middle)
    }
    canvas.drawing.line(
      Position(x: 0, y: band.bottom), Position(x: width, y: band.bottom), Pen(colour: theme.axis))
  }

  private func drawMarks(in drawing: inout Drawing) {
    for mark in lower.marks {
      drawing.diamond(Position(x: mark.x, y: lowerBase - mark.rise), radius: 6, Pen(colour: theme.mark, width: 1.75))
    }
    let outline = Pen(colour: theme.paper, width: upper.marks.count > 40 ? 0.5 : 1)
    for mark in upper.marks {
      let isSubject = mark.point.kind == .subject
      drawing.circle(
        Position(x: mark.x, y: upperBase - mark.rise), radius: mark.radius,
        fill: isSubject ? theme.subject : theme.mark, isSubject ? Pen(colour: theme.paper, width: 1.5) : outline)
    }
  }
}
