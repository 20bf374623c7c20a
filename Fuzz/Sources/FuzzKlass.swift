import JSONReading
import Klass
import Problems

/// One input for libFuzzer: each reader of KLASS answers gets the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKlass(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  attempt { () throws(JSONProblem) in
    for code in try Klass.codes(bytes) { precondition(!code.code.isEmpty && code.level > 0) }
  }
  attempt { () throws(JSONProblem) in
    for change in try Klass.changes(bytes) { precondition(change.oldCode != nil || change.newCode != nil) }
  }
  attempt { () throws(JSONProblem) in
    for item in try Klass.correspondences(bytes) { precondition(!item.sourceCode.isEmpty) }
  }
  attempt { () throws(JSONProblem) in _ = try Klass.correspondenceTable(bytes) }
  attempt { () throws(JSONProblem) in _ = try KlassAnswer(bytes) }
  return 0
}

private func attempt(_ read: () throws(JSONProblem) -> Void) {
  do throws(JSONProblem) {
    try read()
  } catch {
    precondition(error.found != .body(.refused), "a refused body whose error has no place")
  }
}
