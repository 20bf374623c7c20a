import JSONReading
import Problems

/// How much a JSON-stat body may hold.
public struct JSONStatLimits: Sendable {
  public var json: JSONLimits
  /// The most cells of one cube, with and without figures; Statistics Norway gives at most 800,000.
  public var mostCells: Int

  public init(json: JSONLimits = JSONLimits(), mostCells: Int = 20_000_000) {
    self.json = json
    self.mostCells = mostCells
  }
}

/// One thing that a collection refers to, or brings with it.
public struct CollectionItem: Sendable {
  /// `dataset`, `dimension` or `collection`, if that is said.
  public let itemClass: String?
  public let href: String?
  public let label: String?
  /// The thing itself, when it is in the body.
  public let response: JSONStatResponse?
}

/// A list of datasets, dimensions and collections.
public struct JSONStatCollection: Sendable {
  public let label: String?
  public let href: String?
  public let updated: String?
  public let source: String?
  public let notes: [String]
  public let items: [CollectionItem]
}

/// A JSON-stat 2.0 response of any class.
///
/// <https://json-stat.org/full/>. The older bundle, which has no class, is refused.
public indirect enum JSONStatResponse: Sendable {
  case dataset(Cube)
  case dimension(Dimension)
  case collection(JSONStatCollection)

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONStatLimits = JSONStatLimits()) throws(JSONProblem) {
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
  fileprivate static func embedded(_ object: JSONObject, limits: JSONStatLimits) throws(JSONProblem) -> Self? {
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

extension JSONStatCollection {
  init(_ object: JSONObject, limits: JSONStatLimits) throws(JSONProblem) {
    label = try object.optionalText("label")
    href = try object.optionalText("href")
    updated = try object.optionalText("updated")
    source = try object.optionalText("source")
    notes = try object.texts("note")
    items = try object.required("link").object().list("item") { (node) throws(JSONProblem) in
      let item = try node.object()
      return CollectionItem(
        itemClass: try item.optionalText("class"), href: try item.optionalText("href"),
        label: try item.optionalText("label"), response: try JSONStatResponse.embedded(item, limits: limits))
    }
  }
}

extension Cube {
  /// Reads a body that must be a dataset with its figures.
  public init(_ bytes: [UInt8], limits: JSONStatLimits = JSONStatLimits()) throws(JSONProblem) {
    let document = try JSONDocument(bytes, limits: limits.json)
    let object = try document.root.object()
    try JSONStatResponse.checkVersion(object)
    let name = try object.required("class")
    guard try name.text() == "dataset" else { throw name.error(expected: .a(.oneOf(["dataset"]))) }
    try self.init(document.root, limits: limits)
  }
}
