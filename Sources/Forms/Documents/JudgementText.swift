import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension ReportContext {
  /// Between which places, and whether that can be told from the median; or why it is not known.
  func certaintyText(_ certainty: RankCertainty, _ direction: Direction) -> String {
    switch certainty {
    case .interval(let interval, let count, _):
      let places =
        interval.low == interval.high
        ? pick("plass \(interval.low) av \(count)", "rank \(interval.low) of \(count)")
        : pick(
          "mellom plass \(interval.low) og \(interval.high) av \(count)",
          "between \(interval.low) and \(interval.high) of \(count)")
      return places + "; " + sideText(certainty.side ?? .undecided, direction)
    case .tooShort(let codes):
      return pick(
        "ikke regnet ut; \(names(codes)) har færre enn fire år med tall av samme slag",
        "not worked out; \(names(codes)) \(codes.count == 1 ? "has" : "have") fewer than four years of figures of one kind"
      )
    }
  }

  private func sideText(_ side: RankCertainty.Side, _ direction: Direction) -> String {
    let isNeutral = direction == .neutral
    switch side {
    case .undecided:
      return pick("kan ikke skilles fra medianen i gruppen", "cannot be told from the group's median")
    case .firstHalf:
      return isNeutral
        ? pick("i den høyeste halvdelen", "in the higher half") : pick("i den beste halvdelen", "in the better half")
    case .lastHalf:
      return isNeutral
        ? pick("i den laveste halvdelen", "in the lower half") : pick("i den svakeste halvdelen", "in the weaker half")
    }
  }

  /// A few names, and how many more.
  func names(_ codes: [RegionCode]) -> String {
    let most = 3
    guard codes.count > most + 1 else { return numbers.list(codes.map(name)) }
    return codes.prefix(most).map(name).joined(separator: ", ")
      + pick(" og \(codes.count - most) til", " and \(codes.count - most) more")
  }

  /// The certainty as a line of its own.
  func certaintyLine(_ certainty: RankCertainty, _ direction: Direction) -> String {
    pick("Hvor sikkert: ", "How sure: ") + certaintyText(certainty, direction) + "."
  }

  /// Whether the side of the median, and being first or last, hang on any one peer.
  func leaveOneOutText(_ result: LeaveOneOut, subject: RegionCode, _ direction: Direction) -> String {
    let said = sentenceStart(numbers.list(result.said.map { self.outcome($0, direction) }))
    guard let first = result.tipping.first else {
      return pick(
        "\(said); det holder uansett hvem av de andre som tas ut.",
        "\(said); that holds whichever of the others is left out.")
    }
    let same = result.tipping.filter { $0.outcome == first.outcome }.map(\.code)
    let others = result.tipping.filter { $0.outcome != first.outcome }.map(\.code)
    let outcome = self.outcome(first.outcome, direction)
    let rest =
      others.isEmpty
      ? "" : pick(" Det endrer seg også uten \(names(others)).", " It changes without \(names(others)) too.")
    let many = same.count > 1
    return pick(
      "\(said), men det hviler på \(names(same)): uten \(many ? "en av dem" : "den") er \(name(subject)) \(outcome).",
      "\(said), but that rests on \(names(same)): without \(many ? "one of them" : "it") \(name(subject)) is \(outcome)."
    ) + rest
  }

  private func sentenceStart(_ text: String) -> String { (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() }

  /// Nobody is first or last where no direction is better, but somebody is highest and lowest.
  private func outcome(_ outcome: LeaveOneOut.Outcome, _ direction: Direction) -> String {
    switch outcome {
    case .first where direction == .neutral: pick("høyest", "highest")
    case .last where direction == .neutral: pick("lavest", "lowest")
    case .aboveMedian: pick("over medianen", "above the median")
    case .belowMedian: pick("under medianen", "below the median")
    case .atMedian: pick("på medianen", "at the median")
    case .first: pick("først", "first")
    case .last: pick("sist", "last")
    }
  }

  /// The difference to the peers' median in kroner; nil at the median and without a denominator.
  func gapText(_ report: RankingReport, _ comparison: Comparison) -> String? {
    guard let denominator = report.denominator, let own = comparison.own?.value,
      let median = comparison.statistics?.median, own != median
    else { return nil }
    guard let gap = KronerGap(own: own, reference: median, denominator: denominator) else {
      return pick(
        "Forskjellen til medianen i kroner lar seg ikke regne ut: tallene er for store.",
        "The difference to the median in kroner cannot be worked out: the figures are too large.")
    }
    let of =
      "\(numbers.midSentence(denominator.indicator.shortLabel[language])) \(denominator.observation.year): "
      + numbers.amount(denominator.size, denominator.indicator.unit)
    let isOfOtherScope =
      denominator.indicator.scope != report.indicator.scope && denominator.indicator.scope != .notApplicable
    let scope =
      isOfOtherScope
      ? pick(
        " Nevneren er av et annet regnskapsomfang (\(Phrases.scope(denominator.indicator.scope).nb)) enn forholdstallet.",
        " The denominator is of another accounting scope, \(Phrases.scope(denominator.indicator.scope).en), than the ratio."
      )
      : ""
    return pick(
      "Forskjellen til medianen svarer til \(kroner(gap.kroner)) (\(of)). Det er en forskjell, ikke et innsparingspotensial.",
      "The difference to the median is \(kroner(gap.kroner)) (\(of)). It is a difference, not a savings potential.")
      + scope
  }

  /// Kroner with a sign; from a million on in millions with one decimal.
  func kroner(_ amount: PublishedValue) -> String {
    let million = PublishedValue(mantissa: 1_000_000, decimals: 0)
    guard amount.magnitude >= million, let millions = amount.times(.one, over: million, decimals: 1) else {
      return numbers.shortDifference(amount, .nok)
    }
    return numbers.shortDifference(millions, .millionNOK)
  }

  /// A difference of definition that was accepted, with both sides.
  func acceptedText(_ difference: DefinitionDifference, subject: RegionCode) -> String {
    pick("Godtatt forskjell: ", "Accepted difference: ")
      + differenceText(difference, subject: subject, language: language, name: name) + "."
  }
}

/// Why figures that are not defined alike are not compared, and how to accept it.
public func refusalText(
  _ differences: [DefinitionDifference], subject: RegionCode, language: Language, name: (RegionCode) -> String
) -> String {
  let what = differences.map { differenceText($0, subject: subject, language: language, name: name) }
    .joined(separator: "; ")
  let accept = differences.map { "--accept \($0.aspect.rawValue)" }.joined(separator: " ")
  return language == .nb
    ? "tallene er ikke definert likt: \(what). Godta det med \(accept)."
    : "the figures are not defined alike: \(what). Accept it with \(accept)."
}

/// `regnskapsomfang: konsern (Lillehammer), ukjent fra Statistisk sentralbyrå (Hamar, Gjøvik og 12 til)`.
func differenceText(
  _ difference: DefinitionDifference, subject: RegionCode, language: Language, name: (RegionCode) -> String
) -> String {
  let nb = language == .nb
  let sides = difference.sides.map { side in
    var word =
      difference.aspect == .scope
      ? AccountingScope(rawValue: side.definition).map { Phrases.scope($0)[language] } ?? side.definition
      : side.definition
    if word.isEmpty { word = nb ? "ikke oppgitt" : "not stated" }
    if let publisher = side.publisher { word += (nb ? " fra " : " from ") + publisher }
    let shown = (side.members.contains(subject) ? [subject] : []) + side.members.filter { $0 != subject }
    let rest = shown.count - 2
    let names = shown.prefix(2).map(name).joined(separator: ", ")
    return "\(word) (\(names)\(rest > 0 ? (nb ? " og \(rest) til" : " and \(rest) more") : ""))"
  }
  return Phrases.aspect(difference.aspect)[language] + ": " + sides.joined(separator: nb ? " mot " : " against ")
}
