/// A file that cannot be imported: every problem at once, and nothing was changed.
public struct ImportProblem: Problem {
  /// What a place in the file is called.
  public enum Place: Sendable {
    case line, row
  }

  /// How many problems are named; the rest are counted by kind.
  public static let mostNamed = 50

  public let file: String
  public let place: Place
  /// The first of them, at most `mostNamed`.
  public let named: [ImportRowProblem]
  /// All that are not named, by kind.
  public let unnamed: [ImportRowProblem.Kind: Int]

  public var family: ProblemFamily { .importing(self) }

  /// How many problems there are.
  public var count: Int { named.count + unnamed.values.reduce(0, +) }

  /// The lists in which what was meant may be found.
  public var hints: [ProblemHint] {
    let kinds = Set(named.map(\.kind)).union(unnamed.keys)
    return (kinds.contains(.indicator) ? [ProblemHint(.indicatorsThereAre, ["indicators"])] : [])
      + (kinds.contains(.region) ? [ProblemHint(.municipalitiesThereAre, ["regions"])] : [])
  }

  /// The problems of a file.
  public init(file: String, place: Place, named: [ImportRowProblem], unnamed: [ImportRowProblem.Kind: Int] = [:]) {
    self.file = file
    self.place = place
    self.named = named
    self.unnamed = unnamed
  }
}
