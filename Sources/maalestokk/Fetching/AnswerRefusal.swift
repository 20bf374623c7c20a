import Problems

/// Why an answer is not taken in; nothing of it has been written.
struct AnswerRefusal: Error {
  let cause: any Problem

  init(_ cause: any Problem) { self.cause = cause }
}
