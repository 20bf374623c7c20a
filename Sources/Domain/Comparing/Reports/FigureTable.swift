import Figures
import Regions
import Values

/// A municipality beside others, with the figures themselves: key figures in rows, whose they are in columns.
public struct FigureTable: Sendable {
  public let subject: Municipality
  /// The years that were asked for, or the one that most rows are of.
  public let years: ClosedRange<Int>
  public let columns: [FigureColumn]
  /// By topic, in the order of topics.
  public let topics: [(topic: Topic, rows: [FigureRow])]
  /// How many key figures are left out because nobody beside the subject has one.
  public let leftOut: Int

  /// Rows on which somebody stands beside the subject; `named` ones stand also where nobody does.
  ///
  /// `others` come in the order in which they were named, and the topics in `first` before all other topics.
  public init(
    subject: Municipality, rows: [FigureRow], others: [RegionCode] = [], years: ClosedRange<Int>? = nil,
    named: Set<IndicatorID> = [],
    first: [Topic] = []
  ) {
    let shown = rows.filter { $0.isShared || named.contains($0.indicator.id) }
    self.subject = subject
    self.years = years ?? Self.usualYear(shown).map { $0...$0 } ?? 0...0
    columns = Self.columns(subject, shown, others)
    leftOut = Set(rows.map(\.indicator.id)).subtracting(shown.map(\.indicator.id)).count
    topics = shown.byTopic(first: first, \.indicator.field).map { ($0.topic, $0.elements) }
  }

  public var rows: [FigureRow] { topics.flatMap(\.rows) }
  public var reports: [RankingReport] { rows.map(\.report) }
  /// Whether rows are of several years that were asked for.
  public var isSeries: Bool { years.count > 1 }
  /// Where its figures come from.
  public var origins: [Origin] { uniqueOrigins(reports.flatMap(\.origins)) }

  /// The year that most rows are of, of several the newest.
  public static func usualYear(_ rows: [FigureRow]) -> Int? { rows.map(\.year).mostFrequent }

  /// The subject, the others, published groups, and medians; none in which nothing stands.
  private static func columns(_ subject: Municipality, _ rows: [FigureRow], _ others: [RegionCode]) -> [FigureColumn] {
    let found = rows.flatMap { $0.chosen?.members.map(\.code) ?? [] }
    let municipalities = ([subject.code] + others + found.sorted()).eachOnce()
    let groups = rows.flatMap { $0.references.map(\.code) }.eachOnce().sorted { order(of: $0) < order(of: $1) }
    let comparators = rows.flatMap { $0.report.rankings.map(\.comparator) }.filter { $0.role != .chosen }.map(\.id)
      .eachOnce()
    return municipalities.map { .municipality($0) }
      + (groups.map { .group($0) } + comparators.map { .median($0) }).filter { column in
        rows.contains { $0.cell(column).value != nil }
      }
  }

  /// KOSTRA group, county, country without and with Oslo.
  private static func order(of group: RegionCode) -> String {
    switch group {
    case .country: "3"
    case .countryWithoutOslo: "2"
    default: (group.rawValue.hasPrefix("EKG") ? "0" : "1") + group.rawValue
    }
  }
}

extension [Int] {
  /// The number that is there most often, of several the largest; nil for none.
  var mostFrequent: Int? {
    let counts = reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
