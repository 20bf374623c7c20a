/// Where everything in a waterfall goes.
struct WaterfallLayout {
  private struct Row {
    let step: Waterfall.Step
    /// Where it begins and ends on the axis; the same for the first and the last.
    let from, to: Double
    let y: Double
    let isEnd: Bool
  }

  private let rows: [Row]
  private let names: TextStyle
  private let values: TextStyle
  private let nameWidth: Double
  let height: Double

  private static let rowHeight = 21.0
  private static let barHeight = 11.0

  init(_ chart: Waterfall, _ canvas: Canvas) {
    names = canvas.style(12.5, canvas.theme.ink)
    values = canvas.style(12.5, canvas.theme.ink, bold: true)
    let style = names
    nameWidth = min(chart.steps.map { style.width($0.name) }.max() ?? 0, canvas.width * 0.45)
    let room = chart.steps.map { [values] in values.width($0.text) }.max() ?? 0
    let sums = chart.parts.reduce(into: [chart.first.value]) { $0.append(($0.last ?? 0) + $1.value) }
    let scale = LinearScale(
      spanning: sums + [chart.last.value], from: nameWidth + 16, to: canvas.width - min(room, canvas.width * 0.3) - 10)
    let spans =
      [(chart.first.value, chart.first.value)] + zip(sums, sums.dropFirst()).map { ($0, $1) }
      + [(chart.last.value, chart.last.value)]
    let top = canvas.top
    rows = zip(chart.steps, spans).enumerated().map { index, row in
      Row(
        step: row.0, from: scale(row.1.0), to: scale(row.1.1), y: top + (Double(index) + 0.5) * Self.rowHeight,
        isEnd: index == 0 || index == spans.count - 1)
    }
    height = top + Double(rows.count) * Self.rowHeight + 2
  }

  func draw(in canvas: inout Canvas) {
    let theme = canvas.theme
    for (row, next) in zip(rows, rows.dropFirst()) {
      canvas.drawing.line(
        Position(x: row.to, y: row.y), Position(x: row.to, y: next.y), Pen(colour: theme.axis, width: 0.75))
    }
    for row in rows {
      let baseline = row.y + names.size * 0.36
      canvas.drawing.text(names.fitted(row.step.name, within: nameWidth), Position(x: 0, y: baseline), names)
      drawMark(row, in: &canvas.drawing)
      let text = values.fitted(row.step.text, within: canvas.width * 0.3)
      canvas.drawing.text(text, Position(x: max(row.from, row.to) + 9, y: baseline), values)
    }
  }

  /// A dot for a figure, a bar for what a part added or took; a part of nothing is a short line.
  private func drawMark(_ row: Row, in drawing: inout Drawing) {
    let theme = drawing.theme
    guard !row.isEnd else {
      return drawing.circle(
        Position(x: row.to, y: row.y), radius: 5, fill: theme.subject, Pen(colour: theme.paper, width: 1))
    }
    let width = max(abs(row.to - row.from), 1.5)
    drawing.rectangle(
      Box(x: min(row.from, row.to), y: row.y - Self.barHeight / 2, width: width, height: Self.barHeight),
      fill: theme.mark)
  }
}
