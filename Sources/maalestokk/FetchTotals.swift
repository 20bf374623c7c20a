import Figures
import Ingest
import Regions
import SQLiteStore
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
  func lines(_ names: @escaping (RegionCode) -> String, _ common: CommonOptions) -> [String] {
    guard answers > 0 else {
      return [common.pick("Ingenting nytt: alt var hentet før.", "Nothing new: everything had been fetched before.")]
    }
    let counts =
      [(common.pick("celler i svarene", "cells in the answers"), cells)] + effect.counts(common.language) + [
        (common.pick("uten verdi", "missing"), effect.missing.values.reduce(0, +)),
        (common.pick("ikke tatt inn", "not taken in"), cells - effect.cells),
      ]
    let revisions = effect.revisions.map { revision in
      let language = common.language
      let (old, new) = (revision.old?.text(in: language) ?? "..", revision.new?.text(in: language) ?? "..")
      return "    \(revision.indicator), \(names(revision.region)), \(revision.year): \(old) → \(new)"
    }
    let more = effect.revised - revisions.count
    return counts.map { "  \($0): \($1)" } + revisions
      + (more > 0 ? [common.pick("    og \(more) til", "    and \(more) more")] : [])
      + SuspicionWords(common.language).lines(suspicions, names) + correctionLines
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
    let others = [
      (
        common.pick("ikke bekreftet i katalogen", "not confirmed in the catalogue"),
        unverifiedContents.values.reduce(0, +)
      ),
      (common.pick("numre som ikke gjaldt det året", "numbers not in use that year"), invalidCodeYears),
      (common.pick("flere celler for samme region og år", "several cells of one region and year"), ambiguousCells),
      (common.pick("andre perioder enn år", "other periods than years"), otherPeriods),
    ]
    return lines + others.filter { $0.1 > 0 }.map { "  \($0): \($1)" }
  }
}
