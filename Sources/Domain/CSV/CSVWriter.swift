/// Rows as comma-separated values, each ending in a line feed; fields are quoted where they must be.
public func csvText(_ rows: [[String]]) -> String {
  rows.map { row in row.map(csvField).joined(separator: ",") + "\n" }.joined()
}

private func csvField(_ field: String) -> String {
  guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
  return "\"" + field.replacing("\"", with: "\"\"") + "\""
}
