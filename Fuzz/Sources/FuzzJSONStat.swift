import JSONReading
import JSONStat
import Problems
import Statistics

/// One input for libFuzzer: any bytes must give a response that keeps its promises, or an error with a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONStat(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  var limits = JSONStatLimits()
  limits.mostCells = 100_000
  do throws(JSONProblem) {
    check(try JSONStatResponse(bytes, limits: limits))
  } catch {
    precondition(error.found != .body(.refused), "a refused body whose error has no place")
    checkScanner(bytes, error)
  }
  return 0
}

/// What the parser accepts, the scanner must accept too: both read the same JSON.
private func checkScanner(_ bytes: [UInt8], _ error: JSONProblem) {
  guard (try? JSONDocument(bytes)) != nil else { return }
  var scanner = JSONSyntaxScanner(bytes, deepestNesting: JSONLimits().deepestNesting)
  guard let located = scanner.located() else { return }
  // The parser lets half a surrogate pair pass; it is refused where the text is read.
  guard case .syntax(.halfPair, _) = located.found else { preconditionFailure("\(located)") }
}

private func check(_ response: JSONStatResponse) {
  switch response {
  case .dataset(let cube): check(cube)
  case .dimension(let dimension): check(dimension)
  case .collection(let collection): for item in collection.items { item.response.map(check) }
  }
}

private func check(_ dimension: Dimension) {
  precondition(!dimension.codes.isEmpty && dimension.labels.count == dimension.codes.count)
  precondition(dimension.units.isEmpty || dimension.units.count == dimension.codes.count)
  for (position, code) in dimension.codes.enumerated() { precondition(dimension.position(of: code) == position) }
  precondition(dimension.mandatoryNotes.allSatisfy { dimension.notes.indices.contains($0) })
}

private func check(_ cube: Cube) {
  for dimension in cube.dimensions { check(dimension) }
  precondition(cube.cellCount == cube.header.cellCount)
  precondition(cube.cellCount == cube.dimensions.reduce(1) { $0 * $1.codes.count })
  for cell in cube.cells.prefix(200) {
    let again = cube.axes.reduce(0) { $0 + $1.category(of: cell.position) * $1.stride }
    precondition(cube[again] == cell, "a lost cell")
    guard let value = cell.value else { continue }
    precondition(PublishedValue(value.description) == value, "a figure that its own text does not give back")
  }
}
