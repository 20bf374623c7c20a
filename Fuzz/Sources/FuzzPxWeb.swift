import JSONReading
import JSONStat
import PxWebShapes

/// One input for libFuzzer: each reader of PxWeb's own answers gets the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPxWeb(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  attempt { () throws(JSONBodyError) in
    let table = try TableMetadata(bytes)
    precondition(table.variables.map(\.dimension.id) == table.header.dimensions.map(\.id))
  }
  attempt { () throws(JSONBodyError) in _ = try CodeList(bytes) }
  attempt { () throws(JSONBodyError) in _ = try PxWebConfiguration(bytes) }
  attempt { () throws(JSONBodyError) in _ = try TablePage(bytes) }
  attempt { () throws(JSONBodyError) in _ = try TableSummary(bytes) }
  attempt { () throws(JSONBodyError) in _ = try ProblemDocument(bytes) }
  return 0
}

private func attempt(_ read: () throws(JSONBodyError) -> Void) {
  do throws(JSONBodyError) {
    try read()
  } catch {
    precondition(error.found != JSONSyntaxScanner.unlocated, "a refused body whose error has no place")
  }
}
