import Figures

/// A cross product of codes: every combination of one code for each variable.
///
/// Each variable's codes are sorted and occur once: the publisher answers the same code twice with an empty error.
public struct CodeBox: Sendable, Hashable {
  public let codes: [String: [String]]

  public init(_ codes: [String: [String]]) {
    self.codes = codes.mapValues { Array(Set($0)).sorted() }
  }

  /// The one combination that a table code stands for.
  public init(_ source: TableCode) {
    self.init(source.selections.merging([source.dimension: source.code]) { $1 }.mapValues { [$0] })
  }

  /// Boxes that hold exactly the combinations of these and no others, fewer where they fit together.
  ///
  /// Boxes that differ in one variable become one, variable by variable, until none fit together any more.
  /// The boxes must not overlap. The same boxes in another order give the same result.
  public static func merged(_ boxes: [CodeBox]) -> [CodeBox] {
    var current = Array(Set(boxes)).sorted { $0.key < $1.key }
    let variables = Set(current.flatMap(\.codes.keys)).sorted()
    while true {
      let before = current.count
      for variable in variables { current = merged(current, along: variable) }
      if current.count == before { return current }
    }
  }

  private static func merged(_ boxes: [CodeBox], along variable: String) -> [CodeBox] {
    let groups = Dictionary(grouping: boxes) { box in
      box.codes[variable] == nil ? box : CodeBox(box.codes.merging([variable: []]) { $1 })
    }
    return groups.values.map { group in
      guard group.count > 1, let first = group.first else { return group[0] }
      let union = group.flatMap { $0.codes[variable] ?? [] }
      return CodeBox(first.codes.merging([variable: union]) { $1 })
    }.sorted { $0.key < $1.key }
  }

  /// A text that is the same for the same box, to sort by.
  private var key: String {
    codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" }.joined(separator: ";")
  }
}
