/// Collects the elements of a picture.
struct Drawing {
  let theme: ChartTheme
  private(set) var body = ""

  init(_ theme: ChartTheme) { self.theme = theme }

  mutating func line(_ from: Position, _ to: Position, _ pen: Pen) {
    body += "<path d=\"M\(pair(from))L\(pair(to))\"\(stroke(pen))/>"
  }

  mutating func polyline(_ positions: [Position], _ pen: Pen) {
    guard positions.count > 1 else { return }
    body += "<path d=\"M\(positions.map(pair).joined(separator: "L"))\" fill=\"none\"\(stroke(pen))/>"
  }

  mutating func polygon(_ positions: [Position], fill: String) {
    guard positions.count > 2 else { return }
    body += "<path d=\"M\(positions.map(pair).joined(separator: "L"))Z\" fill=\"\(fill)\"/>"
  }

  mutating func rectangle(_ box: Box, fill: String) {
    guard box.width > 0, box.height > 0 else { return }
    body +=
      "<rect x=\"\(digits(box.x))\" y=\"\(digits(box.y))\" width=\"\(digits(box.width))\" height=\"\(digits(box.height))\" fill=\"\(fill)\"/>"
  }

  /// A hollow bar: a figure for a group.
  mutating func frame(_ box: Box, _ pen: Pen) {
    let inset = pen.width / 2
    guard box.width > pen.width else { return rectangle(box, fill: pen.colour) }
    body +=
      "<rect x=\"\(digits(box.x + inset))\" y=\"\(digits(box.y + inset))\" width=\"\(digits(box.width - pen.width))\" height=\"\(digits(box.height - pen.width))\" fill=\"\(theme.paper)\"\(stroke(pen))/>"
  }

  /// A disc; with a pen, a ring of that line filled with the colour.
  mutating func circle(_ centre: Position, radius: Double, fill: String, _ pen: Pen? = nil) {
    body +=
      "<circle cx=\"\(digits(centre.x))\" cy=\"\(digits(centre.y))\" r=\"\(digits(radius))\" fill=\"\(fill)\"\(pen.map(stroke) ?? "")/>"
  }

  /// A hollow diamond: a figure for a group.
  mutating func diamond(_ centre: Position, radius: Double, _ pen: Pen) {
    let corners = [(0, -radius), (radius, 0), (0, radius), (-radius, 0)].map {
      pair(Position(x: centre.x + $0.0, y: centre.y + $0.1))
    }
    body += "<path d=\"M\(corners.joined(separator: "L"))Z\" fill=\"\(theme.paper)\"\(stroke(pen))/>"
  }

  /// One line of text on a baseline.
  mutating func text(_ text: String, _ place: Position, _ style: TextStyle, _ anchor: Anchor = .start) {
    guard !text.isEmpty else { return }
    body += opening(place, style, anchor) + text.xmlEscaped + "</text>"
  }

  /// A text that ends in bold.
  mutating func text(_ text: String, bold end: String, _ place: Position, _ style: TextStyle) {
    body +=
      opening(place, style, .start) + text.xmlEscaped + "<tspan font-weight=\"600\">\(end.xmlEscaped)</tspan></text>"
  }

  private func opening(_ place: Position, _ style: TextStyle, _ anchor: Anchor) -> String {
    let weight = style.isBold ? " font-weight=\"600\"" : ""
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    return
      "<text x=\"\(digits(place.x))\" y=\"\(digits(place.y))\" font-size=\"\(digits(style.size))\"\(weight)\(side) fill=\"\(style.colour)\">"
  }

  private func stroke(_ pen: Pen) -> String {
    " stroke=\"\(pen.colour)\" stroke-width=\"\(digits(pen.width))\""
      + (pen.dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")
  }

  private func pair(_ position: Position) -> String { "\(digits(position.x)) \(digits(position.y))" }
}

enum Anchor: String {
  case start
  case middle
  case end
}

/// A coordinate with at most two decimals, the same on every machine.
func digits(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e9 else { return "0" }
  let hundredths = Int((abs(value) * 100).rounded())
  let sign = value < 0 && hundredths > 0 ? "-" : ""
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return sign + String(whole) }
  let fraction = rest.isMultiple(of: 10) ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
  return "\(sign)\(whole).\(fraction)"
}
