/// A column in which neighbours are mostly alike: each value once, and where its run ends.
struct Runs<Value: Sendable>: Sendable {
  /// One for each run.
  let values: [Value]
  /// The index after the last of each run, ascending.
  let ends: [Int]

  init(values: [Value], ends: [Int]) {
    (self.values, self.ends) = (values, ends)
  }

  /// Joins neighbours that are alike.
  init(_ column: some Sequence<Value>) where Value: Equatable {
    var (values, ends): ([Value], [Int]) = ([], [])
    for value in column {
      if values.last == value {
        ends[ends.count - 1] += 1
      } else {
        values.append(value)
        ends.append((ends.last ?? 0) + 1)
      }
    }
    self.init(values: values, ends: ends)
  }

  subscript(index: Int) -> Value {
    values.count == 1 ? values[0] : values[ends.partitioningIndex { $0 > index }]
  }

  func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Runs<Other> {
    Runs<Other>(values: try values.map(transform), ends: ends)
  }
}
