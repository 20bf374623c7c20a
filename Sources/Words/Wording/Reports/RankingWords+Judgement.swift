import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

extension RankingWords {
  // MARK: Certainty

  /// The certainty as a line of its own; with the name of the set, where that does not stand beside it.
  public func certaintyLine(_ certainty: RankCertainty, _ direction: Direction, in set: String? = nil) -> String {
    let place = set.map { " (\($0))" } ?? ""
    return say(nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure") + place + ": "
      + self.certainty(certainty, direction) + "."
  }

  /// Between which places, and whether that can be told from the median; or why it is not known.
  func certainty(_ certainty: RankCertainty, _ direction: Direction) -> String {
    switch certainty {
    case .interval(let interval, let count, _):
      return places(interval, of: count) + "; " + half(certainty.side ?? .undecided, direction)
    case .tooShort(let codes):
      let have = codes.count == 1 ? "has" : "have"
      return say(
        nb: "ikke regnet ut; \(names(codes)) har færre enn fire år med tall av samme slag",
        nn: "ikkje rekna ut; \(names(codes)) har færre enn fire år med tal av same slag",
        en: "not worked out; \(names(codes)) \(have) fewer than four years of figures of one kind")
    case .tooSmall:
      return say(
        nb: "ikke regnet ut; så få kommuner har så få år at ingen vet hvor mye tallene svinger",
        nn: "ikkje rekna ut; så få kommunar har så få år at ingen veit kor mykje tala svingar",
        en: "not worked out; so few municipalities have so few years that nobody knows how the figures swing")
    case .mostlyEqual:
      return say(
        nb: "ikke regnet ut; mer enn halvparten har samme verdi",
        nn: "ikkje rekna ut; meir enn halvparten har same verdi",
        en: "not worked out; more than half have the same value")
    case .lasting:
      return say(
        nb: "ikke regnet ut; svingningene varer så lenge at de ikke kan skilles fra varige forskjeller",
        nn: "ikkje rekna ut; svingingane varer så lenge at dei ikkje kan skiljast frå varige skilnader",
        en: "not worked out; swings last so long that they cannot be told from lasting differences")
    }
  }

  private func places(_ interval: RankInterval, of count: Int) -> String {
    let (low, high) = (interval.low, interval.high)
    guard low != high else {
      return say(
        nb: "underliggende plass \(low) av \(count)", nn: "underliggjande plass \(low) av \(count)",
        en: "its underlying place is \(low) of \(count)")
    }
    return say(
      nb: "underliggende plass mellom \(low) og \(high) av \(count)",
      nn: "underliggjande plass mellom \(low) og \(high) av \(count)",
      en: "its underlying place lies between \(low) and \(high) of \(count)")
  }

  private func half(_ side: RankCertainty.Side, _ direction: Direction) -> String {
    switch side {
    case .undecided:
      say(
        nb: "kan ikke skilles fra medianen i gruppen", nn: "kan ikkje skiljast frå medianen i gruppa",
        en: "cannot be told from the group's median")
    case .firstHalf where direction == .neutral:
      say(nb: "i den høyeste halvdelen", nn: "i den høgaste halvdelen", en: "in the higher half")
    case .firstHalf: say(nb: "i den beste halvdelen", nn: "i den beste halvdelen", en: "in the better half")
    case .lastHalf where direction == .neutral:
      say(nb: "i den laveste halvdelen", nn: "i den lågaste halvdelen", en: "in the lower half")
    case .lastHalf: say(nb: "i den svakeste halvdelen", nn: "i den svakaste halvdelen", en: "in the weaker half")
    }
  }

  // MARK: Leave one out

  /// Whether the side of the median, and being first or last, hang on any one peer.
  public func leaveOneOut(_ result: LeaveOneOut, subject: RegionCode, _ direction: Direction) -> String {
    let said = sentenceStart(numbers.list(result.said.map { outcome($0, direction) }))
    guard let first = result.tipping.first else {
      return say(
        nb: "\(said); det holder uansett hvem av de andre som tas ut.",
        nn: "\(said); det held uansett kven av dei andre som blir teken ut.",
        en: "\(said); that holds whichever of the others is left out.")
    }
    let same = result.tipping.filter { $0.outcome == first.outcome }.map(\.code)
    let others = result.tipping.filter { $0.outcome != first.outcome }.map(\.code)
    let (who, then, without) = (name(subject), outcome(first.outcome, direction), oneOf(same))
    guard first.outcome != .allEqual else {
      return say(
        nb: "\(said), men det hviler på \(names(same)): uten \(without) er alle like.",
        nn: "\(said), men det kviler på \(names(same)): utan \(without) er alle like.",
        en: "\(said), but that rests on \(names(same)): without \(without) all are equal.") + changesWithout(others)
    }
    let part = result.said.count > 1 ? part(first.outcome) : say(nb: "det", nn: "det", en: "that")
    return say(
      nb: "\(said), men \(part) hviler på \(names(same)): uten \(without) er \(who) \(then).",
      nn: "\(said), men \(part) kviler på \(names(same)): utan \(without) er \(who) \(then).",
      en: "\(said), but \(part) rests on \(names(same)): without \(without) \(who) is \(then).")
      + changesWithout(others)
  }

  /// Which part of what is said would be otherwise.
  private func part(_ outcome: LeaveOneOut.Outcome) -> String {
    switch outcome {
    case .aboveMedian, .belowMedian, .atMedian:
      say(nb: "siden av medianen", nn: "sida av medianen", en: "the side of the median")
    case .first, .last, .allEqual: say(nb: "ytterplassen", nn: "ytterplassen", en: "the place at the end")
    }
  }

  private func oneOf(_ codes: [RegionCode]) -> String {
    codes.count > 1
      ? say(nb: "en av dem", nn: "ein av dei", en: "one of them") : say(nb: "den", nn: "den", en: "it")
  }

  private func changesWithout(_ codes: [RegionCode]) -> String {
    guard !codes.isEmpty else { return "" }
    return say(
      nb: " Det endrer seg også uten \(names(codes)).", nn: " Det endrar seg også utan \(names(codes)).",
      en: " It changes without \(names(codes)) too.")
  }

  /// Nobody is first or last where no direction is better, but somebody is highest and lowest.
  private func outcome(_ outcome: LeaveOneOut.Outcome, _ direction: Direction) -> String {
    switch outcome {
    case .first where direction == .neutral: say(nb: "høyest", nn: "høgast", en: "highest")
    case .last where direction == .neutral: say(nb: "lavest", nn: "lågast", en: "lowest")
    case .aboveMedian, .belowMedian, .atMedian: side(outcome)
    case .first: say(nb: "først", nn: "først", en: "first")
    case .last: say(nb: "sist", nn: "sist", en: "last")
    case .allEqual: say(nb: "alle er like", nn: "alle er like", en: "all are equal")
    }
  }

  /// The side of the median, which being first or last is not.
  func side(_ outcome: LeaveOneOut.Outcome) -> String {
    switch outcome {
    case .aboveMedian: say(nb: "over medianen", nn: "over medianen", en: "above the median")
    case .belowMedian: say(nb: "under medianen", nn: "under medianen", en: "below the median")
    case .atMedian: say(nb: "på medianen", nn: "på medianen", en: "at the median")
    case .first, .last, .allEqual: ""
    }
  }

  // MARK: Kroner

  /// The difference to the peers' median in kroner; nil at the median and without a denominator.
  public func gap(_ report: RankingReport, _ comparison: Comparison) -> String? {
    guard let denominator = report.denominator, let own = comparison.own?.value,
      let median = comparison.statistics?.median, own != median
    else { return nil }
    guard let gap = KronerGap(own: own, reference: median, denominator: denominator) else {
      return say(
        nb: "Forskjellen til medianen i kroner lar seg ikke regne ut: tallene er for store.",
        nn: "Skilnaden til medianen i kroner lèt seg ikkje rekne ut: tala er for store.",
        en: "The difference to the median in kroner cannot be worked out: the figures are too large.")
    }
    let kroner = self.kroner(gap.kroner) + rounding(gap)
    let of =
      "\(numbers.midSentence(denominator.indicator.shortLabel[language])) \(denominator.observation.year): "
      + numbers.amount(denominator.size, denominator.indicator.unit)
    return say(
      nb: "Forskjellen til medianen svarer til \(kroner) (\(of)). Det er en forskjell, ikke et innsparingspotensial.",
      nn: "Skilnaden til medianen svarar til \(kroner) (\(of)). Det er ein skilnad, ikkje eit innsparingspotensial.",
      en: "The difference to the median is \(kroner) (\(of)). It is a difference, not a savings potential.")
      + otherScope(denominator.indicator.scope, than: report.indicator.scope)
  }

  /// Between what the rounding of the ratios leaves it.
  private func rounding(_ gap: KronerGap) -> String {
    let (low, high) = (kroner(gap.low), kroner(gap.high))
    guard low != high else { return "" }
    return say(
      nb: ", med avrunding mellom \(low) og \(high)", nn: ", med avrunding mellom \(low) og \(high)",
      en: ", between \(low) and \(high) with rounding")
  }

  private func otherScope(_ scope: AccountingScope, than ratio: AccountingScope) -> String {
    guard scope != ratio, scope != .notApplicable else { return "" }
    let word = figures.scope(scope)
    return say(
      nb: " Nevneren er av et annet regnskapsomfang (\(word)) enn forholdstallet.",
      nn: " Nemnaren er av eit anna rekneskapsomfang (\(word)) enn forholdstalet.",
      en: " The denominator is of another accounting scope, \(word), than the ratio.")
  }

  /// Kroner with a sign; from a million on in millions with one decimal.
  func kroner(_ amount: PublishedValue) -> String {
    let million = PublishedValue(mantissa: 1_000_000, decimals: 0)
    guard amount.magnitude >= million, let millions = amount.times(.one, over: million, decimals: 1) else {
      return numbers.shortDifference(amount, .nok)
    }
    return numbers.shortDifference(millions, .millionNOK)
  }
}
