/// Where everything in a trend goes.
struct TrendLayout {
  private let points: [YearPoint]
  private let target: ChartTarget?
  private let showsZero: Bool
  private let band: Box
  private let years: LinearScale
  private let values: LinearScale
  private let line: SeriesLine
  private let others: [(line: SeriesLine, label: MarkLabel)]
  private let lastStyle: TextStyle
  private let style: TextStyle
  let height: Double

  init(_ chart: TrendChart, _ extent: [Double], _ canvas: Canvas) {
    let (points, target, showsZero) = (chart.points, chart.target, chart.showsZero)
    self.points = points.inOrder
    self.target = target
    self.showsZero = showsZero
    let labels = chart.others.map { Self.label($0, canvas) }
    let lastStyle = canvas.style(14.5, canvas.theme.subject, bold: true)
    let style = canvas.style(12, canvas.theme.ink)
    (self.lastStyle, self.style) = (lastStyle, style)
    let targetWidth = target.map { Self.targetStyle(canvas).width(Self.targetText($0, canvas)) + 8 } ?? 0
    let side = max(targetWidth, showsZero ? 16 : 0, (labels.map(\.width).max() ?? -8) + 8)
    let height = (canvas.width < 560 ? 88.0 : 150.0) + (labels.isEmpty ? 0 : 40)
    band = Box(x: 0, y: canvas.top, width: canvas.width - side, height: height)
    values = LinearScale(spanning: extent, from: band.bottom - 26, to: band.y + 26)
    let drawn = points.inOrder.filter { $0.value != nil }
    let firstWidth = min(drawn.first.map { style.width($0.text) } ?? 0, band.width / 5)
    let lastWidth = min(drawn.last.map { lastStyle.width($0.text) } ?? 0, band.width / 4)
    let all = self.points.map { Double($0.year) }
    let years = LinearScale(spanning: all, from: max(20, firstWidth + 14), to: band.width - max(20, lastWidth + 16))
    let values = values
    self.years = years
    line = SeriesLine(self.points, years, values)
    others = zip(chart.others, labels).map { (SeriesLine($0.points, years, values), $1) }
    let hasProvisional = drawn.contains(where: \.isProvisional)
    self.height = band.bottom + (hasProvisional ? 34 : 20)
  }

  private static func label(_ series: MultiLine.Series, _ canvas: Canvas) -> MarkLabel {
    let text = series.points.inOrder.last { $0.value != nil }?.text ?? ""
    return MarkLabel(series.name, text, canvas.style(12, canvas.theme.muted), within: canvas.width * 0.3)
  }

  func draw(in canvas: inout Canvas) {
    let theme = canvas.theme
    let zone = target.map { TargetZone($0, values, band: band) }
    zone?.fill(theme.zone, in: &canvas.drawing)
    canvas.drawing.line(
      Position(x: 0, y: band.bottom), Position(x: band.right, y: band.bottom), Pen(colour: theme.grid))
    if showsZero { drawZero(in: &canvas.drawing) }
    zone?.outline(Pen(colour: theme.target, width: 1.75), in: &canvas.drawing)
    drawSideTexts(zone, in: &canvas)
    drawBreaks(in: &canvas.drawing)
    for other in others { other.line.draw(Pen(colour: theme.mark, width: 1.25), in: &canvas.drawing) }
    line.draw(Pen(colour: theme.subject, width: 2.25), in: &canvas.drawing)
    for dot in line.dots { draw(dot, in: &canvas.drawing) }
    drawLabels(zone, in: &canvas)
    drawYears(in: &canvas)
  }

  private func drawZero(in drawing: inout Drawing) {
    drawing.line(
      Position(x: 0, y: values(0)), Position(x: band.right, y: values(0)), Pen(colour: drawing.theme.axis))
  }

  private func drawBreaks(in drawing: inout Drawing) {
    for x in line.breakPlaces(years) {
      drawing.line(
        Position(x: x, y: band.y), Position(x: x, y: band.bottom),
        Pen(colour: drawing.theme.axis, width: 1.25, dashes: "2 3"))
    }
  }

  private func radius(_ dot: SeriesLine.Dot) -> Double { dot.point == line.dots.last?.point ? 6 : 4 }

  private func draw(_ dot: SeriesLine.Dot, in drawing: inout Drawing) {
    let theme = drawing.theme
    let ring = dot.point.isProvisional
    drawing.circle(
      dot.place, radius: radius(dot) - (ring ? 0.75 : 0), fill: ring ? theme.paper : theme.subject,
      ring ? Pen(colour: theme.subject, width: 2.25) : Pen(colour: theme.paper, width: 1))
  }

  private static func targetStyle(_ canvas: Canvas) -> TextStyle { canvas.style(12, canvas.theme.target, bold: true) }

  private static func targetText(_ target: ChartTarget, _ canvas: Canvas) -> String {
    targetStyle(canvas).fitted(target.label, within: canvas.width * 0.4)
  }

  private enum SideText {
    case plain(String, TextStyle)
    case mark(MarkLabel)

    var height: Double {
      switch self {
      case .plain(_, let style): style.height
      case .mark(let label): label.height
      }
    }
  }

