import Documents
import Figures
import Foundation
import Values

/// What a client sent, as far as an answer depends on it.
struct Asking: Sendable {
  let method: String
  /// The path, each part decoded.
  let path: [String]
  let query: [(name: String, value: String)]
  /// The path and query as they were sent.
  let target: String
  let accept: String
  var acceptLanguage = ""
  let ifNoneMatch: String?
  let authorization: String?
  /// The address the connection comes from.
  let client: String
  let contentType: String
  let body: [UInt8]
}

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

extension Asking {
  /// The target in its parts; throws `Refusal` when it is not one that can be read.
  init(
    method: String, target: String, accept: String, acceptLanguage: String = "", ifNoneMatch: String? = nil,
    authorization: String? = nil, client: String = "", contentType: String = "", body: [UInt8] = []
  ) throws {
    guard target.utf8.count <= Limits.longestTarget else {
      throw Refusal(
        414, "Adressen er lengre enn \(Limits.longestTarget) byte.",
        "The address is longer than \(Limits.longestTarget) bytes.")
    }
    guard target.hasPrefix("/"), target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Refusal(
        400, "Adressen er ingen: den begynner med / og har skrivbar ASCII, resten prosentkodet.",
        "The address is not one: it begins with / and holds printable ASCII, the rest percent-encoded.")
    }
    let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.target = target
    self.accept = accept
    self.acceptLanguage = acceptLanguage
    self.ifNoneMatch = ifNoneMatch
    self.authorization = authorization
    self.client = client
    self.contentType = contentType
    self.body = body
    // A link made of such a path would lead to another host.
    guard !sides[0].hasPrefix("//") else {
      throw Refusal(400, "Adressen begynner med to skråstreker.", "The address begins with two slashes.")
    }
    path = try sides[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      try Self.decoded($0, plusIsSpace: false)
    }
    let pairs = sides.count > 1 ? sides[1].split(separator: "&") : []
    guard pairs.count <= Limits.mostParameters else {
      throw Refusal(
        400, "Spørringen har flere enn \(Limits.mostParameters) parametere.",
        "The query has more than \(Limits.mostParameters) parameters.")
    }
    query = try pairs.map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        try Self.decoded(halves[0], plusIsSpace: true),
        halves.count > 1 ? try Self.decoded(halves[1], plusIsSpace: true) : ""
      )
    }
  }

  /// Percent-encoded UTF-8 as text, without control characters.
  private static func decoded(_ text: Substring, plusIsSpace: Bool) throws -> String {
    let spaced = plusIsSpace ? text.replacingOccurrences(of: "+", with: "%20") : String(text)
    guard let decoded = spaced.removingPercentEncoding else {
      throw Refusal(
        400, "Adressen har et prosenttegn som ikke innleder UTF-8 i heksadesimal.",
        "The address has a percent sign that does not begin UTF-8 in hexadecimal.")
    }
    guard decoded.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw Refusal(400, "Adressen har et kontrolltegn.", "The address holds a control character.")
    }
    return decoded.precomposedStringWithCanonicalMapping
  }
}

/// A request that is not answered, with the reason for the client.
struct Refusal: Error, Equatable {
  let status: Int
  let reason: Multilingual
  /// Headers that go with the status, such as `allow`.
  let headers: [String: String]

  init(_ status: Int, _ nb: String, _ en: String, headers: [String: String] = [:]) {
    self.status = status
    reason = Multilingual(nb: nb, en: en)
    self.headers = headers
  }
}

/// What one client may take of the service.
enum Limits {
  static let longestTarget = 4096
  static let mostParameters = 64
  static let longestValue = 400
  static let longestHeaders = 16 * 1024
  static let mostHeaders = 64
  static let largestBody = 64 * 1024
  static let mostConnections = 512
  /// Within this a request's head and body have come, or the connection is closed.
  static let arrivalSeconds: Int64 = 10
  /// So long an open connection waits for its next request, and an answer to be read.
  static let idleSeconds: Int64 = 30
  /// So long a connection is kept after its last answer for the client to read it.
  static let lingerSeconds: Int64 = 2
  /// Threads that look for kept answers, that make answers from figures alone, and that ask comparators.
  static let lookers = 2
  static let readers = 4
  static let comparers = 8
  /// Requests that may wait for a thread of each kind.
  static let mostWaiting = 128
  /// So long after it is told to end, the service waits for answers in the making.
  static let endSeconds: Int64 = 8
}
