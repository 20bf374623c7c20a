/// The labels of a lane's marks, in rows beside it.
struct LaneLabels {
  private struct Entry {
    let label: MarkLabel
    /// Nil for what reaches the lane's edge already: a target's line.
    let mark: MarkStack.Mark?
    let x: Double
    var weight = 1.0
  }

  private let entries: [Entry]
  private let rows: LabelRows
  private let axis: String
  private let target: String

  private static let mostRows = 4

  /// All municipalities while they have room, else the subject, the target and the extremes.
  static func municipalities(
    _ stack: MarkStack, target: ChartTarget?, _ scale: LinearScale, _ canvas: Canvas, all: Bool
  ) -> LaneLabels {
    let theme = canvas.theme
    let room = canvas.width * 0.6
    let isSubject = { (mark: MarkStack.Mark) in mark.point.kind == .subject }
    var entries = stack.marks.filter(isSubject).map { mark in
      Entry(
        label: MarkLabel(
          mark.point.name, mark.point.text, canvas.style(14, theme.subject), boldName: true, within: room),
        mark: mark, x: mark.x, weight: 4)
    }
    entries += targetEntry(target, scale, canvas)
    let others = stack.marks.filter { !isSubject($0) }
    entries += inPriority(others, all: all).map { mark in
      Entry(
        label: MarkLabel(mark.point.name, mark.point.text, canvas.style(12.5, theme.ink), within: room), mark: mark,
        x: mark.x)
    }
    return LaneLabels(entries, canvas)
  }

  private static func targetEntry(_ target: ChartTarget?, _ scale: LinearScale, _ canvas: Canvas) -> [Entry] {
    guard let target, let limit = target.limits.first else { return [] }
    let label = MarkLabel("", target.label, canvas.style(12.5, canvas.theme.target), within: canvas.width * 0.6)
    return [Entry(label: label, mark: nil, x: scale(limit), weight: 8)]
  }

  /// Every group that has room.
  static func groups(_ stack: MarkStack, _ canvas: Canvas) -> LaneLabels {
    LaneLabels(
      stack.marks.map { mark in
        Entry(
          label: MarkLabel(
            mark.point.name, mark.point.text, canvas.style(12.5, canvas.theme.muted), within: canvas.width * 0.6),
          mark: mark, x: mark.x)
      }, canvas)
  }

  /// Leaves out from the end of the list what does not fit.
  private init(_ inPriority: [Entry], _ canvas: Canvas) {
    axis = canvas.theme.axis
    target = canvas.theme.target
    for count in stride(from: inPriority.count, to: 0, by: -1) {
      let chosen = inPriority.prefix(count).enumerated().sorted {
        ($0.element.x, $0.offset) < ($1.element.x, $1.offset)
      }
      .map(\.element)
      let items = chosen.map { LineItem(wish: $0.x, width: $0.label.width, weight: $0.weight) }
      if let rows = LabelRows.arranged(items, within: 0...canvas.width, rows: Self.mostRows) {
        if rows.strain > canvas.width / 2, count > 3 { continue }
        (entries, self.rows) = (chosen, rows)
        return
      }
    }
    (entries, rows) = ([], .none)
  }

  private static func inPriority(_ marks: [MarkStack.Mark], all: Bool) -> [MarkStack.Mark] {
    guard let first = marks.first, let last = marks.last, marks.count > 1 else { return marks }
    return [first, last] + (all ? marks.dropFirst().dropLast() : [])
  }

  /// How much room the rows take.
  func depth(_ rowHeight: Double) -> Double { entries.isEmpty ? 4 : Double(rows.rows) * rowHeight + 4 }

  /// Draws the lines of labels that do not stand at their marks.
  ///
  /// `towards` is -1 for rows above the lane and 1 below; `from` gives the edge of a mark.
  func drawLines(
    from edge: (MarkStack.Mark) -> Double, lane: Double, towards: Double, _ rowHeight: Double, in drawing: inout Drawing
  ) {
    for (entry, placed) in zip(entries, rows.placed) {
      let start = entry.mark.map(edge) ?? lane
      let left = (placed.places.last ?? 0) - entry.label.width / 2
      let passing = placed.places.dropLast().last ?? entry.x
      let foot = min(max(passing, left + 4), left + entry.label.width - 4)
      let isNear = placed.row == 0 && abs(start - lane) < 14 && foot == entry.x
      if isNear { continue }
      var path = [Position(x: entry.x, y: start), Position(x: entry.x, y: lane)]
      for (row, place) in placed.places.dropLast().enumerated() {
        let near = lane + towards * (Double(row) * rowHeight + 4)
        path += [Position(x: place, y: near), Position(x: place, y: near + towards * (rowHeight - 4))]
      }
      path.append(Position(x: foot, y: lane + towards * (Double(placed.row) * rowHeight + 3)))
      drawing.polyline(path, Pen(colour: entry.label.valueStyle.colour == target ? target : axis, width: 1))
    }
  }

  func drawTexts(lane: Double, towards: Double, _ rowHeight: Double, in drawing: inout Drawing) {
    for (entry, placed) in zip(entries, rows.placed) {
      let middle = lane + towards * ((Double(placed.row) + 0.5) * rowHeight + 2)
      let style = entry.label.valueStyle
      let baseline = middle + style.size * 0.36
      entry.label.draw(left: (placed.places.last ?? 0) - entry.label.width / 2, baseline: baseline, in: &drawing)
    }
  }
}
