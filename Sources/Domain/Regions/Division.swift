/// A period in which the numbers of all municipalities stood still: until 2019, 2020–2023, and from 2024.
public enum Division: Int, CaseIterable, Sendable, Comparable {
  case until2019 = 2019
  case from2020 = 2020
  case from2024 = 2024

  /// The division in force in a year.
  public init(year: Int) {
    self = year >= 2024 ? .from2024 : year >= 2020 ? .from2020 : .until2019
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The division after this one, if there is one.
  public var next: Division? { Self.allCases.first { $0 > self } }
}
