import Application
import Figures
import Ingest
import Regions
import Statistics
import Values
import Wording

extension ImportEffect {
  /// What became of the cells that have a value or had one, with words for each count.
  func counts(_ language: Language) -> [(String, Int)] {
    let words = FetchWords(language)
    return [
      (words.added, added), (words.revised, revised), (words.unchanged, unchanged), (words.outranked, outranked),
      (words.withdrawn, withdrawn),
    ]
  }

  /// The first of the values that were others, and how many more there are.
  func revisionLines(_ names: (RegionCode) -> String, _ language: Language) -> [String] {
    let words = FetchWords(language)
    let lines = revisions.map { revision in
      words.revision(
        revision.indicator.rawValue, names(revision.region), revision.year, revision.old?.description,
        revision.new?.description)
    }
    let rest = revised - revisions.count
    return (lines + (rest > 0 ? [words.more(rest)] : [])).map { "    " + $0 }
  }
}

extension AnswerCorrections {
  /// Which corrections were made, and which did not find the value they expected.
  func lines(_ names: (RegionCode) -> String, _ language: Language) -> [String] {
    let words = FetchWords(language)
    func place(_ correction: Correction) -> String {
      "\(correction.indicator), \(names(correction.region)), \(correction.year)"
    }
    let made = self.made.map { correction in
      words.corrected(
        place(correction), correction.expect.description, correction.value.description, correction.reason[language])
    }
    let failed = self.failed.map { failed in
      words.notCorrected(
        place(failed.correction), expected: failed.correction.expect.description, found: "\(failed.found)")
    }
    return (made + failed).map { "  " + $0 }
  }
}

extension Coverage {
  /// `youth-club-visits-per-1000 2025: 285 av 357 kommuner har rapportert`.
  func line(_ language: Language) -> String {
    "  " + FetchWords(language).reported(indicator.rawValue, year, reported, of: municipalities)
  }
}
