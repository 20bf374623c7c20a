/// The same table as Excel with Norwegian settings opens it: semicolons, decimal comma, UTF-8 with a byte order mark.
///
/// `columns` names those that hold numbers; texts elsewhere that Excel would take for a formula get an apostrophe in
/// front, and codes keep their leading zero. Lines end in CR LF. Throws `CSVProblem` when `csv` is no table.
public func norwegianExcelText(_ csv: String, numbersIn columns: Set<String>) throws -> String {
  let table = try CSVTable(Array(csv.utf8))
  let isNumber = table.header.map(columns.contains)
  let rows = table.records.map { record in
    zip(record.fields, isNumber).map { $1 ? $0.replacing(".", with: ",") : asText($0) }
  }
  let lines = ([table.header] + rows).map { row in row.map(quoted).joined(separator: ";") + "\r\n" }
  return "\u{FEFF}" + lines.joined()
}

private func asText(_ field: String) -> String {
  guard let first = field.utf8.first else { return field }
  if "=+-@\t".utf8.contains(first) { return "'" + field }
  let isCode = first == UInt8(ascii: "0") && field.utf8.count > 1 && field.utf8.allSatisfy { (48...57).contains($0) }
  return isCode ? "=\"\(field)\"" : field
}

private func quoted(_ field: String) -> String {
  guard field.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return field }
  return "\"" + field.replacing("\"", with: "\"\"") + "\""
}
