import CSV
import Problems
import SystemFiles

/// Collects what is wrong with datasets, so that all can be told at once.
struct ProblemList {
  private(set) var found: [DatasetProblem.Found] = []

  mutating func add(_ file: String, _ line: Int? = nil, _ fault: DatasetFault) {
    found.append(DatasetProblem.Found(file: file, line: line, fault))
  }

  mutating func add(_ problem: DatasetProblem) { found += problem.found }

  mutating func add(_ file: String, _ error: any Error) {
    switch error {
    case let problem as CSVProblem: add(file, problem.line, .form(.table(problem.fault)))
    case let error as DecodingError: add(file, nil, .form(DatasetFault.Form(error)))
    default: add(file, nil, .other(asProblem(error)))
    }
  }

  func throwIfAny() throws {
    if !found.isEmpty { throw DatasetProblem(found) }
  }
}

extension DatasetFault.Form {
  /// What is wrong with a JSON file, and in which member.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self = .memberMissing(Self.place(context.codingPath + [key]))
    case .valueNotFound(let type, let context): self = .memberNull(Self.place(context.codingPath), .init(type))
    case .typeMismatch(let type, let context): self = .memberOfOtherType(Self.place(context.codingPath), .init(type))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .memberImpossible(Self.place(context.codingPath))
    default: self = .notJSON
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }.joined(separator: ".")
  }
}

extension DatasetFault.Expected {
  fileprivate init(_ type: any Any.Type) {
    switch type {
    case is String.Type: self = .text
    case is any FixedWidthInteger.Type: self = .wholeNumber
    case is any Collection.Type: self = .collection
    default: self = .object
    }
  }
}
