/// The columns of ranked rows: place, name, bar, value.
struct RankedRowsLayout {
  private let target: ChartTarget?
  private let placeWidth: Double
  private let nameWidth: Double
  private let plot: Box
  private let scale: LinearScale
  let height: Double

  private static let rowHeight = 24.0

  init(_ chart: RankedRows, _ canvas: Canvas) {
    target = chart.target
    let styles = chart.rows.map { Self.style($0, canvas) }
    func widest(_ text: (RankedRows.Row) -> String, bold: Bool, most: Double) -> Double {
      let widths = zip(chart.rows, styles).map { row, style in
        TextStyle(size: style.size, isBold: bold || style.isBold, colour: style.colour).width(text(row))
      }
      return min(widths.max() ?? 0, canvas.width * most)
    }
    let places = widest(\.place, bold: false, most: 0.12)
    placeWidth = places > 0 ? places + 8 : 0
    nameWidth = widest(\.name, bold: false, most: 0.38)
    let valueWidth = widest(\.text, bold: true, most: 0.25)
    let top = canvas.top + (chart.target.map { $0.limits.isEmpty } ?? true ? 0 : 20)
    let left = placeWidth + nameWidth + 10
    plot = Box(
      x: left, y: top, width: max(canvas.width - left - valueWidth - 10, 8),
      height: Self.rowHeight * Double(chart.rows.count))
    scale = LinearScale(
      spanning: chart.rows.compactMap(\.value) + [0] + (chart.target?.limits ?? []), from: plot.x + 2,
      to: plot.right - 2)
    height = plot.bottom + 4
  }

  private static func style(_ row: RankedRows.Row, _ canvas: Canvas) -> TextStyle {
    switch row.kind {
    case .subject: canvas.style(13.5, canvas.theme.subject, bold: true)
    case .municipality: canvas.style(13, canvas.theme.ink)
    case .group: canvas.style(13, canvas.theme.muted)
    }
  }

  func draw(_ rows: [RankedRows.Row], in canvas: inout Canvas) {
    let theme = canvas.theme
    drawTarget(in: &canvas)
    for index in rows.indices.dropFirst() {
      let y = plot.y + Double(index) * Self.rowHeight
      canvas.drawing.line(Position(x: 0, y: y), Position(x: canvas.width, y: y), Pen(colour: theme.grid, width: 0.75))
    }
    for (index, row) in rows.enumerated() {
      draw(row, middle: plot.y + (Double(index) + 0.5) * Self.rowHeight, in: &canvas)
    }
    let zero = scale(0)
    canvas.drawing.line(Position(x: zero, y: plot.y), Position(x: zero, y: plot.bottom), Pen(colour: theme.axis))
    for limit in target?.limits ?? [] {
      canvas.drawing.line(
        Position(x: scale(limit), y: plot.y - 2), Position(x: scale(limit), y: plot.bottom),
        Pen(colour: theme.target, width: 2))
    }
  }

  private func drawTarget(in canvas: inout Canvas) {
    guard let target, let first = target.limits.first else { return }
    let left = target.lower.map(scale.callAsFunction) ?? plot.x
    let right = target.upper.map(scale.callAsFunction) ?? plot.right
    canvas.drawing.rectangle(
      Box(x: left, y: plot.y, width: right - left, height: plot.height), fill: canvas.theme.zone)
    let style = canvas.style(12.5, canvas.theme.target, bold: true)
    let text = style.fitted(target.label, within: canvas.width)
    let room = style.width(text)
    let middle = min(max(scale(first), room / 2), canvas.width - room / 2)
    canvas.drawing.text(text, Position(x: middle, y: plot.y - 6), style, .middle)
  }

  private func draw(_ row: RankedRows.Row, middle: Double, in canvas: inout Canvas) {
    let style = Self.style(row, canvas)
    let valueStyle = TextStyle(size: style.size, isBold: true, colour: style.colour)
    let baseline = middle + style.size * 0.36
    canvas.drawing.text(
      style.fitted(row.place, within: canvas.width * 0.12), Position(x: max(placeWidth - 8, 0), y: baseline), style,
      .end
    )
    canvas.drawing.text(style.fitted(row.name, within: nameWidth), Position(x: placeWidth, y: baseline), style)
    canvas.drawing.text(
      valueStyle.fitted(row.text, within: canvas.width * 0.25), Position(x: canvas.width, y: baseline), valueStyle, .end
    )
    guard let value = row.value else { return }
    drawBar(row.kind, to: value, middle: middle, in: &canvas.drawing)
  }

  /// A value of zero is a bar of no length; the line of zero shows where.
  private func drawBar(_ kind: MarkKind, to value: Double, middle: Double, in drawing: inout Drawing) {
    let ends = [scale(0), scale(value)].sorted()
    let bar = Box(x: ends[0], y: middle - 5.5, width: ends[1] - ends[0], height: 11)
    switch kind {
    case .subject:
      drawing.rectangle(Box(x: bar.x, y: middle - 7, width: bar.width, height: 14), fill: drawing.theme.subject)
    case .municipality: drawing.rectangle(bar, fill: drawing.theme.mark)
    case .group: drawing.frame(bar, Pen(colour: drawing.theme.mark, width: 1.5))
    }
  }
}
