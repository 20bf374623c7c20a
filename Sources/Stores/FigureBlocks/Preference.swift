import Figures

/// What decides which of several figures of one cell is chosen: the greater.
///
/// Not a comparator's own, nor the losing side of a conflict; then one with a value, or withdrawn; then the publisher's own
/// answer; then the one known last; then the one whose dataset has precedence.
public struct Preference: Comparable {
  /// What counts before any date, the most important in the highest place.
  private let rank: Int
  private let known: String
  private let precedence: Int

  init(hasValue: Bool, status: ObservationStatus, known: String, precedence: Int, preferred: Bool) {
    let isUsable = hasValue || status == .withdrawn
    rank =
      (precedence != Precedence.ofComparator ? 8 : 0) + (preferred ? 4 : 0) + (isUsable ? 2 : 0)
      + (precedence >= Precedence.ofAnswers ? 1 : 0)
    self.known = known
    self.precedence = precedence
  }

  /// That of a figure on its way into a store, or in it.
  public init(_ row: StoredObservation) {
    let cell = row.observation
    self.init(
      hasValue: cell.value.number != nil, status: cell.status, known: cell.known, precedence: row.precedence,
      preferred: row.preferred)
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return left.known != right.known ? left.known < right.known : left.precedence < right.precedence
  }
}
