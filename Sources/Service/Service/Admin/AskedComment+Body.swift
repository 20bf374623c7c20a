import Application
import JSONReading
import Problems

extension AskedComment {
  /// The comment in a request's body; throws `Refusal` with the place in the body that cannot be read.
  init(_ asking: Asking) throws {
    guard asking.contentType.split(separator: ";").first.map({ $0.lowercased() }) == "application/json" else {
      throw Refusal(.commentType(String(asking.contentType.prefix(100))), headers: ["accept-post": "application/json"])
    }
    do {
      let body = try JSONDocument(asking.body, limits: JSONLimits(largestBody: Limits.largestBody, deepestNesting: 4))
        .root.object()
      let known = ["indicator", "municipality", "year", "text", "author"]
      let unknown = body.members.map(\.key).filter { !known.contains($0) }
      guard unknown.isEmpty else {
        throw Refusal(.commentMembers(unknown, known: known))
      }
      self.init(
        indicator: try body.text("indicator"),
        municipality: try body.optionalText("municipality"),
        year: try body.integer("year"), text: try body.text("text"), author: try body.text("author"))
    } catch let error as JSONProblem {
      throw Refusal(.comment(error))
    }
  }
}
