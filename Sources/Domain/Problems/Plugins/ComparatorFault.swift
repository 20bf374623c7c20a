/// Why a comparator gave no answer.
public enum ComparatorFault: Problem, Hashable {
  /// The worker was ended by a signal, by name, such as `SIGSEGV`.
  case crashed(signal: String)
  /// The comparator ended its process during the call.
  case exited(status: Int32)
  /// No answer within the time, or the processor time is used up.
  case timedOut(seconds: Double)
  /// The worker ended after it had used up its memory.
  case outOfMemory(limitBytes: Int)
  /// The answer is longer than the limit.
  case answerTooLarge(limitBytes: Int)
  /// More calls to the host than the limit.
  case tooManyCalls(limit: Int)
  /// A system call that no comparator may make, by name and number; its worker ended there.
  case forbidden(call: String)
  /// More bytes asked of the host than the limit.
  case askedTooMuch(limitBytes: Int)
  /// What was sent is no answer to the request.
  case garbage(AnswerFault)
  /// The answer's ranking is not what the host ranked.
  case contradicted(indicator: String, year: Int)
  /// The worker or the library did not start.
  case cannotStart(StartFault)
  /// It has failed several times in a row and rests before it is tried again.
  case resting(failures: Int, secondsLeft: Int)
  /// Its state forbids loading it.
  case notLoaded([PluginProblem])
  /// The request's options are not those of the manifest.
  case badOptions([PluginProblem])
  /// The comparator itself reported a fault; the text is its own.
  case error(String)

  public var family: ProblemFamily { .comparatorFault(self) }
}
