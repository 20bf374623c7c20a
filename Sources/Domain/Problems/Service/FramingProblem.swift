/// What is wrong with the bytes of a request, as RFC 9110 and 9112 have it.
public enum FramingProblem: Problem, Equatable {
  /// It did not arrive within so many seconds.
  case late(seconds: Int)
  /// The bytes are no request at all.
  case noRequest
  case unknownMethod(String)
  case headersTooLong(bytes: Int, lines: Int)
  case addressTooLong(bytes: Int)
  case address
  case version
  /// A body whose end cannot be told.
  case bodyEnd
  case headerLine
  case headers
  /// It ended before it was whole.
  case cutShort
  /// So many lines `Host`, where one is right.
  case hosts(Int)
  case host
  /// A transfer coding other than chunked.
  case coding
  case expectation

  public var family: ProblemFamily { .framing(self) }
}
