import JSONReading
import Problems

/// A JSON-stat 2.0 response of any class.
///
/// <https://json-stat.org/full/>. The older bundle, which has no class, is refused.
public indirect enum JSONStatResponse: Sendable {
  case dataset(Cube)
  case dimension(Dimension)
  case collection(JSONStatCollection)

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONStatLimits = JSONStatLimits()) throws(JSONProblem) {
    if let cube = Cube(lifting: bytes, limits: limits) {
      self = .dataset(cube)
      return
    }
    let document = try JSONDocument(bytes, limits: limits.json)
    let object = try document.root.object()
    try Self.checkVersion(object)
    self = try Self(object, limits: limits)
  }

  private init(_ object: JSONObject, limits: JSONStatLimits) throws(JSONProblem) {
    let name = try object.required("class")
    switch try name.text() {
    case "dataset": self = .dataset(try Cube(object.node, limits: limits))
    case "dimension":
      self = .dimension(try DimensionReader(id: "", role: nil, size: nil).dimension(object.node))
    case "collection": self = .collection(try JSONStatCollection(object, limits: limits))
    default: throw name.error(expected: .a(.oneOf(["dataset", "dimension", "collection"])))
    }
  }

  static func checkVersion(_ object: JSONObject) throws(JSONProblem) {
    let version = try object.required("version")
    guard try version.text() == "2.0" else { throw version.error(expected: .a(.version("2.0"))) }
  }

  /// An item's own response, when more than a reference is there.
  static func embedded(_ object: JSONObject, limits: JSONStatLimits) throws(JSONProblem) -> Self? {
    let isThere =
      switch try object.optionalText("class") {
      case "dataset": object["value"] != nil
      case "dimension": object["category"] != nil
      case "collection": try object["link"]?.object()["item"] != nil
      default: false
      }
    return isThere ? try Self(object, limits: limits) : nil
  }
}

extension Cube {
  /// Reads a body that must be a dataset with its figures.
  public init(_ bytes: [UInt8], limits: JSONStatLimits = JSONStatLimits()) throws(JSONProblem) {
    if let cube = Cube(lifting: bytes, limits: limits) {
      self = cube
      return
    }
    try self.init(whole: bytes, limits: limits)
  }

  /// Reads a body as one document, which is slower and tells what is wrong and where.
  init(whole bytes: [UInt8], limits: JSONStatLimits) throws(JSONProblem) {
    let document = try JSONDocument(bytes, limits: limits.json)
    let object = try document.root.object()
    try JSONStatResponse.checkVersion(object)
    let name = try object.required("class")
    guard try name.text() == "dataset" else { throw name.error(expected: .a(.oneOf(["dataset"]))) }
    try self.init(document.root, limits: limits)
  }
}
