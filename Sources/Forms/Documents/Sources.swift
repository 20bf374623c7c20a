import Comparing
import Figures
import Statistics
import Values
import Wording

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
      let licence = origin.licence[language]
      let words = licence.prefix(1).uppercased() + licence.dropFirst()
      return Line("\(publisher(origin)): \(origin.title[language]), \(date). \(words).")
    }
  }

  /// Who published it, by the name it uses in the reader's language.
  public func publisher(_ origin: Origin) -> String {
    guard language == .en else { return origin.publisher }
    return ["Statistisk sentralbyrå": "Statistics Norway"][origin.publisher] ?? origin.publisher
  }

  /// The methods a report used, with their versions, where they were asked for.
  func methodBlocks(_ methods: [Method]) -> [Block] {
    guard showsMethods, !methods.isEmpty else { return [] }
    return [.heading(pick("Metoder", "Methods")), .list(methods.map(methodLine))]
  }

  /// `Standard competition ranking 1.0.0 (03-rank.md)`.
  func methodLine(_ method: Method) -> Line {
    Line([Run(method.name[language]), Run(" \(method.version) (\(method.page))", .muted)])
  }

  /// What the conflict is about, both sides with where they stand, and the reason for the choice.
  public func conflictLine(_ conflict: Conflict, withReason: Bool = true) -> Line {
    let year = conflict.year.map { " \($0)" } ?? ""
    let what =
      "\(indicator(conflict.indicator)?.shortLabel[language] ?? conflict.indicator), \(name(conflict.region))\(year): "
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
