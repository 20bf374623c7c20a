import Application
import Figures
import Ingest
import Regions
import Statistics
import Values
import Wording

extension FetchTotals {
  /// What changed, in words.
  func lines(_ regions: RegionBook, _ language: Language) -> [String] {
    func name(_ code: RegionCode) -> String { regions.name(of: code) ?? code.rawValue }
    let words = FetchWords(language)
    guard answers > 0 else { return [words.nothingNew] }
    let counts =
      [(words.cellsInAnswers, cells)] + effect.counts(language) + [
        (words.missing, effect.missing.values.reduce(0, +)), (words.notTakenIn, cells - effect.cells),
      ]
    return counts.map { "  \($0): \($1)" } + effect.revisionLines(name, language)
      + SuspicionWords(language).lines(suspicions, in: regions)
      + corrections.flatMap { $0.lines(name, language) } + coverageLines(language)
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
