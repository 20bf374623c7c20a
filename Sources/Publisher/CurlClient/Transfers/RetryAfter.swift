/// The header Retry-After (RFC 9110, 10.2.3).
enum RetryAfter {
  /// Seconds to wait, never below 0; nil when it is neither seconds nor a date.
  static func seconds(_ text: String, now: Double) -> Double? {
    let text = text.trimmingSpaces
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return Double(text) }
    return HTTPDate.seconds(text).map { max($0 - now, 0) }
  }
}
