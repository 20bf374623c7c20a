/// A trend the size of a table's cell: the target, the first and the last value, and nothing else.
public struct Sparkline: Sendable {
  /// What it shows, for its title.
  public let name: String
  public let points: [YearPoint]
  public let target: ChartTarget?
  /// In CSS pixels.
  public let height: Double

  public init(name: String, points: [YearPoint], target: ChartTarget?, height: Double = 42) {
    self.name = name
    self.points = points
    self.target = target
    self.height = height.isFinite ? min(max(height, 24), 1000) : 42
  }

  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(
      ChartFrame(id: frame.id, width: frame.width, theme: frame.theme, words: frame.words),
      ChartCaption(heading: name, subtitle: ""))
    let said = points.said(frame.words) + [target?.label ?? ""]
    let drawn = points.inOrder.filter { $0.value != nil }
    guard let first = drawn.first, let last = drawn.last else { return sheet.withoutFigures(saying: said) }
    draw(drawn, first, last, in: &sheet)
    return sheet.finished(height: height, saying: said)
  }

  private func draw(_ drawn: [YearPoint], _ first: YearPoint, _ last: YearPoint, in sheet: inout Sheet) {
    let styles = (sheet.style(11.5, sheet.theme.muted), sheet.style(12, sheet.theme.subject, bold: true))
    let texts = (
      drawn.count > 1 ? styles.0.fitted(first.text, within: sheet.width * 0.3) : "",
      styles.1.fitted(last.text, within: sheet.width * 0.35)
    )
    let left = drawn.count > 1 ? styles.0.width(texts.0) + 6 : 0
    let band = Box(x: left, y: 0, width: sheet.width - left - styles.1.width(texts.1) - 8, height: height)
    let extent = points.values + (target?.allLimits ?? [])
    let values = LinearScale(spanning: extent, from: height - 8, to: 8)
    let years = LinearScale(spanning: drawn.map { Double($0.year) }, from: band.x + 5, to: band.right - 5)
    let line = SeriesLine(points, years, values)
    if let zone = target.map({ TargetZone($0, years, values, band: band) }) {
      zone.fill(sheet.theme.zone, in: &sheet.drawing)
      zone.outline(Pen(colour: sheet.theme.target, width: 1.5), in: &sheet.drawing)
    }
    line.draw(Pen(colour: sheet.theme.subject, width: 2), in: &sheet.drawing)
    guard let start = line.dots.first?.place, let end = line.dots.last?.place else { return }
    let isHollow = last.isProvisional
    sheet.drawing.circle(
      end, radius: 3.25, fill: isHollow ? sheet.theme.paper : sheet.theme.subject,
      isHollow ? Pen(colour: sheet.theme.subject, width: 1.75) : nil)
    sheet.drawing.text(texts.0, Position(x: band.x - 6, y: baseline(start.y, styles.0)), styles.0, .end)
    sheet.drawing.text(texts.1, Position(x: band.right + 5, y: baseline(end.y, styles.1)), styles.1)
  }

  private func baseline(_ y: Double, _ style: TextStyle) -> Double {
    min(max(y + style.size * 0.36, style.size * TextStyle.ascent), height - style.size * TextStyle.descent)
  }
}
