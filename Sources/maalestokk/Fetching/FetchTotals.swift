import Figures
import Ingest
import Regions
import Statistics
import Values
import Wording

/// What several answers brought together.
struct FetchTotals {
  private(set) var answers = 0
  private(set) var answersThere = 0
  private(set) var effect = ImportEffect()
  /// Cells of the answers that were new.
  private(set) var cells = 0
  private(set) var suspicions: [Suspicion] = []
  private(set) var unknownRegions: [String: Int] = [:]
  private(set) var unknownContents: [String: Int] = [:]
  private(set) var unverifiedContents: [String: Int] = [:]
  private(set) var invalidCodeYears = 0
  private(set) var ambiguousCells = 0
  private(set) var otherPeriods = 0
  /// The tables' editions, by number.
  private(set) var editions: [String: String] = [:]

  /// How many have reported in the newest year of each indicator.
  private(set) var coverage: [String: Coverage] = [:]
  /// Corrections that were made or were due, in words.
  private(set) var correctionLines: [String] = []

  var isEmpty: Bool { answers + answersThere == 0 }

  /// Counts an answer that was in the store before.
  mutating func addThere() { answersThere += 1 }

  mutating func add(
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, _ outcome: ImportOutcome, _ suspicions: [Suspicion],
    _ regions: RegionBook, _ language: Language
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
    correctionLines += harmonised.correctionLines({ regions.name(of: $0) ?? $0.rawValue }, language)
  }

  /// What changed, in words.
  func lines(_ names: (RegionCode) -> String, _ language: Language) -> [String] {
    let words = FetchWords(language)
    guard answers > 0 else { return [words.nothingNew] }
    let counts =
      [(words.cellsInAnswers, cells)] + effect.counts(language) + [
        (words.missing, effect.missing.values.reduce(0, +)), (words.notTakenIn, cells - effect.cells),
      ]
    return counts.map { "  \($0): \($1)" } + effect.revisionLines(names, language)
      + SuspicionLines(suspicions, names, language).lines + correctionLines + coverageLines(language)
      + leftOut(words)
  }

  /// How many indicators' coverage is listed; of more, only how many there are.
  private static let mostCoverageLines = 12

  /// The indicators fewest have reported, of the newest year of each.
  private func coverageLines(_ language: Language) -> [String] {
    let lowest = coverage.values.sorted {
      ($0.reported * $1.municipalities, $0.indicator) < ($1.reported * $0.municipalities, $1.indicator)
    }
    let rest = lowest.count - Self.mostCoverageLines
    return lowest.prefix(Self.mostCoverageLines).map { $0.line(language) }
      + (rest > 0 ? ["  " + FetchWords(language).othersReported(rest)] : [])
  }

  private func leftOut(_ words: FetchWords) -> [String] {
    let named = [
      unknownContents.isEmpty ? nil : words.notInCatalogue(unknownContents.count, Self.list(unknownContents)),
      unknownRegions.isEmpty ? nil : words.unknownRegions(unknownRegions.count, Self.list(unknownRegions)),
    ].compactMap { $0.map { "  " + $0 } }
    let others = [
      (words.unconfirmed, unverifiedContents.values.reduce(0, +)), (words.numbersNotInUse, invalidCodeYears),
      (words.ambiguous, ambiguousCells), (words.otherPeriods, otherPeriods),
    ]
    return named + others.filter { $0.1 > 0 }.map { "  \($0): \($1)" }
  }

  /// The first of what was counted.
  private static func list(_ counted: [String: Int]) -> String {
    counted.keys.sorted().prefix(10).joined(separator: ", ")
  }
}
