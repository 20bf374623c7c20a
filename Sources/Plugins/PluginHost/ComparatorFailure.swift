/// Why a comparator gave no answer.
public struct ComparatorFailure: Error, Sendable, Hashable {
  /// What went wrong, for programs.
  public enum Kind: Error, Sendable, Hashable {
    /// The worker was ended by a signal.
    case crashed(signal: Int32)
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
    case garbage(BilingualText)
    /// The answer's ranking is not what the host ranked.
    case contradicted(indicator: String, year: Int)
    /// The worker or the library did not start.
    case cannotStart(BilingualText)
    /// It has failed several times in a row and rests before it is tried again.
    case resting(failures: Int, secondsLeft: Int)
    /// Its state forbids loading it.
    case notLoaded(PluginState, BilingualText)
    /// The request's options are not those of the manifest.
    case badOptions(BilingualText)
    /// The comparator itself reported a fault; the text is its own.
    case error(String)
  }

  /// The id of the comparator.
  public var comparator: String
  public var kind: Kind
  /// What the comparator logged before it failed.
  public var log: [LogLine]

  /// A failure of the comparator with an id.
  public init(comparator: String, kind: Kind, log: [LogLine] = []) {
    self.comparator = comparator
    self.kind = kind
    self.log = log
  }

  /// The line for a report.
  ///
  /// Such as `Comparator neighbours is unavailable: it crashed (SIGSEGV).`
  public func sentence(language: String) -> String {
    let reason = reason(language: language)
    return language == "en"
      ? "Comparator \(comparator) is unavailable: \(reason)."
      : "Sammenligneren \(comparator) er utilgjengelig: \(reason)."
  }

  /// The reason alone, a clause without a full stop.
  public func reason(language: String) -> String {
    kind.reason.text(language: language)
  }
}
