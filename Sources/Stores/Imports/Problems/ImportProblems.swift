import PlainText
import Problems

/// Collects problems in bounded memory.
struct ImportProblems {
  private(set) var named: [ImportRowProblem] = []
  private var unnamed: [ImportRowProblem.Kind: Int] = [:]

  /// How many there are.
  private(set) var count = 0

  var isEmpty: Bool { named.isEmpty }
  /// Whether the next one would be named, and not only counted.
  var namesNext: Bool { named.count < ImportProblem.mostNamed }

  mutating func add(_ problem: ImportRowProblem) {
    count += 1
    if named.count < ImportProblem.mostNamed { named.append(problem) } else { unnamed[problem.kind, default: 0] += 1 }
  }

  /// Adds one about the whole file, which is named however many there are.
  mutating func addNamed(_ problem: ImportRowProblem) {
    count += 1
    if !namesNext, let last = named.popLast() { unnamed[last.kind, default: 0] += 1 }
    named.append(problem)
  }

  /// Throws once there are so many that the file cannot be what it should.
  func checkPatience(line: Int) throws {
    guard count <= Self.most else {
      throw ReadingStopped(
        problem: ImportRowProblem(.structure, line: line, .limit(.problems(Self.most))))
    }
  }

  private static let most = 50_000

  func throwIfAny(file: String, place: ImportProblem.Place) throws {
    if !isEmpty { throw ImportProblem(file: printable(file), place: place, named: named, unnamed: unnamed) }
  }
}

extension ImportProblem {
  /// One problem with the file as a whole.
  static func file(_ file: String, _ reason: ImportReason.File) -> ImportProblem { whole(file, .file(reason)) }

  /// The same, whatever it is.
  static func whole(_ file: String, _ reason: ImportReason) -> ImportProblem {
    ImportProblem(file: printable(file), place: .line, named: [ImportRowProblem(.structure, line: 0, reason)])
  }
}

/// Text from outside as it may be shown: shortened, and without what would steer a terminal.
public func printable(_ text: String, most: Int = 60) -> String { PlainText.line(text, most: most) }
