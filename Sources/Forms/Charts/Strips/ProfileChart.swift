/// Many key figures as one picture: each a row with the municipality's place between the ends of a set.
///
/// The worst end is on the left and the best on the right; where neither end is better, the lowest is on the left, and the mark is
/// hollow. Behind the mark are the band between the quartiles and the median. Each row has a scale of its own, linear from end
/// to end, so that no row is longer or shorter for its unit, and none is added to another.
public struct ProfileChart: Sendable {
  public struct Row: Sendable, Equatable {
    let name: String
    /// Texts as the reader sees them: the municipality's figure, its place, and the figures at both ends.
    let text, place, leftText, rightText: String
    let value, left, right, median: Double
    /// Both quartiles; nil of small sets.
    let quartiles: [Double]
    /// Where the target's limits lie.
    let limits: [Double]
    /// Whether one end is better than the other.
    let isJudged: Bool

    public init(
      _ name: String, text: String, place: String, ends: (left: String, right: String), value: Double, left: Double,
      right: Double, median: Double, quartiles: [Double], limits: [Double] = [], isJudged: Bool
    ) {
      self.name = name
      (self.text, self.place) = (text, place)
      (leftText, rightText) = ends
      (self.value, self.left, self.right, self.median) = (value, left, right, median)
      (self.quartiles, self.limits, self.isJudged) = (quartiles, limits, isJudged)
    }

    /// Where a value lies, 0 at the left end and 1 at the right; in the middle where all are equal.
    func place(of value: Double) -> Double {
      guard right != left, value.isFinite else { return 0.5 }
      return min(max((value - left) / (right - left), 0), 1)
    }
  }

  let caption: ChartCaption
  let rows: [Row]
  /// What stands over the ends of the rows.
  let ends: (left: String, right: String)

  public init(caption: ChartCaption, rows: [Row], ends: (left: String, right: String)) {
    self.caption = caption
    self.rows = rows
    self.ends = ends
  }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let said = rows.map { "\($0.name) \($0.text)\($0.place.isEmpty ? "" : " (\($0.place))")" }
    guard !rows.isEmpty else { return canvas.withoutFigures(saying: said) }
    let layout = ProfileLayout(self, canvas)
    layout.draw(in: &canvas)
    return canvas.finished(height: layout.height, saying: said)
  }
}
