import CSV
import ErrorWords
import Figures
import Problems
import SystemFiles
import Values
import Wording

/// One thing that is wrong with a dataset, and where.
public struct DatasetProblem: Sendable, Equatable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let problem: String

  public var description: String { file + (line.map { ", line \($0)" } ?? "") + ": " + problem }
}

/// Datasets that cannot be loaded: every problem at once, and nothing was changed.
public struct DatasetError: Error, Sendable, CustomStringConvertible {
  public let problems: [DatasetProblem]
  /// How many problems are named before the rest are only counted.
  static let mostNamed = 20

  public var description: String {
    "The datasets have \(problems.count) problem(s); nothing was loaded:\n" + details(andMore: "and", "more")
  }

  /// A line for each problem, and how many more there are.
  func details(andMore before: String, _ after: String) -> String {
    let named = problems.prefix(Self.mostNamed).map { "  " + $0.description }
    let rest =
      problems.count > Self.mostNamed ? ["  \(before) \(problems.count - Self.mostNamed) \(after)"] : []
    return (named + rest).joined(separator: "\n")
  }
}

/// Collects problems, so that all can be told at once.
struct ProblemList {
  private(set) var problems: [DatasetProblem] = []

  mutating func add(_ file: String, _ line: Int? = nil, _ problem: String) {
    problems.append(DatasetProblem(file: file, line: line, problem: problem))
  }

  mutating func add(_ file: String, _ error: any Error) {
    let table = error as? CSVProblem
    add(
      file, table?.line,
      table.map { ProblemWords(.en).clause($0.fault) } ?? (error as? DecodingError)?.words ?? inOurWords(error).en)
  }

  func throwIfAny() throws {
    if !problems.isEmpty { throw DatasetError(problems: problems) }
  }
}

extension DecodingError {
  /// What is wrong with a JSON file, and in which member, in words of our own.
  fileprivate var words: String {
    switch self {
    case .keyNotFound(let key, let context): "the member '\(Self.place(context.codingPath + [key]))' is missing"
    case .valueNotFound(let type, let context):
      "the member '\(Self.place(context.codingPath))' is null, and should be \(Self.name(type))"
    case .typeMismatch(let type, let context):
      "the member '\(Self.place(context.codingPath))' should be \(Self.name(type))"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "the member '\(Self.place(context.codingPath))' has a value that is not possible"
    default: "is not JSON"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }.joined(separator: ".")
  }

  private static func name(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is any FixedWidthInteger.Type: "a whole number"
    case is any Collection.Type: "a list or an object"
    default: "an object"
    }
  }
}
