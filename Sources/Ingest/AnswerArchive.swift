/// A publisher's answer as it came, with what was asked and when.
public struct ArchivedAnswer: Sendable, Equatable {
  /// The bytes as they came.
  public let bytes: [UInt8]
  /// What was asked: address and body, without secrets.
  public let request: String
  /// The answer's headers, one line each; empty for a file.
  public let headers: String
  /// When it came, ISO 8601 in UTC.
  public let retrieved: String

  public init(bytes: [UInt8], request: String, headers: String, retrieved: String) {
    self.bytes = bytes
    self.request = request
    self.headers = headers
    self.retrieved = retrieved
  }
}

/// The port that keeps raw answers, by the hash of their bytes, before anything is decoded.
public protocol AnswerArchive: Sendable {
  /// Keeps an answer and returns its hash; the same bytes are kept once.
  func keep(_ answer: ArchivedAnswer) throws -> String
  /// Every answer in the order it was kept.
  func archivedAnswers() throws -> [(sha256: String, answer: ArchivedAnswer)]
}
