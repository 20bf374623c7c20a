import JSONReading
import Problems

extension Cube {
  /// Reads a body whose figures can be cut out and read as they are written: most bodies that publishers send.
  ///
  /// Gives exactly what reading it whole gives, or nil: then it has to be read whole, which tells what is wrong, if
  /// anything is.
  init?(lifting bytes: [UInt8], limits: JSONStatLimits) {
    guard bytes.count <= limits.json.largestBody else { return nil }
    let cube = bytes.withUnsafeBufferPointer { bytes -> Cube? in
      guard let lifted = LiftedBody(bytes), let document = try? JSONDocument(lifted.rest, limits: limits.json) else {
        return nil
      }
      return try? Cube(document.root, bytes, lifted, limits)
    }
    guard let cube else { return nil }
    self = cube
  }

  private init?(
    _ root: JSONNode, _ bytes: UnsafeBufferPointer<UInt8>, _ lifted: LiftedBody, _ limits: JSONStatLimits
  ) throws(JSONProblem) {
    let object = try root.object()
    try JSONStatResponse.checkVersion(object)
    guard try object.required("class").text() == "dataset", object["value"]?.isArray == true else { return nil }
    header = try DatasetHeader(root)
    guard header.cellCount <= limits.mostCells else { return nil }
    guard var figures = WrittenFigures(bytes, at: lifted.figures),
      let columns = Self.columns(header.cellCount, try CategoryPrecision(header, at: root), &figures)
    else { return nil }
    (mantissas, decimals) = columns
    if let place = lifted.statuses {
      var read = WrittenStatuses(bytes, at: place, cellCount: header.cellCount)
      guard read.read() else { return nil }
      (statuses, statusSymbols) = (read.column, read.symbols)
    } else {
      var read = StatusColumn(cellCount: header.cellCount)
      if let status = object["status"] { try read.read(status) }
      (statuses, statusSymbols) = (read.column, read.symbols)
    }
  }

  /// The figures in memory that is written once.
  private static func columns(
    _ count: Int, _ precision: CategoryPrecision, _ figures: inout WrittenFigures
  ) -> (ContiguousArray<Int64>, ContiguousArray<UInt8>)? {
    var arePlain = false
    var decimals = ContiguousArray<UInt8>()
    let mantissas = ContiguousArray<Int64>(unsafeUninitializedCapacity: count) { mantissas, written in
      decimals = ContiguousArray(unsafeUninitializedCapacity: count) { decimals, told in
        guard let first = mantissas.baseAddress, let places = decimals.baseAddress else { return }
        arePlain = figures.read(count, precision, into: (first, places))
        told = arePlain ? count : 0
      }
      written = decimals.count
    }
    return arePlain ? (mantissas, decimals) : nil
  }
}
