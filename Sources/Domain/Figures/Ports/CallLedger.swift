/// The port that remembers which calls have been answered, so that an interrupted fetch goes on where it stopped.
public protocol CallLedger: AnswerArchive {
  /// Remembers that a call was answered; a later answer of the same edition takes its place.
  func note(_ call: AnsweredCall) throws
  /// The last answer to a request; of one edition, where that is given.
  func answer(to request: String, edition: String?) throws -> AnsweredCall?
  /// The archived answer whose bytes have a hash; nil where there is none.
  func archivedAnswer(_ sha256: String) throws -> ArchivedAnswer?
}
