/// Which of several sources of one cell goes before the others, as the store keeps it: a band, and a place in it.
///
/// A comparator's own figures are used only where nobody else has the cell. The publisher's own answers go before every
/// copy, whatever the dates: the day a copy was taken is only an upper bound of when its figure was known.
public enum Precedence {
  /// A comparator's own figures.
  public static let ofComparator = 0
  /// The least that one's own imports have: they follow each other above it, and above every shipped dataset.
  public static let ofImports = 1_000
  /// The first of the publisher's own answers; copies and one's own imports are below.
  public static let ofAnswers = 1 << 30
  /// How many answers of one minute the store can tell apart.
  private static let answersOfMinute = 700_000

  /// What figures of a dataset may have, by whose its id says they are.
  public static func possible(for dataset: String) -> ClosedRange<Int> {
    if dataset.hasPrefix(DatasetNaming.answer) { return ofAnswers...Int(Int32.max) }
    return dataset.hasPrefix(DatasetNaming.comparator) ? ofComparator...ofComparator : 1...ofAnswers - 1
  }

  /// A copy's precedence, kept within what copies may have.
  public static func ofCopy(_ wanted: Int) -> Int { min(max(wanted, 1), ofAnswers - 1) }

  /// An answer's precedence among those of its day: by the second of the day in UTC, then by the order they came in.
  public static func ofAnswer(second: Int, sequence: Int) -> Int {
    ofAnswers + second / 60 * answersOfMinute + min(max(sequence, 0), answersOfMinute - 1)
  }
}
