import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

/// What every report needs to write names and numbers.
public struct ReportContext: Sendable {
  public let language: Language
  /// Names of municipalities and groups, by newest code.
  public let names: [RegionCode: String]
  /// The numbers municipalities had in the year reported on, where they were others.
  public let codesThen: [RegionCode: RegionCode]
  /// A key figure, by id.
  public let indicator: @Sendable (String) -> Indicator?
  /// Rows shown of a long ranking before its middle is left out; nil for all.
  public private(set) var longestRanking: Int?
  /// Whether a report ends with the methods it used.
  public private(set) var showsMethods: Bool

  public init(
    language: Language, names: [RegionCode: String], codesThen: [RegionCode: RegionCode] = [:],
    indicator: @escaping @Sendable (String) -> Indicator? = { _ in nil },
    longestRanking: Int? = nil, showsMethods: Bool = false
  ) {
    self.showsMethods = showsMethods
    self.language = language
    self.names = names
    self.codesThen = codesThen
    self.indicator = indicator
    self.longestRanking = longestRanking
  }

  /// The same, with the middle of longer rankings left out.
  public func shortened(to longestRanking: Int) -> ReportContext {
    var context = self
    context.longestRanking = longestRanking
    return context
  }

  /// The same, with the methods named at a report's end or not.
  public func showingMethods(_ showsMethods: Bool) -> ReportContext {
    var context = self
    context.showsMethods = showsMethods
    return context
  }

  public var numbers: NumberText { NumberText(language) }
  /// What a region is called; its code where there is no name.
  public func name(_ code: RegionCode) -> String { names[code] ?? code.rawValue }
  public func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }
}

extension RankingReport {
  /// The report as blocks: heading, own figure, one section for each comparator, conflicts, sources.
  public func document(_ context: ReportContext) -> Document {
    let label = indicator.label[context.language]
    var blocks: [Block] = [.title("\(label), \(subject.name) \(year)"), .paragraph(ownLine(context))]
    blocks += rankings.flatMap { section($0, context) }
    blocks += robustnessBlocks(context) + conflictBlocks(conflicts, context)
    blocks += context.methodBlocks(methods) + sourceBlocks(origins, context)
    return Document(blocks)
  }

  private func ownLine(_ context: ReportContext) -> Line {
    let numbers = context.numbers
    let direction = Phrases.direction(indicator.direction)[context.language]
    guard let own, let value = own.value.number else {
      let reason = missingReason.map { Phrases.missing($0)[context.language] } ?? ""
      return Line([Run("\(subject.name): .. ", .strong), Run("(\(reason)) · \(direction)")])
    }
    let status = own.status == .final ? "" : " (\(Phrases.observationStatus(own.status)[context.language]))"
    return Line([
      Run("\(subject.name): \(numbers.amount(value, indicator.unit))", .strong), Run("\(status) · \(direction)"),
    ])
  }

  /// Why the subject has no value: also when no source has the cell.
  public var missingReason: MissingReason? {
    if !subject.exists(in: year) { return .invalidCodeYear }
    return own == nil ? .notAvailable : own?.value.missingReason
  }

  private func section(_ ranking: Ranking, _ context: ReportContext) -> [Block] {
    let name = ranking.comparator.name[context.language]
    if let unavailable = ranking.unavailability {
      let word =
        if case .refused = unavailable { Phrases.noComparison } else { Phrases.unavailable }
      return [.heading(name), .paragraph(Line("\(word[context.language]): \(unavailable.reason)"))]
    }
    guard let comparison = ranking.comparison else { return [] }
    var blocks: [Block] = [
      .heading("\(name): \(context.placeText(comparison, direction: indicator.direction))"),
      .paragraph(Line(ranking.rule, .muted)),
    ]
    if let strip = strip(comparison, ranking.references, context) { blocks.append(strip) }
    blocks.append(.table(rows(comparison, context)))
    blocks.append(.paragraph(Line(context.summaryText(comparison, ranking.references, indicator))))
    if comparison.noRank == nil { blocks += judgement(ranking, comparison, context) }
    return blocks + ranking.findings.map { .paragraph(Line($0)) } + [
      .paragraph(Line(notes(ranking, context).joined(separator: " "), .muted))
    ]
  }

