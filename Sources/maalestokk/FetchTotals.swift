import Indicators
import Ingest
import Regions
import SQLiteStore
import Statistics

/// What several answers brought together.
struct FetchTotals {
  private(set) var answers = 0
  private(set) var answersThere = 0
  private(set) var effect = ImportEffect()
  private(set) var withdrawn = 0
  private(set) var unknownRegions: [String: Int] = [:]
  private(set) var unknownContents: [String: Int] = [:]
  private(set) var invalidCodeYears = 0
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
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, _ outcome: ImportOutcome, _ regions: RegionBook,
    _ language: Language
  ) {
    editions[record.answer.table] = record.answer.updated
    guard case .added(let effect) = outcome else { return addThere() }
    answers += 1
    self.effect.add(effect)
    withdrawn += harmonised.observations.count { $0.observation.status == .withdrawn }
    unknownRegions.merge(harmonised.unknownRegions, uniquingKeysWith: +)
    unknownContents.merge(harmonised.unknownContents, uniquingKeysWith: +)
    invalidCodeYears += harmonised.invalidCodeYears
    for newer in harmonised.coverage(regions) where newer.year >= coverage[newer.indicator]?.year ?? 0 {
      coverage[newer.indicator] = newer
    }
    correctionLines += harmonised.correctionLines({ regions.name(of: $0) ?? $0.rawValue }, language)
  }

  /// What changed, in words.
  func lines(_ names: (RegionCode) -> String, _ common: CommonOptions) -> [String] {
    guard answers > 0 else {
      return [common.pick("Ingenting nytt: alt var hentet før.", "Nothing new: everything had been fetched before.")]
    }
    let counts = [
      (common.pick("nye", "new"), effect.added), (common.pick("reviderte", "revised"), effect.revised),
      (common.pick("uendret", "unchanged"), effect.unchanged), (common.pick("trukket", "withdrawn"), withdrawn),
      (common.pick("uten verdi", "missing"), effect.missing.values.reduce(0, +)),
    ]
    let revisions = effect.revisions.map { revision in
      let (old, new) = (revision.old?.description ?? "..", revision.new?.description ?? "..")
      return "    \(revision.indicator), \(names(revision.region)), \(revision.year): \(old) → \(new)"
    }
    let more = effect.revised - revisions.count
    return counts.map { "  \($0): \($1)" } + revisions
      + (more > 0 ? [common.pick("    og \(more) til", "    and \(more) more")] : []) + correctionLines
      + coverageLines(common) + leftOut(common)
  }

  /// How many indicators' coverage is listed; of more, only how many there are.
  private static let mostCoverageLines = 12

  /// The indicators fewest have reported, of the newest year of each.
  private func coverageLines(_ common: CommonOptions) -> [String] {
    let lowest = coverage.values.sorted {
      ($0.reported * $1.municipalities, $0.indicator) < ($1.reported * $0.municipalities, $1.indicator)
    }
    let rest = lowest.count - Self.mostCoverageLines
    return lowest.prefix(Self.mostCoverageLines).map { $0.line(common.language) }
      + (rest > 0
        ? [
          common.pick(
            "  \(rest) andre nøkkeltall: flere har rapportert", "  \(rest) other key figures: more have reported")
        ] : [])
  }

  private func leftOut(_ common: CommonOptions) -> [String] {
    func list(_ counted: [String: Int]) -> String { counted.keys.sorted().prefix(10).joined(separator: ", ") }
    var lines: [String] = []
    if !unknownContents.isEmpty {
      lines.append(
        common.pick(
          "  ikke i katalogen (\(unknownContents.count)): ", "  not in the catalogue (\(unknownContents.count)): ")
          + list(unknownContents))
    }
    if !unknownRegions.isEmpty {
      lines.append(
        common.pick("  ukjente regioner (\(unknownRegions.count)): ", "  unknown regions (\(unknownRegions.count)): ")
          + list(unknownRegions))
    }
    return lines
  }
}
