import Foundation
import Problems
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

extension Asking {
  /// The language that the address asks for, where it does; what else stands there is refused when the query is read.
  var namedLanguage: Language? {
    query.first { $0.name == "language" }.flatMap { Language(rawValue: $0.value) }
  }

  /// The language of the answer.
  var language: Language { namedLanguage ?? Language(accepted: acceptLanguage) }

  /// The path as it was sent, for messages.
  var shownPath: String { String(target.prefix { $0 != "?" }.prefix(200)) }
}

extension Asking {
  /// The target in its parts; throws `Refusal` when it is not one that can be read.
  init(
    method: String, target: String, accept: String, acceptLanguage: String = "", ifNoneMatch: String? = nil,
    authorization: String? = nil, client: String = "", contentType: String = "", body: [UInt8] = []
  ) throws {
    guard target.utf8.count <= Limits.longestTarget else {
      throw Refusal(.addressTooLong(bytes: Limits.longestTarget))
    }
    guard target.hasPrefix("/"), target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Refusal(.address)
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
      throw Refusal(.twoSlashes)
    }
    path = try sides[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      try Self.decoded($0, plusIsSpace: false)
    }
    let pairs = sides.count > 1 ? sides[1].split(separator: "&") : []
    guard pairs.count <= Limits.mostParameters else {
      throw Refusal(.tooManyParameters(most: Limits.mostParameters))
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
      throw Refusal(.escape)
    }
    guard decoded.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw Refusal(.controlCharacter)
    }
    return decoded.precomposedStringWithCanonicalMapping
  }
}
