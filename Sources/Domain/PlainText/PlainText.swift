/// Texts from outside, made fit to stand among our own: nothing in them steers a terminal, turns a line's direction or
/// hides what is written.
///
/// Control characters, line and paragraph separators, format characters (Unicode's general category Cf: bidirectional
/// overrides, zero-width characters, tags) and other ignorable characters (Default_Ignorable_Code_Point) become U+FFFD, so
/// that a reader sees that something was there; tabs become spaces.
public enum PlainText {
  /// The text on one line: line feeds become spaces too; what is longer than `most` scalars is cut and ends in `…`.
  public static func line(_ text: some StringProtocol, most: Int = .max) -> String {
    cleaned(text, keepsLines: false, most: most)
  }

  /// The text with its line feeds; a carriage return before one goes with it.
  public static func lines(_ text: some StringProtocol) -> String { cleaned(text, keepsLines: true, most: .max) }

  /// Whether a character steers or hides rather than stands in a line.
  public static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: return true
    default:
      // The selectors of a sign's shape, as text or as a picture, hide nothing.
      return scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0xFE0E && scalar.value != 0xFE0F
    }
  }

  private static func cleaned(_ text: some StringProtocol, keepsLines: Bool, most: Int) -> String {
    if text.utf8.count <= most, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || keepsLines && $0 == 0x0A }) {
      return String(text)
    }
    var result = String.UnicodeScalarView()
    let whole = String(text)
    let scalars = (keepsLines ? whole.replacing("\r\n", with: "\n") : whole).unicodeScalars
    for (position, scalar) in scalars.enumerated() {
      if position == most {
        result.append("…")
        break
      }
      switch scalar {
      case "\n" where keepsLines: result.append(scalar)
      case "\n", "\r", "\t": result.append(" ")
      default: result.append(isSteering(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
