import Application
import ComparatorMessages
import Comparing
import Figures
import Ingest
import PlainText
import Regions
import Values
import Wording

/// What an answer brought, in words.
struct FetchSummary {
  let taken: TakenFigures
  let isDryRun: Bool
  let regions: RegionBook
  let language: Language

  private var record: FetchedAnswer { taken.record }
  private var harmonised: HarmonisedAnswer { taken.harmonised }

  private func name(_ code: RegionCode) -> String { regions.name(of: code) ?? code.rawValue }

  private var words: FetchWords { FetchWords(language) }

  var text: String {
    let head = words.answer(PlainText.line(record.answer.title), updated: PlainText.line(record.answer.updated))
    switch taken.outcome {
    case .alreadyThere(let earlier): return head + "\n" + words.takenBefore(earlier.imported, as: earlier.id)
    case .added(let effect): return ([head] + lines(effect)).joined(separator: "\n")
    }
  }

  private func lines(_ effect: ImportEffect) -> [String] {
    let notes = [words.notes(record.giver)].filter { !$0.isEmpty }
    let verb = isDryRun ? words.preview : words.takenIn(as: record.id)
    return notes + [verb] + effectLines(effect) + SuspicionWords(language).lines(taken.suspicions, in: regions)
      + harmonised.corrections.lines(name, language) + harmonised.coverage(regions).map { $0.line(language) }
      + leftOutLines.map { "  " + $0 } + conclusionLines
  }

  /// Every cell of the answer is in one of the counts, or among those left out.
  private func effectLines(_ effect: ImportEffect) -> [String] {
    let counts = [(words.cellsInAnswer, record.answer.cells.count)] + effect.counts(language)
    return counts.map { "  \($0): \($1)" } + ["  \(words.missing): \(ImportWords(language).missing(effect))"]
      + effect.revisionLines(name, language)
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

  /// The places that changed, of the first questions.
  private var conclusionLines: [String] {
    let rest = harmonised.questions.count - FollowedQuestion.most
    return (rest > 0 ? [words.notFollowed(rest)] : [])
      + words.changedPlaces(of: taken.subject, taken.before, taken.after)
  }
}

extension FetchWords {
  /// The places that changed between two looks.
  func changedPlaces(of subject: Municipality, _ before: [Conclusion], _ after: [Conclusion]) -> [String] {
    let lines = zip(before, after).compactMap { line($0, $1, subject.name) }
    return lines.isEmpty ? [noRankChanged(subject.name)] : [ranksChanged(subject.name)] + lines
  }

  /// `youth-club-visits-per-1000 2025, KOSTRA-gruppe: Lillehammer 18 av 25 → 11 av 25`; nil where nothing has changed.
  private func line(_ before: Conclusion, _ after: Conclusion, _ name: String) -> String? {
    let rankings = RankingWords(language, name: { $0.rawValue })
    let (old, new) = (rankings.shortPlace(before.ranking), rankings.shortPlace(after.ranking))
    guard old != new else { return nil }
    let comparator = after.ranking.comparator.name[language]
    return "  \(after.asked.indicator) \(after.asked.year), \(comparator): \(name) \(old) → \(new)"
  }
}
