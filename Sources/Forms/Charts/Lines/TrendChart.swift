/// A figure over the years, with a label at every point and the zone where its target is met.
///
/// The axis of values does not begin at zero unless the figures come near it: where `showsZero` is false, the subtitle says so.
public struct TrendChart: Sendable {
  public let caption: ChartCaption
  public let points: [YearPoint]
  public let target: ChartTarget?

  public init(caption: ChartCaption, points: [YearPoint], target: ChartTarget?) {
    self.caption = caption
    self.points = points
    self.target = target
  }

  /// Whether zero is on the axis of values.
  public var showsZero: Bool { extent.contains { $0 <= 0 } && extent.contains { $0 >= 0 } }

  /// All values that must be on the axis.
  private var extent: [Double] { points.values + (target?.allLimits ?? []) }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(frame, caption)
    let said = points.said(frame.words) + [target?.label ?? ""]
    guard !points.values.isEmpty else { return sheet.withoutFigures(saying: said) }
    let layout = TrendLayout(points, target, extent, showsZero: showsZero, sheet)
    layout.draw(in: &sheet)
    return sheet.finished(height: layout.height, saying: said)
  }
}

/// Where everything in a trend goes.
private struct TrendLayout {
  private let points: [YearPoint]
  private let target: ChartTarget?
  private let showsZero: Bool
  private let band: Box
  private let years: LinearScale
  private let values: LinearScale
  private let line: SeriesLine
  private let lastStyle: TextStyle
  private let style: TextStyle
  let height: Double

  init(_ points: [YearPoint], _ target: ChartTarget?, _ extent: [Double], showsZero: Bool, _ sheet: Sheet) {
    self.points = points.inOrder
    self.target = target
    self.showsZero = showsZero
    let lastStyle = sheet.style(14.5, sheet.theme.subject, bold: true)
    let style = sheet.style(12, sheet.theme.ink)
    (self.lastStyle, self.style) = (lastStyle, style)
    let side = target.map { Self.targetStyle(sheet).width(Self.targetText($0, sheet)) + 8 } ?? (showsZero ? 16 : 0)
    band = Box(x: 0, y: sheet.top, width: sheet.width - side, height: sheet.width < 560 ? 118 : 150)
    values = LinearScale(spanning: extent, from: band.bottom - 26, to: band.y + 26)
    let drawn = points.inOrder.filter { $0.value != nil }
    let firstWidth = min(drawn.first.map { style.width($0.text) } ?? 0, band.width / 5)
    let lastWidth = min(drawn.last.map { lastStyle.width($0.text) } ?? 0, band.width / 4)
    let all = self.points.map { Double($0.year) }
    years = LinearScale(spanning: all, from: max(20, firstWidth + 14), to: band.width - max(20, lastWidth + 16))
    line = SeriesLine(self.points, years, values)
    let hasProvisional = drawn.contains(where: \.isProvisional)
    height = band.bottom + (hasProvisional ? 34 : 20)
  }

  func draw(in sheet: inout Sheet) {
    let theme = sheet.theme
    let zone = target.map { TargetZone($0, years, values, band: band) }
    zone?.fill(theme.zone, in: &sheet.drawing)
    sheet.drawing.line(
      Position(x: 0, y: band.bottom), Position(x: band.right, y: band.bottom), Pen(colour: theme.grid))
    if showsZero { drawZero(in: &sheet.drawing) }
    zone?.outline(Pen(colour: theme.target, width: 1.75), in: &sheet.drawing)
    drawSideTexts(zone, in: &sheet)
    drawBreaks(in: &sheet.drawing)
    line.draw(Pen(colour: theme.subject, width: 2.25), in: &sheet.drawing)
    for dot in line.dots { draw(dot, in: &sheet.drawing) }
    drawLabels(zone, in: &sheet)
    drawYears(in: &sheet)
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

  private static func targetStyle(_ sheet: Sheet) -> TextStyle { sheet.style(12, sheet.theme.target, bold: true) }

  private static func targetText(_ target: ChartTarget, _ sheet: Sheet) -> String {
    targetStyle(sheet).fitted(target.label, within: sheet.width * 0.4)
  }

  /// The target's text at its line and the zero's, moved apart where they meet.
  private func drawSideTexts(_ zone: TargetZone?, in sheet: inout Sheet) {
    var texts: [(text: String, y: Double, style: TextStyle)] = []
    if let target, let zone {
      let y = [zone.lower.last, zone.upper.last].compactMap { $0?.y }
      if !y.isEmpty {
        texts.append(
          (Self.targetText(target, sheet), y.reduce(0, +) / Double(y.count), Self.targetStyle(sheet)))
      }
    }
    if showsZero { texts.append(("0", values(0), sheet.style(12, sheet.theme.muted))) }
    texts.sort { $0.y < $1.y }
    let items = texts.map { LineItem(wish: $0.y, width: $0.style.height) }
    for (text, y) in zip(texts, placedOnLine(items, gap: 0, within: band.y...band.bottom) ?? []) {
      sheet.drawing.text(text.text, Position(x: band.right + 6, y: y + text.style.size * 0.36), text.style)
    }
  }

  /// The last value first, then the first, the highest and the lowest, then the others from the left, while they have room.
  private func drawLabels(_ zone: TargetZone?, in sheet: inout Sheet) {
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
      sheet.drawing.text(text, Position(x: box.midX, y: box.midY + style.size * 0.36), style, .middle)
    }
    drawBreakWords(&room, in: &sheet)
  }

  /// The line of zero and those of breaks.
  private var ruled: [(Position, Position)] {
    let breaks = line.breakPlaces(years).map { (Position(x: $0, y: band.y), Position(x: $0, y: band.bottom)) }
    return breaks + (showsZero ? [(Position(x: 0, y: values(0)), Position(x: band.right, y: values(0)))] : [])
  }

  private func drawBreakWords(_ room: inout PointLabels, in sheet: inout Sheet) {
    let style = sheet.style(11, sheet.theme.muted)
    let width = style.width(sheet.frame.words.seriesBreak)
    for x in line.breakPlaces(years) {
      for y in [band.bottom - 8, band.y + 8] {
        let place = Position(x: x, y: y)
        guard let box = room.place(width: width, height: style.height, at: place, radius: 0, sides: [.right, .left])
        else { continue }
        sheet.drawing.text(
          sheet.frame.words.seriesBreak, Position(x: box.x, y: box.midY + style.size * 0.36), style)
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

  private func drawYears(in sheet: inout Sheet) {
    let style = sheet.style(11.5, sheet.theme.muted)
    YearAxis(years: points.map(\.year), scale: years, style: style).draw(
      baseline: band.bottom + 15, in: &sheet.drawing)
    var room = PointLabels(bounds: Box(x: 0, y: band.bottom + 18, width: sheet.width, height: 16))
    let word = sheet.frame.words.provisional
    for dot in line.dots.reversed() where dot.point.isProvisional {
      let place = Position(x: dot.place.x, y: band.bottom + 16)
      let box = room.place(width: style.width(word), height: style.height, at: place, radius: 0, sides: [.below])
      guard let box else { continue }
      sheet.drawing.text(word, Position(x: box.midX, y: box.y + style.size * 0.95), style, .middle)
    }
  }
}
