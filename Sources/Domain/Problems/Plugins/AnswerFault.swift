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