  /// The target's text at its line, the zero's and the others' names, moved apart where they meet.
  private func drawSideTexts(_ zone: TargetZone?, in canvas: inout Canvas) {
    let texts = sideTexts(zone, canvas).sorted { $0.y < $1.y }
    let items = texts.map { LineItem(wish: $0.y, width: $0.text.height) }
    for (text, y) in zip(texts, placedOnLine(items, gap: 0, within: band.y...(band.bottom + 12)) ?? []) {
      switch text.text {
      case .plain(let words, let style):
        canvas.drawing.text(words, Position(x: band.right + 6, y: y + style.size * 0.36), style)
      case .mark(let label):
        label.drawRunning(left: band.right + 6, baseline: y + label.nameStyle.size * 0.36, in: &canvas.drawing)
      }
    }
  }

  private func sideTexts(_ zone: TargetZone?, _ canvas: Canvas) -> [(text: SideText, y: Double)] {
    var texts = others.compactMap { other in other.line.dots.last.map { (SideText.mark(other.label), $0.place.y) } }
    let y = [zone?.lower.last, zone?.upper.last].compactMap { $0?.y }
    if let target, !y.isEmpty {
      let text = SideText.plain(Self.targetText(target, canvas), Self.targetStyle(canvas))
      texts.append((text, y.reduce(0, +) / Double(y.count)))
    }
    if showsZero { texts.append((.plain("0", canvas.style(12, canvas.theme.muted)), values(0))) }
    return texts
  }

  /// The last value first, then the first, the highest and the lowest, then the others from the left, while they have room.
  private func drawLabels(_ zone: TargetZone?, in canvas: inout Canvas) {
    var room = PointLabels(bounds: band)
    room.lines = line.joined.map { ($0.from.place, $0.to.place) } + (zone?.edges ?? []) + ruled
    for dot in line.dots { room.take(dot.place, radius: radius(dot)) }
    for index in labelOrder {
      let dot = line.dots[index]
      let isLast = index == line.dots.count - 1
      let style = isLast ? lastStyle : style
      let text = style.fitted(dot.point.text, within: band.width / (isLast ? 4 : 5))
      let box = room.place(
        width: style.width(text), height: style.height * 0.9, at: dot.place, radius: radius(dot), sides: sides(index))
      guard let box else { continue }
      canvas.drawing.text(text, Position(x: box.midX, y: box.midY + style.size * 0.36), style, .middle)
    }
    drawBreakWords(&room, in: &canvas)
  }

  /// The line of zero and those of breaks.
  private var ruled: [(Position, Position)] {
    let breaks = line.breakPlaces(years).map { (Position(x: $0, y: band.y), Position(x: $0, y: band.bottom)) }
    return breaks + (showsZero ? [(Position(x: 0, y: values(0)), Position(x: band.right, y: values(0)))] : [])
  }

  private func drawBreakWords(_ room: inout PointLabels, in canvas: inout Canvas) {
    let style = canvas.style(11, canvas.theme.muted)
    let width = style.width(canvas.frame.words.seriesBreak)
    for x in line.breakPlaces(years) {
      for y in [band.bottom - 8, band.y + 8] {
        let place = Position(x: x, y: y)
        guard let box = room.place(width: width, height: style.height, at: place, radius: 0, sides: [.right, .left])
        else { continue }
        canvas.drawing.text(
          canvas.frame.words.seriesBreak, Position(x: box.x, y: box.midY + style.size * 0.36), style)
        break
      }
    }
  }

  private var labelOrder: [Int] {
    let dots = line.dots
    let highest = dots.indices.max { dots[$0].value < dots[$1].value }
    let lowest = dots.indices.min { dots[$0].value < dots[$1].value }
    var seen: Set<Int> = []
    return ([dots.count - 1, 0] + [highest, lowest].compactMap { $0 } + dots.indices).filter {
      seen.insert($0).inserted
    }
  }

  /// Away from the line: beyond the ends, above a top, below a bottom.
  private func sides(_ index: Int) -> [PointLabels.Side] {
    let dots = line.dots
    if index == dots.count - 1 { return [.right, .above, .below, .left] }
    if index == 0 { return [.left, .above, .below] }
    let isLow = dots[index].value * 2 < dots[index - 1].value + dots[index + 1].value
    return isLow ? [.below, .above] : [.above, .below]
  }

  private func drawYears(in canvas: inout Canvas) {
    let style = canvas.style(11.5, canvas.theme.muted)
    YearAxis(years: points.map(\.year), scale: years, style: style).draw(
      baseline: band.bottom + 15, in: &canvas.drawing)
    var room = PointLabels(bounds: Box(x: 0, y: band.bottom + 18, width: canvas.width, height: 16))
    let word = canvas.frame.words.provisional
    for dot in line.dots.reversed() where dot.point.isProvisional {
      let place = Position(x: dot.place.x, y: band.bottom + 16)
      let box = room.place(width: style.width(word), height: style.height, at: place, radius: 0, sides: [.below])
      guard let box else { continue }
      canvas.drawing.text(word, Position(x: box.midX, y: box.y + style.size * 0.95), style, .middle)
    }
  }
}
