/// A ranking as rows with bars from zero, for narrow screens.
///
/// The rows stand in the order given. Groups are hollow and have no rank.
public struct RankedRows: Sendable {
  public struct Row: Sendable, Equatable {
    /// Its place as written, `4`; empty for what is not ranked.
    let place: String
    let name: String
    /// Nil when the figure is missing.
    let value: Double?
    /// The value as the reader sees it.
    let text: String
    let kind: MarkKind

    public init(place: String = "", _ name: String, value: Double?, text: String, kind: MarkKind = .municipality) {
      self.place = place
      self.name = name
      self.value = value?.drawable
      self.text = text
      self.kind = kind
    }
  }

  let caption: ChartCaption
  let rows: [Row]
  let target: ChartTarget?

  public init(caption: ChartCaption, rows: [Row], target: ChartTarget?) {
    self.caption = caption
    self.rows = rows
    self.target = target
  }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let said = rows.map { row in
      let place = row.place.isEmpty ? "" : row.place + ". "
      return "\(place)\(row.name) \(row.value == nil ? frame.words.missing : row.text)"
    }
    guard rows.contains(where: { $0.value != nil }) else {
      return canvas.withoutFigures(saying: said + [target?.label ?? ""])
    }
    let layout = RankedRowsLayout(self, canvas)
    layout.draw(rows, in: &canvas)
    return canvas.finished(height: layout.height, saying: said + [target?.label ?? ""])
  }
}
