import Benchmarking
import Briefings
import Indicators
import Statistics

/// Both sides of each contradiction, and why one was chosen.
func conflictBlocks(_ conflicts: [Conflict], _ context: ReportContext) -> [Block] {
  guard !conflicts.isEmpty else { return [] }
  return [.heading(Phrases.conflicts[context.language]), .list(conflicts.map { context.conflictLine($0) })]
}

/// Where the figures come from.
func sourceBlocks(_ origins: [Origin], _ context: ReportContext) -> [Block] {
  guard !origins.isEmpty else { return [] }
  return [.heading(Phrases.sources[context.language]), .list(context.sourceLines(origins))]
}

extension ReportContext {
  /// Publisher, title, date and licence of each.
  public func sourceLines(_ origins: [Origin]) -> [Line] {
    origins.map { origin in
      let date =
        origin.published.map { pick("publisert ", "published ") + numbers.date($0) }
        ?? pick("hentet ", "retrieved ") + numbers.date(origin.retrieved)
      return Line("\(origin.publisher): \(origin.title[language]), \(date). \(inOneLanguage(origin.licence)).")
    }
  }

  /// A text whose origin gives it in both languages, in the reader's.
  func inOneLanguage(_ text: String) -> String { text.inOneLanguage(language) }

  /// What the conflict is about, both sides with where they stand, and the reason for the choice.
  public func conflictLine(_ conflict: Conflict, withReason: Bool = true) -> Line {
    let year = conflict.year.map { " \($0)" } ?? ""
    let what = "\(indicator(conflict.indicator)?.shortLabel[language] ?? conflict.indicator), \(name(conflict.region))\(year): "
    let used = side(conflict.chosen)
    let other = side(conflict.other)
    return Line([
      Run(what, .strong), Run(pick("brukt \(used), ikke \(other).", "used \(used), not \(other).")),
      Run(withReason ? " " + conflict.reason[language] : ""),
    ])
  }

  private func side(_ side: Conflict.Side) -> String {
    let value =
      PublishedValue(side.value).map(numbers.number) ?? pick("«\(side.value)»", "\u{201C}\(side.value)\u{201D}")
    let computed = "computed:"
    let place =
      side.locator.hasPrefix(computed)
      ? pick("regnet ut av ", "worked out from ")
        + side.locator.dropFirst(computed.count).split(separator: "+").joined(separator: ", ")
      : side.locator
    return "\(value) (\(place))"
  }
}

extension String {
  /// Of `bokmål / English` one half; what stands before a semicolon in the first half goes with both.
  func inOneLanguage(_ language: Language) -> String {
    let halves = split(separator: " / ").map(String.init)
    guard halves.count == 2 else { return self }
    if language == .nb { return halves[0] }
    let common = halves[0].split(separator: "; ").map(String.init)
    return common.count == 2 ? "\(common[0]); \(halves[1])" : halves[1]
  }
}
