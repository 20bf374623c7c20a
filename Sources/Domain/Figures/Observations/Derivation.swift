import Statistics

/// How a figure was reckoned: by which formula, from which cells.
public struct Derivation: Sendable, Equatable {
  public let formula: Formula
  /// In the formula's order; where a municipality has been divided, those of its parts beside each other.
  public let cells: [Observation]
  /// The terms' values, in the formula's order.
  public let values: [PublishedValue]
  /// How far each of the values may be from the number before it was rounded.
  public let slack: [PublishedValue]

  public init(formula: Formula, cells: [Observation], values: [PublishedValue], slack: [PublishedValue]) {
    self.formula = formula
    self.cells = cells
    self.values = values
    self.slack = slack
  }

  /// Whether a published value may be that of the formula, as far as rounding goes.
  public func explains(_ published: PublishedValue) -> Bool { formula.explains(published, values, off: slack) }
}

extension Observation {
  /// The datasets behind it: its own, or those of the cells that it was reckoned from.
  public var datasets: Set<String> {
    derivation.map { $0.cells.reduce(into: []) { $0.formUnion($1.datasets) } } ?? [dataset]
  }

  /// The same, reckoned from other cells.
  var isDerived: Bool { derivation != nil }
}
