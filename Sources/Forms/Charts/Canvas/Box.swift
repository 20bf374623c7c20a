struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }

  func overlaps(_ other: Box, gap: Double = 0) -> Bool {
    x < other.right + gap && other.x < right + gap && y < other.bottom + gap && other.y < bottom + gap
  }

  func contains(_ other: Box) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }
}
