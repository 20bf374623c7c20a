/// The good side of a target over the years.
struct TargetZone {
  /// Along the limit that must be reached, and the one that must not be passed, from edge to edge; empty for none.
  let lower: [Position]
  let upper: [Position]
  private let band: Box

  init(_ target: ChartTarget, _ values: LinearScale, band: Box) {
    self.band = band
    lower = target.lower.map { band.across(at: values($0)) } ?? []
    upper = target.upper.map { band.across(at: values($0)) } ?? []
  }

  func fill(_ colour: String, in drawing: inout Drawing) {
    guard !lower.isEmpty || !upper.isEmpty else { return }
    let top = upper.isEmpty ? band.across(at: band.y) : upper
    let bottom = lower.isEmpty ? band.across(at: band.bottom) : lower
    drawing.polygon(top + bottom.reversed(), fill: colour)
  }

  /// Its lines, piece by piece.
  var edges: [(Position, Position)] { [lower, upper].flatMap { Array(zip($0, $0.dropFirst())) } }

  func outline(_ pen: Pen, in drawing: inout Drawing) {
    drawing.polyline(lower, pen)
    drawing.polyline(upper, pen)
  }
}

extension Box {
  /// From its left edge to its right at a height.
  fileprivate func across(at y: Double) -> [Position] { [Position(x: x, y: y), Position(x: right, y: y)] }
}
