/// A ranking as rows with bars from zero, for narrow screens.
///
/// The rows stand in the order given. Groups are hollow and have no rank.
public struct RankedRows: Sendable {
  public struct Row: Sendable, Equatable {
    /// Its place as written, `4`; empty for what is not ranked.
    public let place: String
    public let name: String
    /// Nil when the figure is missing.
    public let value: Double?
    /// The value as the reader sees it.
    public let text: String
    public let kind: DotStrip.Kind

    public init(place: String = "", _ name: String, value: Double?, text: String, kind: DotStrip.Kind = .municipality) {
      self.place = place
      self.name = name
      self.value = value?.drawable
      self.text = text
      self.kind = kind
    }
  }

  public let caption: ChartCaption
  public let rows: [Row]
  public let target: ChartTarget?

  public init(caption: ChartCaption, rows: [Row], target: ChartTarget?) {
    self.caption = caption
    self.rows = rows
    self.target = target
  }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> SVG {
    var sheet = Sheet(frame, caption)
    let said = rows.map { row in
      let place = row.place.isEmpty ? "" : row.place + ". "
      return "\(place)\(row.name) \(row.value == nil ? frame.words.missing : row.text)"
    }
    guard rows.contains(where: { $0.value != nil }) else {
      return sheet.withoutFigures(saying: said + [target?.label ?? ""])
    }
    let layout = RankedRowsLayout(self, sheet)
    layout.draw(rows, in: &sheet)
    return sheet.finished(height: layout.height, saying: said + [target?.label ?? ""])
  }
}

/// The columns of ranked rows: place, name, bar, value.
private struct RankedRowsLayout {
  private let target: ChartTarget?
  private let placeWidth: Double
  private let nameWidth: Double
  private let plot: Box
  private let scale: LinearScale
  let height: Double

  private static let rowHeight = 24.0

  init(_ chart: RankedRows, _ sheet: Sheet) {
    target = chart.target
    let styles = chart.rows.map { Self.style($0, sheet) }
    func widest(_ text: (RankedRows.Row) -> String, bold: Bool, most: Double) -> Double {
      let widths = zip(chart.rows, styles).map { row, style in
        TextStyle(size: style.size, isBold: bold || style.isBold, colour: style.colour).width(text(row))
      }
      return min(widths.max() ?? 0, sheet.width * most)
    }
    let places = widest(\.place, bold: false, most: 0.12)
    placeWidth = places > 0 ? places + 8 : 0
    nameWidth = widest(\.name, bold: false, most: 0.38)
    let valueWidth = widest(\.text, bold: true, most: 0.25)
    let top = sheet.top + (chart.target.map { $0.limits.isEmpty } ?? true ? 0 : 20)
    let left = placeWidth + nameWidth + 10
    plot = Box(
      x: left, y: top, width: max(sheet.width - left - valueWidth - 10, 8),
      height: Self.rowHeight * Double(chart.rows.count))
    scale = LinearScale(
      spanning: chart.rows.compactMap(\.value) + [0] + (chart.target?.limits ?? []), from: plot.x + 2,
      to: plot.right - 2)
    height = plot.bottom + 4
  }

  private static func style(_ row: RankedRows.Row, _ sheet: Sheet) -> TextStyle {
    switch row.kind {
    case .subject: sheet.style(13.5, sheet.theme.subject, bold: true)
    case .municipality: sheet.style(13, sheet.theme.ink)
    case .group: sheet.style(13, sheet.theme.muted)
    }
  }

  func draw(_ rows: [RankedRows.Row], in sheet: inout Sheet) {
    let theme = sheet.theme
    drawTarget(in: &sheet)
    for index in rows.indices.dropFirst() {
      let y = plot.y + Double(index) * Self.rowHeight
      sheet.drawing.line(Position(x: 0, y: y), Position(x: sheet.width, y: y), Pen(colour: theme.grid, width: 0.75))
    }
    for (index, row) in rows.enumerated() {
      draw(row, middle: plot.y + (Double(index) + 0.5) * Self.rowHeight, in: &sheet)
    }
    let zero = scale(0)
    sheet.drawing.line(Position(x: zero, y: plot.y), Position(x: zero, y: plot.bottom), Pen(colour: theme.axis))
    for limit in target?.limits ?? [] {
      sheet.drawing.line(
        Position(x: scale(limit), y: plot.y - 2), Position(x: scale(limit), y: plot.bottom),
        Pen(colour: theme.target, width: 2))
    }
  }

  private func drawTarget(in sheet: inout Sheet) {
    guard let target, let first = target.limits.first else { return }
    let left = target.lower.map(scale.callAsFunction) ?? plot.x
    let right = target.upper.map(scale.callAsFunction) ?? plot.right
    sheet.drawing.rectangle(
      Box(x: left, y: plot.y, width: right - left, height: plot.height), fill: sheet.theme.zone)
    let style = sheet.style(12.5, sheet.theme.target, bold: true)
    let text = style.fitted(target.label, within: sheet.width)
    let room = style.width(text)
    let middle = min(max(scale(first), room / 2), sheet.width - room / 2)
    sheet.drawing.text(text, Position(x: middle, y: plot.y - 6), style, .middle)
  }

  private func draw(_ row: RankedRows.Row, middle: Double, in sheet: inout Sheet) {
    let style = Self.style(row, sheet)
    let valueStyle = TextStyle(size: style.size, isBold: true, colour: style.colour)
    let baseline = middle + style.size * 0.36
    sheet.drawing.text(
      style.fitted(row.place, within: sheet.width * 0.12), Position(x: max(placeWidth - 8, 0), y: baseline), style, .end
    )
    sheet.drawing.text(style.fitted(row.name, within: nameWidth), Position(x: placeWidth, y: baseline), style)
    sheet.drawing.text(
      valueStyle.fitted(row.text, within: sheet.width * 0.25), Position(x: sheet.width, y: baseline), valueStyle, .end)
    guard let value = row.value else { return }
    drawBar(row.kind, to: value, middle: middle, in: &sheet.drawing)
  }

  /// A value of zero is a bar of no length; the line of zero shows where.
  private func drawBar(_ kind: DotStrip.Kind, to value: Double, middle: Double, in drawing: inout Drawing) {
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
