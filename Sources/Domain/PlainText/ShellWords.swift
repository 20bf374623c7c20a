/// Words as a POSIX shell reads them back.
public enum ShellWords {
  /// The words as one command: each is quoted where it must be.
  public static func joined(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  /// One word: as it is, or in single quotes; with characters that steer a terminal, as `$'…'` of its bytes.
  public static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    guard word.unicodeScalars.contains(where: PlainText.isSteering) else {
      return "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
    let escaped = word.unicodeScalars.map { scalar in
      scalar == "'" || scalar == "\\" || PlainText.isSteering(scalar)
        ? String(scalar).utf8.map { #"\x"# + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() : String(scalar)
    }
    return "$'" + escaped.joined() + "'"
  }

  /// Letters and digits of any script, and what no shell reads as anything else.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_./:,@%+=".unicodeScalars.contains(scalar)
    }
    return scalar.properties.isAlphabetic && !PlainText.isSteering(scalar)
  }
}
