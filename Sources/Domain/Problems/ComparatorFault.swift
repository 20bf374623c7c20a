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

/// A comparator that is unavailable, and why.
public struct ComparatorProblem: Problem, Hashable {
  /// Its id.
  public let comparator: String
  public let fault: ComparatorFault

  /// A comparator without an answer.
  public init(_ comparator: String, _ fault: ComparatorFault) {
    self.comparator = comparator
    self.fault = fault
  }

  public var family: ProblemFamily { .comparator(self) }
}

/// What is wrong with a comparator's answer, or with what it sent instead.
public enum AnswerFault: Sendable, Hashable {
  case notJSON
  /// Not one entry for each question, in order.
  case otherQuestions
  case findingWithoutTextOrMethod
  case refusedAndAnswered(question: String)
  case neitherRankedNorRefused(question: String)
  case peerWithoutCodeOrReason(question: String)
  case subjectAmongPeers(question: String)
  case peerTwice(question: String, code: String)
  /// A text is too long or would steer a terminal.
  case unfitText
  case unknownMessage(type: Int)
  case tooLongMessage
  case closedConnection
  case silent
}

/// Why a worker or its library did not start.
public enum StartFault: Sendable, Hashable {
  /// The manifest and the library name different versions of the contract.
  case otherContract(manifest: String, library: String)
  case noReason
  /// The loader's own words.
  case libraryDoesNotLoad(String)
  case symbolMissing(String)
  case contractTooNew(library: String, host: String)
  case tableTooShort(bytes: Int)
  case noLandlock
  /// What stood in the way of confining it, in the worker's words.
  case notConfined(String)
  /// A file or folder that could not be made or read.
  case file(PluginProblem)
  /// Its private folder could not be made.
  case folder(FileProblem)
}
