import Problems

/// Why an answer is not taken in; nothing of it has been written.
public struct AnswerRefusal: Error {
  public let cause: any Problem

  init(_ cause: any Problem) { self.cause = cause }
}
