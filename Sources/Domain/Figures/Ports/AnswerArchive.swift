/// The port that keeps raw answers that are of use, by the hash of their bytes.
public protocol AnswerArchive: Sendable {
  /// Keeps an answer and returns its hash; the same bytes are kept once.
  func keep(_ answer: ArchivedAnswer) throws -> String
}
