import Foundation

/// An answer of the stand-in, before it is packed or spoilt.
struct Answer: Sendable {
  var status: Int
  var headers: [(String, String)] = []
  var body: [UInt8] = []

  static func json(_ value: [String: Any], status: Int = 200) -> Answer {
    Answer(
      status: status, headers: [("Content-Type", "application/json; charset=utf-8")], body: Array(jsonBytes(value)))
  }

  static func jsonBytes(_ value: [String: Any]) -> Data {
    (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data()
  }

  /// A refusal as the publisher words it.
  init(_ refusal: Refusal) {
    status = refusal.status
    guard !refusal.isEmpty else { return }
    var problem: [String: Any] = [
      "type": "Parameter error", "title": refusal.title, "status": refusal.bodyStatus ?? refusal.status,
    ]
    if let detail = refusal.detail { problem["detail"] = detail }
    self = .json(problem, status: refusal.status)
    headers = [("Content-Type", "application/problem+json; charset=utf-8")]
  }

  init(status: Int, headers: [(String, String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The page of the web server in front of the publisher, which is no JSON.
  static func page(_ status: Int, _ title: String) -> Answer {
    let html = """
      <!DOCTYPE html>
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"/><title>\(status) - \(title)</title>
      </head><body><h1>\(title)</h1></body></html>
      """
    return Answer(status: status, headers: [("Content-Type", "text/html")], body: Array(html.utf8))
  }
}

/// A request as the stand-in reads it.
struct Request: Sendable {
  let method: String
  /// Without host and query.
  let path: String
  let query: [(name: String, value: String)]
  /// The whole target as it came, with the host when it came through a proxy.
  let target: String
  let headers: [String: String]
  let body: [UInt8]

  init(method: String, target: String, headers: [String: String], body: [UInt8]) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
    let local = target.hasPrefix("http://") ? target.dropFirst(7).drop { $0 != "/" } : target[...]
    let parts = local.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    path = (parts.first ?? "").removingPercentEncoding ?? ""
    query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? String($0)
      }
      return (sides[0], sides.count > 1 ? sides[1] : "")
    }
  }

  /// The last parameter of that name, in upper or lower case.
  func parameter(_ name: String) -> String? { query.last { $0.name.lowercased() == name }?.value }
}
