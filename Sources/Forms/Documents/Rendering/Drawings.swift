import Statistics

/// Small drawings from characters of equal width.
public enum Drawings {
  /// A line of eight heights, one character a year; a year without a value is a dot on the ground.
  public static func sparkline(_ series: [Int: PublishedValue]) -> String {
    guard let first = series.keys.min(), let last = series.keys.max(), let low = series.values.min(),
      let high = series.values.max()
    else { return "" }
    let levels = Array("▁▂▃▄▅▆▇█")
    let span = (high - low).doubleValue
    return String(
      (first...last).map { year -> Character in
        guard let value = series[year] else { return "·" }
        guard span > 0 else { return levels[3] }
        return levels[Int(((value - low).doubleValue / span * 7).rounded())]
      })
  }

  /// What a dot strip shows at a place.
  public struct Mark: Sendable {
    public let value: PublishedValue
    public let symbol: Character
    public let label: String

    public init(_ value: PublishedValue, _ symbol: Character, _ label: String) {
      self.value = value
      self.symbol = symbol
      self.label = label
    }
  }

  /// Marks along a line, labels in as many rows above as they need so that none overlap; the extremes below.
  ///
  /// `good` says on which side of the first limit, or between both, values are good: that part of the line is double.
  public static func dotStrip(
    _ marks: [Mark], limits: [PublishedValue], isGood: (PublishedValue) -> Bool, ends: (String, String), width: Int = 72
  ) -> [String] {
    let all = marks.map(\.value) + limits
    guard let low = all.min(), let high = all.max(), low < high else { return [] }
    let span = (high - low).doubleValue
    func column(_ value: PublishedValue) -> Int {
      Int(((value - low).doubleValue / span * Double(width - 1)).rounded())
    }
    var line = [Character](
      (0..<width).map { place in
        let value = PublishedValue(rounding: low.doubleValue + span * Double(place) / Double(width - 1), to: 6)
        return !limits.isEmpty && value.map(isGood) == true ? "═" : "─"
      })
    for limit in limits { line[column(limit)] = "┃" }
    for mark in marks.reversed() { line[column(mark.value)] = mark.symbol }
    let labels = labelRows(marks.map { (column($0.value), $0.label) }, width: width)
    let gap = max(1, width - ends.0.count - ends.1.count)
    return labels + [String(line), ends.0 + String(repeating: " ", count: gap) + ends.1]
  }

  /// Places labels over their columns, first come first served, upwards until each has room.
  private static func labelRows(_ labels: [(column: Int, text: String)], width: Int) -> [String] {
    var rows: [[Character]] = []
    for (column, text) in labels {
      let start = max(0, min(column - text.count / 2, width - text.count))
      let end = min(width, start + text.count)
      let room = max(0, start - 2)..<min(width, end + 2)
      let free = rows.firstIndex { row in room.allSatisfy { row[$0] == " " } }
      if free == nil { rows.append([Character](repeating: " ", count: width)) }
      let row = free ?? rows.count - 1
      for (offset, character) in text.enumerated() where start + offset < width {
        rows[row][start + offset] = character
      }
    }
    return rows.reversed().map { row in
      var text = String(row)
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
