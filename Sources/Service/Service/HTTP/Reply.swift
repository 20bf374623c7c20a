import Crypto
import Documents
import Foundation
import Values

/// What is sent back.
struct Reply: Sendable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8]
  /// Whether it is made anew each time, since a comparator failed in it.
  var isPassing = false
  /// What failed in the service, for its log.
  var failure: String?

  init(_ status: Int = 200, type: String, _ text: String) {
    self.init(status, type: type, bytes: Array(text.utf8))
  }

  init(_ status: Int = 200, type: String, bytes: [UInt8]) {
    self.status = status
    headers = [("content-type", type)]
    body = bytes
  }

  init(_ status: Int = 200, json: JSONValue, type: String = "application/json") {
    self.init(status, type: type, json.text)
  }

  /// The same, made anew each time where something failed in it.
  func passing(_ hasFailure: Bool) -> Reply {
    var reply = self
    reply.isPassing = hasFailure
    return reply
  }

  /// Another address where the answer lies.
  init(redirectTo address: String) {
    self.init(303, type: "text/plain; charset=utf-8", "\(address)\n")
    headers.append(("location", address))
  }
}

extension Reply {
  /// The reply with its entity tag; 304 without a body when the client has it already.
  func tagged(ifNoneMatch: String?) -> Reply {
    guard status == 200 else { return self }
    let tag = "\"" + SHA256.hash(data: body).prefix(16).hexadecimal + "\""
    var tagged = self
    tagged.headers += [("etag", tag), ("cache-control", "no-cache")]
    let known = (ifNoneMatch ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/" + tag }) else { return tagged }
    tagged.status = 304
    tagged.body = []
    return tagged
  }
}
