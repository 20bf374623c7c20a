import CSV
import Comparing
import PlainText
import Values
import Wording

extension AnswerTable {
  /// The rows as CSV for programs: a header of ids, decimal point, UTF-8.
  ///
  /// Texts are cleaned, and one that a spreadsheet would take for a formula gets an apostrophe in front; numbers are
  /// never touched.
  public var csv: String {
    csvText([columns.map(\.rawValue)] + rows.map { row in row.map { Self.plain($0.written) } })
  }

  /// The same rows as Excel with Norwegian settings opens them: semicolons, decimal comma, UTF-8 with a byte order mark.
  ///
  /// The header has the words of a language. Lines end in CR LF.
  public func excelText(_ language: Language) -> String {
    let words = ColumnWords(language)
    let lines = [columns.map { Self.text(words.title($0)) }] + rows.map { row in row.map(Self.excel) }
    return "\u{FEFF}" + lines.map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func excel(_ cell: AnswerCell) -> String {
    if case .number = cell { return cell.written.replacing(".", with: ",") }
    return text(plain(cell.written))
  }

  /// A text that Excel neither reckons with nor makes a number of.
  ///
  /// `="0301"` is the one form in which Excel keeps a leading zero when it opens CSV: an apostrophe would be shown.
  private static func text(_ field: String) -> String {
    guard let first = field.utf8.first else { return field }
    if "=+-@\t".utf8.contains(first) { return "'" + field }
    let isCode = first == UInt8(ascii: "0") && field.utf8.count > 1 && field.utf8.allSatisfy { (48...57).contains($0) }
    return isCode ? "=\"\(field)\"" : field
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func plain(_ text: String) -> String {
    let clean = PlainText.line(text)
    guard let first = clean.drop(while: \.isWhitespace).first, "=+-@".contains(first), !isNumber(clean) else {
      return clean
    }
    return "'" + clean
  }

  /// Whether a text is a figure as they are written here: an optional sign, digits, and a point before decimals.
  private static func isNumber(_ text: String) -> Bool { text.wholeMatch(of: /[-+]?[0-9]+(\.[0-9]+)?/) != nil }
}
