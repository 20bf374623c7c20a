import Figures
import Values

/// One thing that is wrong with a question.
public struct QuestionProblem: Sendable, Equatable {
  /// Whether what was named is not there, or what was written cannot be read.
  public enum Kind: Sendable { case unknown, invalid }

  public let kind: Kind
  /// What is wrong and what to do, in the reader's language.
  public let text: String
  /// The option it is about, without dashes; nil where it is about several.
  public let option: String?
  /// What may have been meant instead.
  public let suggestions: [String]

  public init(_ text: String, kind: Kind = .invalid, option: String? = nil, suggestions: [String] = []) {
    self.kind = kind
    self.text = text
    self.option = option
    self.suggestions = suggestions
  }
}

/// What the user asked for cannot be asked: all problems at once.
public struct UsageError: BilingualError, CustomStringConvertible {
  public let problems: [QuestionProblem]
  /// In the language that was asked in, whichever is read.
  public var text: Multilingual { Multilingual(nb: description, en: description) }
  public var description: String { problems.map(\.text).joined(separator: "\n") }

  public init(_ problems: [QuestionProblem]) { self.problems = problems }

  public init(problems: [String]) { self.problems = problems.map { QuestionProblem($0) } }
}

/// Collects problems of a request, so that the user is told all at once.
public struct UsageProblems {
  public private(set) var found: [QuestionProblem] = []

  public init() {}

  public mutating func add(_ problem: QuestionProblem) { found.append(problem) }

  public mutating func add(_ text: String) { found.append(QuestionProblem(text)) }

  /// The value, or a note of what is wrong with it.
  public mutating func catching<Value>(_ body: () throws -> Value) throws -> Value? {
    do { return try body() } catch let error as UsageError {
      found += error.problems
      return nil
    }
  }

  public func throwIfAny() throws {
    if !found.isEmpty { throw UsageError(found) }
  }
}
