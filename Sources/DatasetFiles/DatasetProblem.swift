import CSV
import Indicators
import SystemFiles

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
    let table = error as? CSVError
    add(file, table?.line, table?.problem ?? inOurWords(error).en)
  }

  func throwIfAny() throws {
    if !problems.isEmpty { throw DatasetError(problems: problems) }
  }
}
