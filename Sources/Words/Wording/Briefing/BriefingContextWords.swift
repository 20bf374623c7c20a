import Figures
import Findings
import Values

/// The words of key figures without a target.
struct BriefingContextWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: ContextStatement) -> Text {
    switch statement {
    case .standsOut(let indicator, let isGood, let set, let year):
      Text(standsOut(indicator.shortLabel[language], isGood, SetWords(language).of(set), year))
    case .figure(let value, let unit, let year, let place, let set):
      figure(numbers.amount(value, unit), year, place, SetWords(language).within(set))
    case .againstMedian(let set, let classes): Text(classes.text(self, SetWords(language).of(set)))
    case .outlier:
      say(
        nb: "Verdien ligger svært langt fra de andres; sjekk den før den brukes.",
        nn: "Verdien ligg svært langt frå verdiane til dei andre; sjekk han før han blir brukt.",
        en: "The value lies very far from the others'; check it before it is used.")
    case .moved(let indicator, let isUp, let isNeutral):
      Text(indicator.shortLabel[language] + moved(isUp: isUp, isNeutral: isNeutral))
    case .movedPlaces(let places): text(places)
    case .littleToSay: say(nb: "Lite å si.", nn: "Lite å seie.", en: "Little to say.")
    case .fewFigures(let hasComparable): Text(fewFigures(hasComparable))
    case .nothingStandsOut:
      say(nb: "Ingenting skiller seg ut.", nn: "Ingenting skil seg ut.", en: "Nothing stands out.")
    case .nothingAmongEnds(let count): nothingAmongEnds(numbers.word(count, neuter: true))
    }
  }

  private func standsOut(_ label: String, _ isGood: Bool, _ set: String, _ year: Int?) -> String {
    let name = year.map { "\(label) (\($0))" } ?? label
    return isGood
      ? say(
        nb: "\(name): blant de beste \(set).", nn: "\(name): blant dei beste \(set).",
        en: "\(name): among the best \(set).")
      : say(
        nb: "\(name): blant de svakeste \(set).", nn: "\(name): blant dei svakaste \(set).",
        en: "\(name): among the weakest \(set).")
  }

  private func figure(_ amount: Text, _ year: Int, _ place: NotedPlace, _ set: String) -> Text {
    let (rank, count) = (numbers.digits(place.rank), numbers.digits(place.of))
    let shared = place.isTied ? say(nb: " (delt)", nn: " (delt)", en: " (shared)") : ""
    return say(
      nb: "\(amount) i \(year): plass \(rank)\(shared) av \(count) \(set) som har tall.",
      nn: "\(amount) i \(year): plass \(rank)\(shared) av \(count) \(set) som har tal.",
      en: "\(amount) in \(year): rank \(rank)\(shared) of \(count) \(set) that have a figure.")
  }

  /// Which key figures are better than a median, level with it, and weaker.
  fileprivate func classes(_ names: [String], _ words: String) -> String? {
    names.isEmpty ? nil : "\(words): \(numbers.list(names.map(numbers.midSentence)))"
  }

  private func moved(isUp: Bool, isNeutral: Bool) -> String {
    switch (isUp, isNeutral) {
    case (true, true): say(nb: ": høyere opp.", nn: ": høgare opp.", en: ": further up.")
    case (false, true): say(nb: ": lenger ned.", nn: ": lenger ned.", en: ": further down.")
    case (true, false): say(nb: ": bedre plass.", nn: ": betre plass.", en: ": a better rank.")
    case (false, false): say(nb: ": svakere plass.", nn: ": svakare plass.", en: ": a weaker rank.")
    }
  }

  private func text(_ places: MovedPlaces) -> Text {
    let (now, before, count) = (shared(places.now), shared(places.before), numbers.digits(places.of))
    let (low, high, year) = (numbers.digits(places.low), numbers.digits(places.high), places.year)
    let set = numbers.midSentence(places.among[language])
    let isOne = places.low.number == places.high.number
    let lies: Text =
      isOne
      ? say(nb: "er \(low)", nn: "er \(low)", en: "is \(low)")
      : say(
        nb: "ligger mellom \(low) og \(high)", nn: "ligg mellom \(low) og \(high)",
        en: "lies between \(low) and \(high)")
    return say(
      nb:
        "Plass \(now) av \(count) (\(set)) i \(year), mot \(before) i \(year - 1): mer enn tallene pleier å svinge. Den underliggende plassen \(lies).",
      nn:
        "Plass \(now) av \(count) (\(set)) i \(year), mot \(before) i \(year - 1): meir enn tala plar svinge. Den underliggjande plassen \(lies).",
      en:
        "Rank \(now) of \(count) (\(set)) in \(year), \(before) in \(year - 1): more than the figures usually swing. The underlying place \(lies)."
    )
  }

  private func shared(_ place: NotedRank) -> Text {
    let rank = numbers.digits(place.rank)
    return place.isTied ? say(nb: "\(rank) (delt)", nn: "\(rank) (delt)", en: "\(rank) (shared)") : rank
  }

  private func fewFigures(_ hasComparable: Bool) -> String {
    hasComparable
      ? say(
        nb:
          "Nøkkeltallene det finnes tall for, sier ikke om høyt eller lavt er bedre, eller for få har tall til å rangere.",
        nn:
          "Nøkkeltala det finst tal for, seier ikkje om høgt eller lågt er betre, eller for få har tal til å rangere.",
        en:
          "The key figures there are do not say whether high or low is better, or too few have a figure to be ranked.")
      : say(
        nb: "Ingen nøkkeltall i datasettene har tall for kommunen som også andre kommuner har.",
        nn: "Ingen nøkkeltal i datasetta har tal for kommunen som også andre kommunar har.",
        en: "No key figure in the datasets has a figure for the municipality that others have too.")
  }

  private func nothingAmongEnds(_ count: Text) -> Text {
    say(
      nb:
        "Av \(count) nøkkeltall der høyt eller lavt er bedre, rangert blant minst tretti kommuner, er ingen i beste eller svakeste tidel.",
      nn:
        "Av \(count) nøkkeltal der høgt eller lågt er betre, rangerte blant minst tretti kommunar, er ingen i beste eller svakaste tidel.",
      en:
        "Of \(count) key figures where high or low is better, ranked among thirty municipalities or more, none is in the best or weakest tenth."
    )
  }
}

extension MedianClasses {
  fileprivate func text(_ words: BriefingContextWords, _ set: String) -> String {
    func names(_ indicators: [Indicator]) -> [String] { indicators.map { $0.shortLabel[words.language] } }
    let parts = [
      words.classes(names(better), words.say(nb: "bedre", nn: "betre", en: "better")),
      words.classes(
        names(level),
        words.say(
          nb: "på nivå eller ikke til å skille fra den", nn: "på nivå eller ikkje til å skilje frå han",
          en: "on a level or not to be told from it")),
      words.classes(names(weaker), words.say(nb: "svakere", nn: "svakare", en: "weaker")),
    ]
    return words.say(nb: "Mot medianen \(set) – ", nn: "Mot medianen \(set) – ", en: "Beside the median \(set) – ")
      + parts.compactMap { $0 }.joined(separator: "; ") + "."
  }
}
