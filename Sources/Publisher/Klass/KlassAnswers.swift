import JSONReading
import Problems

extension JSONObject {
  /// A text, or nil when it is absent, null or empty.
  func filledText(_ key: String) throws(JSONProblem) -> String? {
    try optionalText(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A code, which is never empty.
  func code(_ key: String) throws(JSONProblem) -> String {
    let node = try required(key)
    let code = try node.text()
    guard !code.isEmpty else { throw node.error(expected: .a(.code)) }
    return code
  }

  /// A date, or nil when it is absent, null or empty.
  func optionalDate(_ key: String) throws(JSONProblem) -> String? {
    guard let node = self[key] else { return nil }
    return try node.text().isEmpty ? nil : try node.date()
  }
}

extension JSONNode {
  /// A date of the calendar as `2024-01-31`.
  func date() throws(JSONProblem) -> String {
    let text = try text()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.days(of: month, in: year)
    else { throw error(expected: .a(.date)) }
    return text
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
