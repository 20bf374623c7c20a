extension Worksheet {
  /// How many lines the headings need; programs that draw a sheet do not all work that out themselves.
  var headerLines: Double {
    columns.map { Self.lines($0.title, width: $0.width) }.max() ?? 1
  }

  /// How many lines the texts of a row need.
  func lines(of row: [SheetValue]) -> Double {
    zip(row, columns).map { value, column in
      guard column.wraps, case .text(let text) = value else { return 1 }
      return Self.lines(text, width: column.width)
    }.max() ?? 1
  }

  private static func lines(_ text: String, width: Int) -> Double {
    (Double(text.count) / Double(width)).rounded(.up)
  }
}
