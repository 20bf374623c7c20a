import Application
import PlainText
import Regions
import Values
import Wording

extension RefreshReport {
  /// What came and what changed; nothing when it was stopped before anything came.
  func lines(_ language: Language) -> [String] {
    guard stopped == nil || !totals.isEmpty else { return [] }
    let words = FetchWords(language)
    let head = words.fetched(
      from: host, calls: count.calls, bytes: count.wireBytes, new: totals.answers, there: totals.answersThere)
    let places = followed.map { words.changedPlaces(of: $0.subject, $0.before, $0.after) } ?? []
    return [head] + steps.map { text($0, language) } + totals.lines(regions, language) + places
  }

  private func text(_ step: Step, _ language: Language) -> String {
    switch step {
    case .taken(let answer): answer.text(language, regions)
    case .asked(let comparator, let url, let bytes):
      FetchWords(language).asked(by: comparator, PlainText.line(url, most: 200), bytes: bytes)
    }
  }
}
