/// A foreign text made fit for a terminal and a report: control characters become spaces, and it is cut at a length.
func printable(_ text: some StringProtocol, limit: Int = 2000) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(limit) {
    result.append(isControl(scalar) ? " " : scalar)
  }
  return String(result)
}

/// Whether a scalar would steer a terminal or turn the direction of a line rather than stand in it.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

extension BilingualText {
  /// A text that is the same in both languages.
  static func same(_ text: String) -> BilingualText { BilingualText(nb: text, en: text) }
}
