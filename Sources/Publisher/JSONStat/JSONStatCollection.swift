import JSONReading
import Problems

/// A list of datasets, dimensions and collections.
public struct JSONStatCollection: Sendable {
  public let label: String?
  public let href: String?
  public let updated: String?
  public let source: String?
  public let notes: [String]
  public let items: [CollectionItem]
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
