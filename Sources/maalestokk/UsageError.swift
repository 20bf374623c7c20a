import ArgumentParser
import Foundation

/// What the user asked for cannot be asked: all problems at once, exit code 64.
struct UsageError: Error, CustomStringConvertible {
  let problems: [String]
  var description: String { problems.joined(separator: "\n") }
}

/// Collects problems of a request, so that the user is told all at once.
struct Problems {
  private(set) var texts: [String] = []

  mutating func add(_ text: String) { texts.append(text) }

  /// The value, or a note of what is wrong with it.
  mutating func catching<Value>(_ body: () throws -> Value) throws -> Value? {
    do { return try body() } catch let error as UsageError {
      texts += error.problems
      return nil
    }
  }

  func throwIfAny() throws {
    if !texts.isEmpty { throw UsageError(problems: texts) }
  }
}

/// The exit codes of the contract.
enum ExitStatus {
  static let failure: Int32 = 1
  static let missingData: Int32 = 2
  /// The source could not be reached, and nothing it has answered is stored.
  static let unreachable: Int32 = 3
  static let targetMissed: Int32 = 4
  static let usage: Int32 = 64
}
