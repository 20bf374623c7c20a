import CSV
import PlainText

/// The rows of an answer as CSV, for programs and spreadsheets: texts are cleaned, and one that a spreadsheet would
/// take for a formula gets an apostrophe in front.
///
/// Numbers are never touched.
func answerTable(_ rows: [[String]]) -> String { csvText(rows.map { row in row.map(answerField) }) }

private func answerField(_ text: String) -> String {
  let clean = PlainText.line(text)
  guard let first = clean.drop(while: \.isWhitespace).first, "=+-@".contains(first), !isNumber(clean) else {
    return clean
  }
  return "'" + clean
}

/// Whether a text is a figure as they are written here: an optional sign, digits, and a point before decimals.
private func isNumber(_ text: String) -> Bool { text.wholeMatch(of: /[-+]?[0-9]+(\.[0-9]+)?/) != nil }
