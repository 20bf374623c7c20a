import JSONReading
import Klass

/// One input for libFuzzer: each reader of KLASS answers gets the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKlass(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  attempt { () throws(JSONBodyError) in
    for code in try Klass.codes(bytes) { precondition(!code.code.isEmpty && code.level > 0) }
  }
  attempt { () throws(JSONBodyError) in
    for change in try Klass.changes(bytes) { precondition(change.oldCode != nil || change.newCode != nil) }
  }
  attempt { () throws(JSONBodyError) in
    for item in try Klass.correspondences(bytes) { precondition(!item.sourceCode.isEmpty) }
  }
  attempt { () throws(JSONBodyError) in _ = try Klass.correspondenceTable(bytes) }
  attempt { () throws(JSONBodyError) in _ = try KlassAnswer(bytes) }
  return 0
}

private func attempt(_ read: () throws(JSONBodyError) -> Void) {
  do throws(JSONBodyError) {
    try read()
  } catch {
    precondition(error.found != JSONSyntaxScanner.unlocated, "a refused body whose error has no place")
  }
}
