/// A picture being drawn in its frame, below its caption.
struct Sheet {
  let frame: ChartFrame
  let caption: ChartCaption
  var drawing: Drawing
  /// Where the drawing below the caption begins.
  private(set) var top = 0.0

  init(_ frame: ChartFrame, _ caption: ChartCaption) {
    self.frame = frame
    self.caption = caption
    drawing = Drawing(frame.theme)
    if frame.captionPlace == .inside { drawCaption() }
  }

  var theme: ChartTheme { frame.theme }
  var width: Double { frame.width }

  func style(_ size: Double, _ colour: String, bold: Bool = false) -> TextStyle {
    TextStyle(size: size, isBold: bold, colour: colour)
  }

  private mutating func drawCaption() {
    for (text, style) in [
      (caption.heading, style(14, theme.ink, bold: true)), (caption.subtitle, style(12.5, theme.muted)),
    ] {
      for line in style.wrapped(text, within: width) {
        drawing.text(line, Position(x: 0, y: top + style.size), style)
        top += style.height + 2
      }
    }
    if top > 0 { top += 6 }
  }

  /// The picture, its title the caption and what the chart says of its values.
  func finished(height: Double, saying values: [String]) -> SVG {
    let parts = [caption.heading, caption.subtitle, values.filter { !$0.isEmpty }.joined(separator: "; ")]
    let title = parts.filter { !$0.isEmpty }.map { $0.printable }.joined(separator: ". ")
    let id = "chart-" + String(frame.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let size = (digits(width), digits(height))
    let text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size.0)\" height=\"\(size.1)\" viewBox=\"0 0 \(size.0) \(size.1)\""
      + " role=\"img\" aria-labelledby=\"\(id)-title\" font-family=\"\(ChartTheme.fontFamily.xmlEscaped)\">"
      + "<title id=\"\(id)-title\">\(title.xmlEscaped)</title><g aria-hidden=\"true\">\(drawing.body)</g></svg>"
    return SVG(text: text, title: title, width: width, height: height)
  }

  /// A chart without a single figure says so.
  mutating func withoutFigures(saying values: [String]) -> SVG {
    let style = style(13, theme.muted)
    drawing.text(
      style.fitted(frame.words.noFigures, within: width), Position(x: 0, y: top + 4 + style.size), style)
    return finished(height: top + 26, saying: [frame.words.noFigures] + values)
  }
}

/// A name and its value as they stand beside a mark, the value in bold.
struct MarkLabel {
  let name: String
  let value: String
  let nameStyle: TextStyle
  let valueStyle: TextStyle

  /// A name that takes more than the room is cut, and then the value.
  init(_ name: String, _ value: String, _ style: TextStyle, boldName: Bool = false, within room: Double) {
    nameStyle = TextStyle(size: style.size, isBold: boldName, colour: style.colour)
    valueStyle = TextStyle(size: style.size, isBold: true, colour: style.colour)
    self.value = valueStyle.fitted(value, within: room)
    let left = room - valueStyle.width(self.value) - nameStyle.width(" ")
    self.name = left < style.size * 2 ? "" : nameStyle.fitted(name, within: left)
  }

  private var space: Double { name.isEmpty || value.isEmpty ? 0 : nameStyle.width(" ") }
  var width: Double { nameStyle.width(name) + space + valueStyle.width(value) }
  var height: Double { nameStyle.height }

  /// Draws it from a left edge; name and value meet at one place, so that the gap is right in any font.
  func draw(left: Double, baseline: Double, in drawing: inout Drawing) {
    let meeting = left + nameStyle.width(name)
    drawing.text(name, Position(x: meeting, y: baseline), nameStyle, .end)
    drawing.text(value, Position(x: meeting + space, y: baseline), valueStyle)
  }

  /// Draws it from a left edge in running text, for labels that stand in a column.
  func drawRunning(left: Double, baseline: Double, in drawing: inout Drawing) {
    let lead = name.isEmpty ? "" : name + " "
    drawing.text(lead, bold: value, Position(x: left, y: baseline), nameStyle)
  }
}
