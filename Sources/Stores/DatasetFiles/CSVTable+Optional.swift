import CSV
import Values

extension CSVTable {
  /// The rows as only the named columns, and after them those that a table may lack: empty where it does.
  func rows(_ names: [String], optional: [String]) throws -> [(line: Int, fields: [String])] {
    let positions = try positions(of: names)
    let added = optional.map { header.firstIndex(of: $0) }
    return records.map { record in
      (record.line, positions.map { record.fields[$0] } + added.map { $0.map { record.fields[$0] } ?? "" })
    }
  }
}

extension Multilingual {
  /// A text as a table has it: nynorsk is empty where nobody has translated it.
  init(nb: String, orEmpty nn: String, en: String) { self.init(nb: nb, nn: nn.isEmpty ? nil : nn, en: en) }
}
