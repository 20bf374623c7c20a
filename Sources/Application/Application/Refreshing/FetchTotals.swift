import Figures
import Ingest
import Regions
import Statistics
import Values

/// What several answers brought together.
public struct FetchTotals: Sendable {
  public private(set) var answers = 0
  public private(set) var answersThere = 0
  public private(set) var effect = ImportEffect()
  /// Cells of the answers that were new.
  public private(set) var cells = 0
  public private(set) var suspicions: [Suspicion] = []
  public private(set) var unknownRegions: [String: Int] = [:]
  public private(set) var unknownContents: [String: Int] = [:]
  public private(set) var unverifiedContents: [String: Int] = [:]
  public private(set) var invalidCodeYears = 0
  public private(set) var ambiguousCells = 0
  public private(set) var otherPeriods = 0
  /// The tables' editions, by number.
  public private(set) var editions: [String: String] = [:]

  /// How many have reported in the newest year of each indicator.
  public private(set) var coverage: [IndicatorID: Coverage] = [:]
  /// The corrections of each answer that was new.
  public private(set) var corrections: [AnswerCorrections] = []

  public var isEmpty: Bool { answers + answersThere == 0 }

  /// Counts an answer that was in the store before.
  mutating func addThere() { answersThere += 1 }

  mutating func add(
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, _ outcome: ImportOutcome, _ suspicions: [Suspicion],
    _ regions: RegionBook
  ) {
    editions[record.answer.table] = record.answer.updated
    guard case .added(let effect) = outcome else { return addThere() }
    answers += 1
    self.effect.add(effect)
    cells += record.answer.cells.count
    self.suspicions += suspicions
    unverifiedContents.merge(harmonised.unverifiedContents, uniquingKeysWith: +)
    ambiguousCells += harmonised.ambiguousIndicators.values.reduce(0, +)
    otherPeriods += harmonised.otherPeriods
    unknownRegions.merge(harmonised.unknownRegions, uniquingKeysWith: +)
    unknownContents.merge(harmonised.unknownContents, uniquingKeysWith: +)
    invalidCodeYears += harmonised.invalidCodeYears
    for newer in harmonised.coverage(regions) where newer.year >= coverage[newer.indicator]?.year ?? 0 {
      coverage[newer.indicator] = newer
    }
    corrections.append(harmonised.corrections)
  }
}
