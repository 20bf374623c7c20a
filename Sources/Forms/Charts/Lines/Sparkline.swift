/// A trend the size of a table's cell: the target, the first and the last value, and nothing else.
public struct Sparkline: Sendable {
  /// What it shows, for its title.
  let name: String
  let points: [YearPoint]
  let target: ChartTarget?

  /// In CSS pixels.
  private static let height = 42.0

  public init(name: String, points: [YearPoint], target: ChartTarget?) {
    self.name = name
    self.points = points
    self.target = target
  }

  public func svg(in frame: ChartFrame) -> String {
    var frame = frame
    frame.captionPlace = .outside
    var canvas = Canvas(frame, ChartCaption(heading: name, subtitle: ""))
    let said = points.said(frame.words) + [target?.label ?? ""]
    let drawn = points.inOrder.filter { $0.value != nil }
    guard let first = drawn.first, let last = drawn.last else { return canvas.withoutFigures(saying: said) }
    draw(drawn, first, last, in: &canvas)
    return canvas.finished(height: Self.height, saying: said)
  }

  private func draw(_ drawn: [YearPoint], _ first: YearPoint, _ last: YearPoint, in canvas: inout Canvas) {
    let styles = (canvas.style(11.5, canvas.theme.muted), canvas.style(12, canvas.theme.subject, bold: true))
    let texts = (
      drawn.count > 1 ? styles.0.fitted(first.text, within: canvas.width * 0.3) : "",
      styles.1.fitted(last.text, within: canvas.width * 0.35)
    )
    let left = drawn.count > 1 ? styles.0.width(texts.0) + 6 : 0
    let band = Box(x: left, y: 0, width: canvas.width - left - styles.1.width(texts.1) - 8, height: Self.height)
    let extent = points.values + (target?.limits ?? [])
    let values = LinearScale(spanning: extent, from: Self.height - 8, to: 8)
    let years = LinearScale(spanning: drawn.map { Double($0.year) }, from: band.x + 5, to: band.right - 5)
    let line = SeriesLine(points, years, values)
    if let zone = target.map({ TargetZone($0, values, band: band) }) {
      zone.fill(canvas.theme.zone, in: &canvas.drawing)
      zone.outline(Pen(colour: canvas.theme.target, width: 1.5), in: &canvas.drawing)
    }
    line.draw(Pen(colour: canvas.theme.subject, width: 2), in: &canvas.drawing)
    guard let start = line.dots.first?.place, let end = line.dots.last?.place else { return }
    let isHollow = last.isProvisional
    canvas.drawing.circle(
      end, radius: 3.25, fill: isHollow ? canvas.theme.paper : canvas.theme.subject,
      isHollow ? Pen(colour: canvas.theme.subject, width: 1.75) : nil)
    canvas.drawing.text(texts.0, Position(x: band.x - 6, y: baseline(start.y, styles.0)), styles.0, .end)
    canvas.drawing.text(texts.1, Position(x: band.right + 5, y: baseline(end.y, styles.1)), styles.1)
  }

  private func baseline(_ y: Double, _ style: TextStyle) -> Double {
    min(max(y + style.size * 0.36, style.size * TextStyle.ascent), Self.height - style.size * TextStyle.descent)
  }
}
