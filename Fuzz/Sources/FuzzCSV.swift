import CSV
import Problems

/// One input for libFuzzer: the bytes as a table, with the separators that are used.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  for separator: Character in [",", ";", "\t"] {
    checkRecords(bytes, separator)
    guard let table = try? CSVTable(bytes, separator: separator) else { continue }
    precondition(table.records.allSatisfy { $0.fields.count == table.header.count })
    for name in table.header { precondition((try? table.positions(of: [name]))?.count == 1) }
  }
  return 0
}

private func checkRecords(_ bytes: [UInt8], _ separator: Character) {
  var reader = CSVReader(bytes, separator: separator)
  var line = 0
  while let record = reader.next() {
    precondition(record.line > line, "records go forward")
    line = record.line
    precondition(!record.fields.isEmpty)
  }
  if let error = reader.error { precondition(error.line >= line) }
}
