import Comparing
import Figures
import Statistics
import Values
import Wording

/// Both sides of each contradiction, and why one was chosen.
func conflictBlocks(_ conflicts: [Conflict], _ context: ReportContext) -> [Block] {
  guard !conflicts.isEmpty else { return [] }
  return [.heading(context.tables.conflicts), .list(conflicts.map { context.conflictLine($0) })]
}

/// Where the figures come from.
func sourceBlocks(_ origins: [Origin], _ context: ReportContext) -> [Block] {
  guard !origins.isEmpty else { return [] }
  return [.heading(context.tables.sources), .list(context.sourceLines(origins))]
}

extension ReportContext {
  private var sources: SourceWords { SourceWords(language) }

  /// Publisher, title, date and licence of each.
  public func sourceLines(_ origins: [Origin]) -> [Line] { origins.map { Line(sources.source($0)) } }

  /// Who published it, by the name it uses in the reader's language.
  public func publisher(_ origin: Origin) -> String { sources.publisher(origin) }

  /// The methods a report used, with their versions, where they were asked for.
  func methodBlocks(_ methods: [Method]) -> [Block] {
    guard showsMethods, !methods.isEmpty else { return [] }
    return [.heading(tables.methods), .list(methods.map(methodLine))]
  }

  /// `Standard competition ranking 1.0.0 (03-rank.md)`.
  func methodLine(_ method: Method) -> Line {
    Line([Run(MethodWords(language).name(method)), Run(" \(method.version) (\(method.page))", .muted)])
  }

  /// What the conflict is about, both sides with where they stand, and the reason for the choice.
  public func conflictLine(_ conflict: Conflict, withReason: Bool = true) -> Line {
    let label = indicator(conflict.indicator)?.shortLabel[language] ?? conflict.indicator.rawValue
    let year = conflict.year.map { " \($0)" } ?? ""
    return Line([
      Run("\(label), \(name(conflict.region))\(year): ", .strong), Run(sources.used(conflict)),
      Run(withReason ? " " + sources.reason(conflict.reason) : ""),
    ])
  }
}
