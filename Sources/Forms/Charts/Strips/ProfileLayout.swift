/// Where everything in a profile goes: name, figure, both ends with the track between them, place.
///
/// On narrow pictures the name and figure stand above the track.
struct ProfileLayout {
  private let chart: ProfileChart
  private let canvas: Canvas
  private let isNarrow: Bool
  private let track: Box
  private let valueRight: Double
  private let nameWidth: Double
  private let rowHeight: Double
  private let top: Double

  private static let narrowest = 560.0
  private static let endWidth = 62.0
  private static let headHeight = 18.0

  init(_ chart: ProfileChart, _ canvas: Canvas) {
    self.chart = chart
    self.canvas = canvas
    isNarrow = canvas.width < Self.narrowest
    rowHeight = isNarrow ? 44 : 24
    top = canvas.top + Self.headHeight
    let places = canvas.style(12.5, canvas.theme.muted)
    let placeWidth = isNarrow ? 0 : (chart.rows.map { places.width($0.place) }.max() ?? 0) + 12
    nameWidth = isNarrow ? canvas.width * 0.74 : canvas.width * 0.36
    valueRight = isNarrow ? canvas.width : nameWidth + 78
    let left = (isNarrow ? 0 : valueRight + 10) + Self.endWidth
    track = Box(
      x: left, y: top, width: canvas.width - left - Self.endWidth - placeWidth,
      height: rowHeight * Double(chart.rows.count))
  }

  var height: Double { track.bottom + 4 }

  func draw(in canvas: inout Canvas) {
    let head = canvas.style(11.5, canvas.theme.muted)
    let baseline = top - 6
    canvas.drawing.text(chart.ends.left, Position(x: track.x - Self.endWidth, y: baseline), head)
    canvas.drawing.text(chart.ends.right, Position(x: track.right + Self.endWidth, y: baseline), head, .end)
    for (index, row) in chart.rows.enumerated() {
      let y = top + Double(index) * rowHeight
      canvas.drawing.line(
        Position(x: 0, y: y), Position(x: canvas.width, y: y), Pen(colour: canvas.theme.grid, width: 0.75))
      drawTexts(row, at: y, in: &canvas)
      drawTrack(row, middle: y + (isNarrow ? 31 : rowHeight / 2), in: &canvas.drawing)
    }
  }

  private func drawTexts(_ row: ProfileChart.Row, at y: Double, in canvas: inout Canvas) {
    let theme = canvas.theme
    let (name, value) = (canvas.style(12.5, theme.ink), canvas.style(12.5, theme.subject, bold: true))
    let baseline = y + (isNarrow ? 15 : rowHeight / 2 + 4.5)
    canvas.drawing.text(name.fitted(row.name, within: nameWidth), Position(x: 0, y: baseline), name)
    canvas.drawing.text(
      value.fitted(row.text, within: valueRight - nameWidth), Position(x: valueRight, y: baseline), value, .end)
    let ends = canvas.style(11, theme.muted)
    let endBaseline = y + (isNarrow ? 35 : rowHeight / 2 + 4)
    let room = Self.endWidth - 9
    canvas.drawing.text(
      ends.fitted(row.leftText, within: room), Position(x: track.x - 9, y: endBaseline), ends, .end)
    canvas.drawing.text(ends.fitted(row.rightText, within: room), Position(x: track.right + 9, y: endBaseline), ends)
    guard !isNarrow else { return }
    canvas.drawing.text(row.place, Position(x: canvas.width, y: baseline), canvas.style(12.5, theme.muted), .end)
  }

  private func drawTrack(_ row: ProfileChart.Row, middle: Double, in drawing: inout Drawing) {
    let theme = drawing.theme
    func x(_ value: Double) -> Double { track.x + row.place(of: value) * track.width }
    drawing.line(Position(x: track.x, y: middle), Position(x: track.right, y: middle), Pen(colour: theme.axis))
    let band = row.quartiles.map(x).sorted()
    if let first = band.first, let last = band.last {
      drawing.rectangle(Box(x: first, y: middle - 5, width: max(last - first, 1), height: 10), fill: theme.range)
    }
    drawing.line(
      Position(x: x(row.median), y: middle - 7), Position(x: x(row.median), y: middle + 7),
      Pen(colour: theme.mark, width: 2))
    for limit in row.limits where row.place(of: limit) > 0 && row.place(of: limit) < 1 {
      drawing.line(
        Position(x: x(limit), y: middle - 8), Position(x: x(limit), y: middle + 8),
        Pen(colour: theme.target, width: 2, dashes: "3 2"))
    }
    let place = Position(x: x(row.value), y: middle)
    if row.isJudged {
      drawing.circle(place, radius: 5.5, fill: theme.subject, Pen(colour: theme.paper, width: 1.5))
    } else {
      drawing.circle(place, radius: 5, fill: theme.paper, Pen(colour: theme.subject, width: 2))
    }
  }
}
