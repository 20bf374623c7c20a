/// How one figure became another: the first, what each part added or took, and the last, a row each.
///
/// Bars show differences alone, so the axis needs no zero.
public struct Waterfall: Sendable {
  public struct Step: Sendable, Equatable {
    let name: String
    let value: Double
    /// The value as the reader sees it.
    let text: String

    public init(_ name: String, value: Double, text: String) {
      self.name = name
      self.value = value.drawable ?? 0
      self.text = text
    }
  }

  let caption: ChartCaption
  let first: Step
  let parts: [Step]
  let last: Step

  public init(caption: ChartCaption, from first: Step, parts: [Step], to last: Step) {
    self.caption = caption
    self.first = first
    self.parts = parts
    self.last = last
  }

  var steps: [Step] { [first] + parts + [last] }

  /// The picture; all values are in its title.
  public func svg(in frame: ChartFrame) -> String {
    var canvas = Canvas(frame, caption)
    let layout = WaterfallLayout(self, canvas)
    layout.draw(in: &canvas)
    return canvas.finished(height: layout.height, saying: steps.map { "\($0.name): \($0.text)" })
  }
}