  /// How sure the rank is, on whom it rests, and what the difference is in kroner.
  private func judgement(_ ranking: Ranking, _ comparison: Comparison, _ context: ReportContext) -> [Block] {
    let sentences = [
      ranking.certainty.map { context.certaintyLine($0, indicator.direction) },
      LeaveOneOut(comparison, direction: indicator.direction).map {
        context.leaveOneOutText($0, subject: subject.code, indicator.direction)
      }, context.gapText(self, comparison),
    ]
    return sentences.compactMap(\.self).map { .paragraph(Line($0)) }
  }

  private func strip(_ comparison: Comparison, _ references: [Reference], _ context: ReportContext) -> Block? {
    guard comparison.reporting <= 12 else { return nil }
    return dotStrip(self, comparison, references, limits: nil, context)
  }

  private func rows(_ comparison: Comparison, _ context: ReportContext) -> Table {
    let numbers = context.numbers
    let header: [(title: String, alignment: Table.Alignment)] = [
      (Phrases.rank[context.language], .right), (Phrases.municipality[context.language], .left),
      (Phrases.value[context.language], .right), ("", .left), (Phrases.why[context.language], .left),
    ]
    let visible = context.visible(comparison)
    return Table(
      header,
      rows: visible.map { entry in
        guard case .member(let member) = entry else {
          return [Line("…", .muted), Line(entry.text(context), .muted), "", "", ""]
        }
        let emphasis: Emphasis = member.code == subject.code ? .strong : .plain
        let value = member.value.map { numbers.amount($0, indicator.unit) } ?? ".."
        let note = member.missing.map { Phrases.missing($0)[context.language] } ?? context.statusMark(member.status)
        let why = member.why ?? Phrases.subjectMark[context.language]
        return [
          Line(member.rank.map(context.rankText) ?? "–", emphasis), Line(context.name(member.code), emphasis),
          Line(value, emphasis),
          Line(note, .muted), Line(why, .muted),
        ]
      })
  }

  private func robustnessBlocks(_ context: ReportContext) -> [Block] {
    guard let robustness, robustness.count > 1 else { return [] }
    let across = context.pick("På tvers: ", "Across: ")
    return [.paragraph(Line(across + context.robustnessText(robustness)))]
  }
}

/// A row of a ranking that may be too long to show whole.
enum VisibleRow {
  case member(ComparedMember)
  case gap(Int)

  func text(_ context: ReportContext) -> String {
    guard case .gap(let count) = self else { return "" }
    return context.pick("\(count) til", "\(count) more")
  }
}

extension ReportContext {
  /// `4`, or `4=` when shared.
  public func rankText(_ rank: Rank) -> String { "\(rank.position)" + (rank.isTied ? "=" : "") }

  /// The first, the last and those around the subject, when there are more than can be read.
  func visible(_ comparison: Comparison) -> [VisibleRow] {
    let members = comparison.members
    guard let most = longestRanking, members.count > most else { return members.map { .member($0) } }
    let own = members.firstIndex { $0.code == comparison.subject } ?? 0
    let shown = Set(
      Array(0..<5) + Array(max(0, own - 3)...min(members.count - 1, own + 3)) + Array(members.count - 3..<members.count)
    )
    var rows: [VisibleRow] = []
    var hidden = 0
    for (index, member) in members.enumerated() {
      guard shown.contains(index) else {
        hidden += 1
        continue
      }
      if hidden > 0 { rows.append(.gap(hidden)) }
      hidden = 0
      rows.append(.member(member))
    }
    return rows
  }

