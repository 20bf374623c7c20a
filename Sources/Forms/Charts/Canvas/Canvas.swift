/// A picture being drawn in its frame, below its caption.
struct Canvas {
  let frame: ChartFrame
  let caption: ChartCaption
  let theme = ChartTheme.light
  var drawing: Drawing
  /// Where the drawing below the caption begins.
  private(set) var top = 0.0

  init(_ frame: ChartFrame, _ caption: ChartCaption) {
    self.frame = frame
    self.caption = caption
    drawing = Drawing(theme)
    if frame.captionPlace == .inside { drawCaption() }
  }

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
  func finished(height: Double, saying values: [String]) -> String {
    let parts = [caption.heading, caption.subtitle, values.filter { !$0.isEmpty }.joined(separator: "; ")]
    let title = parts.filter { !$0.isEmpty }.map { $0.printable }.joined(separator: ". ")
    let id = "chart-" + String(frame.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let size = (digits(width), digits(height))
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size.0)\" height=\"\(size.1)\" viewBox=\"0 0 \(size.0) \(size.1)\""
      + " role=\"img\" aria-labelledby=\"\(id)-title\" font-family=\"\(ChartTheme.fontFamily.xmlEscaped)\">"
      + "<title id=\"\(id)-title\">\(title.xmlEscaped)</title><g aria-hidden=\"true\">\(drawing.body)</g></svg>"
  }

  /// A chart without a single figure says so.
  mutating func withoutFigures(saying values: [String]) -> String {
    let style = style(13, theme.muted)
    drawing.text(
      style.fitted(frame.words.noFigures, within: width), Position(x: 0, y: top + 4 + style.size), style)
    return finished(height: top + 26, saying: [frame.words.noFigures] + values)
  }
}
