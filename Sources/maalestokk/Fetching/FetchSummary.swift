import Application
import ComparatorMessages
import Figures
import Ingest
import PlainText
import Regions
import Values
import Wording

/// What an answer brought, in words.
struct FetchSummary {
  /// An indicator and year whose ranking is followed.
  struct Asked: Hashable {
    let indicator: String
    let year: Int
    var question: Question { Question(indicator: indicator, year: year) }
  }

  /// The subject's place in one comparator's set, in words.
  struct Conclusion: Equatable {
    let asked: Asked
    let comparator: String
    let place: String
  }

  /// How many questions are followed.
  static let mostConclusions = 60

  let record: FetchedAnswer
  let harmonised: HarmonisedAnswer
  let outcome: ImportOutcome
  let suspicions: [Suspicion]
  let isDryRun: Bool
  let subject: Municipality
  /// In the same order as `after`.
  let before: [Conclusion]
  let after: [Conclusion]
  let regions: RegionBook
  let names: (RegionCode) -> String
  let language: Language

  private var words: FetchWords { FetchWords(language) }

  var text: String {
    let head = words.answer(PlainText.line(record.answer.title), updated: PlainText.line(record.answer.updated))
    switch outcome {
    case .alreadyThere(let earlier): return head + "\n" + words.takenBefore(earlier.imported, as: earlier.id)
    case .added(let effect): return ([head] + lines(effect)).joined(separator: "\n")
    }
  }

  private func lines(_ effect: ImportEffect) -> [String] {
    let notes = [record.giver.notes[language]].filter { !$0.isEmpty }
    let verb = isDryRun ? words.preview : words.takenIn(as: record.id)
    return notes + [verb] + effectLines(effect) + SuspicionLines(suspicions, names, language).lines
      + harmonised.correctionLines(names, language) + harmonised.coverage(regions).map { $0.line(language) }
      + leftOutLines.map { "  " + $0 } + conclusionLines
  }

  /// Every cell of the answer is in one of the counts, or among those left out.
  private func effectLines(_ effect: ImportEffect) -> [String] {
    let counts = [(words.cellsInAnswer, record.answer.cells.count)] + effect.counts(language)
    return counts.map { "  \($0): \($1)" } + ["  \(words.missing): \(ImportWords(language).missing(effect))"]
      + effect.revisionLines(names, language)
  }

  private var leftOutLines: [String] {
    func each(_ counted: [String: Int], _ line: (String, Int) -> String) -> [String] {
      counted.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
    }
    let regions = [harmonised.recognisedRegionsNote, harmonised.unknownRegionsNote].compactMap {
      $0.map { ProblemWords(language).text($0) }
    }
    let others = [
      (harmonised.otherPeriods, words.otherPeriods(cells:)),
      (harmonised.invalidCodeYears, words.numbersNotInUse(cells:)),
    ]
    return each(harmonised.unknownContents, words.notInCatalogue(_:cells:))
      + each(harmonised.unverifiedContents, words.unconfirmed(_:cells:)) + regions
      + each(harmonised.ambiguousIndicators, words.ambiguous(_:cells:))
      + others.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }

  /// `youth-club-visits-per-1000 2025, KOSTRA-gruppe: Lillehammer 18 av 25 → 11 av 25`.
  private var conclusionLines: [String] {
    let rest = harmonised.questions.count - Self.mostConclusions
    return (rest > 0 ? [words.notFollowed(rest)] : []) + Self.changedLines(about: subject, before, after, language)
  }

  /// The places that changed between two looks, in words.
  static func changedLines(
    about subject: Municipality, _ before: [Conclusion], _ after: [Conclusion], _ language: Language
  ) -> [String] {
    let changed = zip(before, after).filter { $0 != $1 }
    let (name, words) = (subject.name, FetchWords(language))
    guard !changed.isEmpty else { return [words.noRankChanged(name)] }
    return [words.ranksChanged(name)]
      + changed.map { old, new in
        "  \(new.asked.indicator) \(new.asked.year), \(new.comparator): \(name) \(old.place) → \(new.place)"
      }
  }
}