  /// `plass 4 av 4`, `plass 4= av 26 (27 i gruppen, 1 uten tall)`, or why there is none.
  func placeText(_ comparison: Comparison, direction: Direction) -> String {
    let all = comparison.members.count
    let reporting = comparison.reporting
    let behind =
      all == reporting
      ? ""
      : pick(" (\(all) i alt, \(all - reporting) uten tall)", " (\(all) in all, \(all - reporting) without a figure)")
    switch comparison.noRank {
    case .lowCoverage:
      return pick(
        "for få tall til plass (\(reporting) av \(all) har tall)",
        "too few figures to rank (\(reporting) of \(all) have one)")
    case .noPeers: return pick("ingen å sammenligne med", "nobody to compare with")
    case nil: break
    }
    guard let rank = comparison.own?.rank else {
      return pick("egen verdi mangler", "own value missing") + behind
    }
    let order = direction == .neutral ? pick(" fra høyest", " from the highest") : ""
    return pick("plass \(rankText(rank)) av \(reporting)", "rank \(rankText(rank)) of \(reporting)") + order + behind
  }

  func statusMark(_ status: ObservationStatus?) -> String {
    switch status {
    case .provisional: pick("f", "p")
    case .unknown: "?"
    case .withdrawn: pick("trukket", "withdrawn")
    default: ""
    }
  }

  /// Median, quartiles and references in one line.
  func summaryText(_ comparison: Comparison, _ references: [Reference], _ indicator: Indicator) -> String {
    var parts: [String] = []
    if let statistics = comparison.statistics {
      parts.append("\(Phrases.median[language]) \(numbers.amount(statistics.median, indicator.unit))")
      if let lower = statistics.lowerQuartile, let upper = statistics.upperQuartile {
        parts.append(
          pick("kvartiler ", "quartiles ") + numbers.number(lower.padded(to: upper.decimals)) + "–"
            + numbers.amount(upper.padded(to: lower.decimals), indicator.unit))
      }
    }
    if let percentile = comparison.percentile, indicator.direction != .neutral {
      parts.append(pick("persentil \(percentile)", "percentile \(percentile)"))
    }
    parts += references.compactMap { reference in
      reference.observation.value.number.map {
        "◇ \(name(reference.code)) \(numbers.amount($0, indicator.unit))\(mark(reference.observation.status))"
      }
    }
    return parts.joined(separator: " · ")
  }

  /// The mark of a figure that is not final, after a no-break space.
  public func mark(_ status: ObservationStatus) -> String {
    let mark = statusMark(status)
    return mark.isEmpty ? "" : "\u{A0}\(mark)"
  }

  /// The line that ends the quarrel about cherry-picked peers (METHODS, section 12).
  func robustnessText(_ robustness: Robustness) -> String {
    func clause(_ ids: [String], _ nb: String, _ en: String) -> String? {
      ids.isEmpty
        ? nil
        : pick(
          "\(nb) \(ids.count) av \(robustness.count) sammenligningsgrupper",
          "\(en) \(ids.count) of \(robustness.count) peer sets") + " (\(ids.joined(separator: ", ")))"
    }
    let parts = [
      clause(robustness.above, "over medianen i", "above the median of"),
      clause(robustness.below, "under medianen i", "below the median of"),
      clause(robustness.equal, "på medianen i", "at the median of"),
    ].compactMap { $0 }
    return parts.joined(separator: "; ")
  }
}

/// Municipalities and groups along one line, with the subject's target where there is one.
func dotStrip(
  _ report: RankingReport, _ comparison: Comparison, _ references: [Reference], limits bound: TargetBound?,
  _ context: ReportContext
) -> Block? {
  let numbers = context.numbers
  let members = comparison.members.compactMap { member in
    member.value.map { value in
      Drawings.Mark(
        value, member.code == report.subject.code ? "●" : "○", "\(context.name(member.code)) \(numbers.number(value))")
    }
  }
  let groups = references.compactMap { reference in
    reference.observation.value.number.map {
      Drawings.Mark($0, "◇", "\(context.name(reference.code)) \(numbers.number($0))")
    }
  }
  let own = members.filter { $0.symbol == "●" }
  let values = (members + groups).map(\.value) + (bound?.limits ?? [])
  guard members.count > 1, let low = values.min(), let high = values.max() else { return nil }
  let lines = Drawings.dotStrip(
    own + members.filter { $0.symbol != "●" } + groups, limits: bound?.limits ?? [],
    isGood: { value in bound.map { status(of: value, against: $0, tolerance: nil) == .met } ?? false },
    ends: (numbers.number(low), numbers.number(high)))
  return lines.isEmpty ? nil : .drawing(lines)
}
