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
