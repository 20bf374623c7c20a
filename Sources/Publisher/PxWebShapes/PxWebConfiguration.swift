import JSONReading
import Problems

/// What an installation allows and offers, as `/config` gives it.
public struct PxWebConfiguration: Sendable, Equatable {
  public let apiVersion: String
  public let appVersion: String
  /// Language codes, such as `no`.
  public let languages: [String]
  public let defaultLanguage: String
  /// The most cells of one answer, empty ones included.
  public let mostDataCells: Int
  /// The most calls in `timeWindowSeconds`; nil where 0 is sent, which means that it is not said.
  public let mostCallsPerTimeWindow: Int?
  public let timeWindowSeconds: Int?
  public let license: String
  /// How to cite, by language.
  public let sourceReferences: [String: String]
  public let dataFormats: [String]

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    apiVersion = try object.text("apiVersion")
    appVersion = try object.text("appVersion")
    _ = try object.required("languages")
    languages = try object.list("languages") { (node) throws(JSONProblem) in try node.object().text("id") }
    defaultLanguage = try object.text("defaultLanguage")
    mostDataCells = try object.integer("maxDataCells")
    let calls = try object.integer("maxCallsPerTimeWindow")
    let window = try object.integer("timeWindow")
    mostCallsPerTimeWindow = calls > 0 ? calls : nil
    timeWindowSeconds = window > 0 ? window : nil
    license = try object.text("license")
    dataFormats = try object.texts("dataFormats")
    var references: [String: String] = [:]
    for node in try object["sourceReferences"]?.elements() ?? [] {
      let reference = try node.object()
      let language = try reference.text("language")
      guard references.updateValue(try reference.text("text"), forKey: language) == nil else {
        throw node.error(found: .again(.text(language)), expected: .each(.language))
      }
    }
    sourceReferences = references
  }
}
