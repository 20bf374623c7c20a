/// The text of a round value below a horizontal axis.
struct TickText {
  let x: Double
  let text: String
  /// Where it stands from left to right; its height is not placed.
  let box: Box

  /// The round values whose texts have room, moved inside at the edges.
  static func placed(_ scale: LinearScale, _ axisText: AxisText, _ style: TextStyle, width: Double) -> [TickText] {
    let ticks = scale.ticks(about: max(2, Int(width / 110)))
    var kept: [TickText] = []
    for value in ticks.values {
      let text = style.fitted(axisText(value, ticks.decimals), within: 80)
      let room = style.width(text)
      let left = min(max(scale(value) - room / 2, 0), width - room)
      let tick = TickText(
        x: scale(value), text: text, box: Box(x: left, y: 0, width: room, height: style.height))
      if let last = kept.last, last.box.overlaps(tick.box, gap: 6) { continue }
      kept.append(tick)
    }
    return kept
  }
}
