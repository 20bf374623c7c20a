/// A table, index, view or trigger as a database lists it.
struct SchemaObject: Hashable {
  let type: String
  let name: String
  let table: String
  let sql: String

  /// As a message names it; names from outside are cut and cleaned.
  var label: String { type + " " + String(name.unicodeScalars.filter { $0.value >= 32 && $0.value < 127 }.prefix(60)) }
}
