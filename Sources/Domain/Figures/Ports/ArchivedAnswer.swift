/// A publisher's answer as it came, with what was asked and when.
public struct ArchivedAnswer: Sendable, Equatable {
  /// The bytes as they came.
  public let bytes: [UInt8]
  /// What was asked: address and body, without secrets.
  public let request: String
  /// The answer's headers, one line each; for a file, what its giver said of it, such as `Maalestokk-Table: 12063`.
  public let headers: String
  /// When it came, ISO 8601 in UTC.
  public let retrieved: String

  public init(bytes: [UInt8], request: String, headers: String, retrieved: String) {
    self.bytes = bytes
    self.request = request
    self.headers = headers
    self.retrieved = retrieved
  }

  /// The text of a header, by its name as written.
  public func header(_ name: String) -> String? {
    headers.split(separator: "\n").first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }

  /// The name of the header that holds the table's number, where the body does not say it.
  public static let tableHeader = "Maalestokk-Table"
  /// The name of the header that holds the date the answer is about.
  public static let dateHeader = "Maalestokk-Date"
}
