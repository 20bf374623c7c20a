/// The archived answers of a store that is not the one in use.
public protocol ForeignAnswers: Sendable {
  /// The places of the archived answers, in the order they were kept.
  func places() throws -> [Int64]
  /// The answer at a place; throws `ArchiveProblem` when it is not what its hash says, or cannot be read.
  func answer(at place: Int64) throws -> (sha256: String, answer: ArchivedAnswer)
}
