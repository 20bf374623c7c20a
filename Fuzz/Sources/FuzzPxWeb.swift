import JSONReading
import JSONStat
import Problems
import PxWebShapes

/// One input for libFuzzer: each reader of PxWeb's own answers gets the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPxWeb(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  attempt { () throws(JSONProblem) in
    let table = try TableMetadata(bytes)
    precondition(table.variables.map(\.dimension.id) == table.header.dimensions.map(\.id))
  }
  attempt { () throws(JSONProblem) in _ = try CodeList(bytes) }
  attempt { () throws(JSONProblem) in _ = try PxWebConfiguration(bytes) }
  attempt { () throws(JSONProblem) in _ = try TablePage(bytes) }
  attempt { () throws(JSONProblem) in _ = try TableSummary(bytes) }
  attempt { () throws(JSONProblem) in _ = try ProblemDocument(bytes) }
  return 0
}

private func attempt(_ read: () throws(JSONProblem) -> Void) {
  do throws(JSONProblem) {
    try read()
  } catch {
    precondition(error.found != .body(.refused), "a refused body whose error has no place")
  }
}
