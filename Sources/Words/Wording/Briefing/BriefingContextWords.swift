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
    case .standsOut(let indicator, let isGood):
      Text(indicator.shortLabel[language])
        + (isGood
          ? say(nb: ": blant de beste.", nn: ": blant dei beste.", en: ": among the best.")
          : say(nb: ": blant de svakeste.", nn: ": blant dei svakaste.", en: ": among the weakest."))
    case .figure(let value, let unit, let year, let place): figure(numbers.amount(value, unit), year, place)
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

  private func figure(_ amount: Text, _ year: Int, _ place: NotedPlace) -> Text {
    let (rank, count) = (numbers.digits(place.rank), numbers.digits(place.of))
    let shared = place.isTied ? say(nb: " (delt)", nn: " (delt)", en: " (shared)") : ""
    return say(
      nb: "\(amount) i \(year): plass \(rank)\(shared) av \(count) kommuner som har tall.",
      nn: "\(amount) i \(year): plass \(rank)\(shared) av \(count) kommunar som har tal.",
      en: "\(amount) in \(year): rank \(rank)\(shared) of \(count) municipalities with a figure.")
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
      nb: "Av \(count) nøkkeltall der høyt eller lavt er bedre, er ingen blant landets beste eller svakeste tidel.",
      nn: "Av \(count) nøkkeltal der høgt eller lågt er betre, er ingen i den beste eller svakaste tidelen i landet.",
      en: "Of \(count) key figures where high or low is better, none is among the country's best or weakest tenth.")
  }
}
