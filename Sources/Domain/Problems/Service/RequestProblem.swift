/// Why the service does not answer a request that it could read.
public enum RequestProblem: Problem, Equatable {
  case noSuchAddress
  /// The address takes these methods.
  case methods([String])
  /// The service takes these methods, at whatever address.
  case methodsOfService
  case unreadable
  case unexpectedBody
  case bodyTooLong(bytes: Int)

  /// A percent sign that begins no UTF-8.
  case escape
  case controlCharacter
  /// An address that would lead to another host.
  case twoSlashes
  case tooManyParameters(most: Int)

  /// None of the media types that are accepted is there.
  case mediaTypes(there: [String])
  case noProgramForPDF
  /// A form that needs pandoc, which is not there.
  case noProgramForOffice

  case databaseIsBusy
  /// The reason is for the log alone.
  case failed
  /// The answer took longer than so many seconds.
  case answerTooLate(seconds: Int)
  /// It took too long, and was undone.
  case unchanged(seconds: Int)
  case tooManyWaiting
  case ending

  case tooManyTokens
  case noToken
  case otherToken
  /// Figures are being fetched already: by another program, or by the service.
  case refreshing(by: RunningProgram?)

  /// A comment came with another media type; empty for none.
  case commentType(String)
  case commentMembers([String], known: [String])
  /// A comment that is not JSON of the right shape.
  case comment(JSONProblem)

  public var family: ProblemFamily { .request(self) }
}
