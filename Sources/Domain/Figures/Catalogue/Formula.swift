import Statistics
import Values

/// A key figure reckoned from others: a sum of terms over a sum of terms, times a factor (METHODS, section 1).
public struct Formula: Sendable, Hashable, CustomStringConvertible {
  /// Another key figure of the same region, in the same year or some years from it.
  public struct Term: Sendable, Hashable {
    public let indicator: IndicatorID
    /// How many years later it is dated: 1 January of the next year is 31 December of this.
    public let yearOffset: Int
    public let isSubtracted: Bool

    public init(_ indicator: IndicatorID, yearOffset: Int = 0, isSubtracted: Bool = false) {
      self.indicator = indicator
      self.yearOffset = yearOffset
      self.isSubtracted = isSubtracted
    }
  }

  /// At least one.
  public let numerator: [Term]
  /// Empty where nothing is divided by.
  public let denominator: [Term]
  /// Whether the sign of what is divided by is left out: income is below zero in a budget, and its share is none the less.
  public let dividesByMagnitude: Bool
  public let factor: PublishedValue

  public init(
    numerator: [Term], denominator: [Term] = [], dividesByMagnitude: Bool = false, factor: PublishedValue = .one
  ) {
    self.dividesByMagnitude = dividesByMagnitude
    self.numerator = numerator
    self.denominator = denominator
    self.factor = factor
  }

  /// The terms above the line, then those below it.
  public var terms: [Term] { numerator + denominator }

  /// As files have it: `(population-1jan - population-1jan@-5) / population-1jan@-5 * 100`.
  public var description: String { text { term in term.description } }

  /// The formula with each term called what `name` says.
  public func text(_ name: (Term) -> String) -> String {
    func sum(_ terms: [Term], isAlone: Bool) -> String {
      let text = terms.enumerated().map { place, term in
        (place > 0 ? (term.isSubtracted ? " - " : " + ") : term.isSubtracted ? "-" : "") + name(term)
      }.joined()
      return terms.count > 1 && !isAlone ? "(\(text))" : text
    }
    let isPlain = denominator.isEmpty && factor == .one
    let below = dividesByMagnitude ? "|\(sum(denominator, isAlone: true))|" : sum(denominator, isAlone: false)
    return sum(numerator, isAlone: isPlain) + (denominator.isEmpty ? "" : " / " + below)
      + (factor == .one ? "" : " * \(factor)")
  }
}

extension Formula.Term: CustomStringConvertible {
  /// `population-1jan@+1`.
  public var description: String {
    indicator.rawValue + (yearOffset == 0 ? "" : yearOffset > 0 ? "@+\(yearOffset)" : "@\(yearOffset)")
  }
}

extension Formula {
  /// The value from those of the terms, in their order, worked out exactly and rounded once; nil where nothing can be
  /// divided by what is below the line.
  public func value(_ values: [PublishedValue], decimals: Int) -> PublishedValue? {
    let (above, below) = sums(values)
    return quotient(above, below, decimals: decimals)
  }

  /// Whether a published value may be that of the formula, when the terms may each be off by so much, and it by half of
  /// its last decimal.
  public func explains(_ published: PublishedValue, _ values: [PublishedValue], off slack: [PublishedValue]) -> Bool {
    let decimals = min(published.decimals + Self.finer, PublishedValue.mostDecimals)
    let (above, below) = sums(values)
    let upper = slack.prefix(numerator.count).reduce(.zero, +)
    let lower = slack.dropFirst(numerator.count).reduce(.zero, +)
    guard (below - lower).isNegative == (below + lower).isNegative, !(below - lower).isZero, !(below + lower).isZero
    else { return true }
    let corners = [above - upper, above + upper].flatMap { above in
      [below - lower, below + lower].compactMap { quotient(above, $0, decimals: decimals) }
    }
    guard let least = corners.min(), let most = corners.max() else { return true }
    return least - published.halfUnit <= published && published <= most + published.halfUnit
  }

  /// How many more decimals a value is looked at with than it has.
  static let finer = 4

  func sums(_ values: [PublishedValue]) -> (above: PublishedValue, below: PublishedValue) {
    let signed = zip(terms, values).map { $0.isSubtracted ? -$1 : $1 }
    let above = signed.prefix(numerator.count).reduce(.zero, +)
    return (above, denominator.isEmpty ? .one : signed.dropFirst(numerator.count).reduce(.zero, +))
  }

  func quotient(_ above: PublishedValue, _ below: PublishedValue, decimals: Int) -> PublishedValue? {
    (below.isNegative && !dividesByMagnitude ? -above : above).times(factor, over: below.magnitude, decimals: decimals)
  }
}
