import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

/// The words of rankings, and of how sure they are.
public struct RankingWords: Phrasebook {
  public let language: Language
  /// What a municipality or group is called.
  let name: @Sendable (RegionCode) -> String

  /// Rankings in a language, of regions with names.
  public init(_ language: Language, name: @escaping @Sendable (RegionCode) -> String) {
    self.language = language
    self.name = name
  }

  var numbers: NumberText { NumberText(language) }
  var figures: FigureWords { FigureWords(language) }

  // MARK: Places

  /// `4`, or `4=` when shared.
  public static func rank(_ rank: Rank) -> String { "\(rank.position)" + (rank.isTied ? "=" : "") }

  /// `plass 4 av 4`, `plass 4= av 26 (27 i alt, 1 uten tall)`, or why there is none.
  public func place(_ comparison: Comparison, direction: Direction) -> String {
    let (all, reporting) = (comparison.members.count, comparison.reporting)
    switch comparison.noRank {
    case .lowCoverage:
      return say(
        nb: "for få tall til plass (\(reporting) av \(all) har tall)",
        nn: "for få tal til plass (\(reporting) av \(all) har tal)",
        en: "too few figures to rank (\(reporting) of \(all) have one)")
    case .noPeers:
      return say(nb: "ingen å sammenligne med", nn: "ingen å samanlikne med", en: "nobody to compare with")
    case nil: break
    }
    let behind = all == reporting ? "" : behind(all, without: all - reporting)
    guard let rank = comparison.own?.rank else {
      return say(nb: "egen verdi mangler", nn: "eigen verdi manglar", en: "own value missing") + behind
    }
    let order =
      direction == .neutral ? say(nb: " fra høyest", nn: " frå høgast", en: " from the highest") : ""
    return say(
      nb: "plass \(Self.rank(rank)) av \(reporting)", nn: "plass \(Self.rank(rank)) av \(reporting)",
      en: "rank \(Self.rank(rank)) of \(reporting)") + order + behind
  }

  private func behind(_ all: Int, without: Int) -> String {
    say(
      nb: " (\(all) i alt, \(without) uten tall)", nn: " (\(all) i alt, \(without) utan tal)",
      en: " (\(all) in all, \(without) without a figure)")
  }

  /// `4 av 4`, `12= av 27`, or a word for why not.
  public func shortPlace(_ ranking: Ranking) -> String {
    guard let comparison = ranking.comparison else {
      return ranking.hasFailed
        ? TableWords(language).unavailable : say(nb: "avvist", nn: "avvist", en: "refused")
    }
    switch comparison.noRank {
    case .lowCoverage: return say(nb: "for få tall", nn: "for få tal", en: "too few figures")
    case .noPeers: return say(nb: "ingen", nn: "ingen", en: "nobody")
    case nil: break
    }
    guard let rank = comparison.own?.rank.map(Self.rank) else { return ".." }
    return numbers.place(rank, of: comparison.reporting)
  }

  /// What stands for the rows of a long ranking that are not shown.
  public func more(_ count: Int) -> String { say(nb: "\(count) til", nn: "\(count) til", en: "\(count) more") }

  // MARK: Beside the place

  /// Median, quartiles and references in one line.
  public func summary(_ comparison: Comparison, _ references: [Reference], _ indicator: Indicator) -> String {
    var parts: [String] = []
    if let statistics = comparison.statistics { parts += summary(statistics, indicator) }
    if let percentile = comparison.percentile, indicator.direction != .neutral {
      parts.append(
        say(nb: "persentil \(percentile)", nn: "persentil \(percentile)", en: "percentile \(percentile)"))
    }
    parts += references.compactMap { reference in
      reference.observation.value.number.map {
        "◇ \(name(reference.code)) \(numbers.amount($0, indicator.unit))\(mark(reference.observation.status))"
      }
    }
    return parts.joined(separator: " · ")
  }

  /// With one decimal more than is published at most: no more is known.
  private func summary(_ statistics: PeerStatistics, _ indicator: Indicator) -> [String] {
    let (unit, told) = (indicator.unit, indicator.told)
    let median = say(nb: "Median av de andre", nn: "Median av dei andre", en: "Median of the others")
    let middle = "\(median) \(numbers.amount(told(statistics.median), unit))"
    guard let lower = statistics.lowerQuartile.map(told), let upper = statistics.upperQuartile.map(told) else {
      return [middle]
    }
    return [
      middle,
      say(nb: "kvartiler ", nn: "kvartilar ", en: "quartiles ") + numbers.number(lower.padded(to: upper.decimals))
        + "–" + numbers.amount(upper.padded(to: lower.decimals), unit),
    ]
  }

  /// The mark of a figure that is not final, after a no-break space.
  public func mark(_ status: ObservationStatus) -> String {
    let mark = figures.statusMark(status)
    return mark.isEmpty ? "" : "\u{A0}\(mark)"
  }

  /// On which side of the peers' medians, as the whole line of one ranking.
  public func across(_ robustness: Robustness, _ rankings: [Ranking]) -> String {
    say(nb: "På tvers: ", nn: "På tvers: ", en: "Across: ") + self.robustness(robustness, rankings)
  }

  /// The line that ends the quarrel about cherry-picked peers (METHODS, section 12).
  public func robustness(_ robustness: Robustness, _ rankings: [Ranking]) -> String {
    let count = robustness.count
    func clause(_ ids: [String], _ side: String) -> String? {
      guard !ids.isEmpty else { return nil }
      let names = ids.map { id in
        rankings.first { $0.comparator.id == id }.map { numbers.midSentence($0.comparator.name[language]) } ?? id
      }.joined(separator: ", ")
      guard count > 1 else {
        return say(
          nb: "\(side) i den ene sammenligningsgruppen (\(names))",
          nn: "\(side) i den eine samanlikningsgruppa (\(names))", en: "\(side) of the one peer set (\(names))")
      }
      return say(
        nb: "\(side) i \(ids.count) av \(count) sammenligningsgrupper (\(names))",
        nn: "\(side) i \(ids.count) av \(count) samanlikningsgrupper (\(names))",
        en: "\(side) of \(ids.count) of \(count) peer sets (\(names))")
    }
    return [
      clause(robustness.above, side(.aboveMedian)), clause(robustness.below, side(.belowMedian)),
      clause(robustness.equal, side(.atMedian)),
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// A few names, and how many more.
  func names(_ codes: [RegionCode]) -> String {
    let most = 3
    guard codes.count > most + 1 else { return numbers.list(codes.map(name)) }
    return codes.prefix(most).map(name).joined(separator: ", ") + andMore(codes.count - most)
  }

  func andMore(_ count: Int) -> String {
    say(nb: " og \(count) til", nn: " og \(count) til", en: " and \(count) more")
  }

  /// A text whose first letter is large.
  func sentenceStart(_ text: String) -> String { (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() }
}
