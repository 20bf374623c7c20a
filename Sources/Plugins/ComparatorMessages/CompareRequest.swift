/// What the host asks a comparator.
public struct CompareRequest: Codable, Sendable, Equatable {
  public var subject: Subject
  public var questions: [Question]
  /// The comparator's own options, checked against the manifest's schema.
  public var options: [String: String]
  /// `nb`, `nn` or `en`: the language of rules, reasons and refusals; one that the manifest says the comparator has.
  public var language: String

  public init(subject: Subject, questions: [Question], options: [String: String] = [:], language: String = "nb") {
    self.subject = subject
    self.questions = questions
    self.options = options
    self.language = language
  }
}
