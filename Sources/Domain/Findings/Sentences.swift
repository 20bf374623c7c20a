import Comparing
import Figures
import Statistics
import Values

/// The sentences of a briefing in one language; the only place where its prose is written.
struct Sentences {
  let language: Language
  let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// Text as a sentence: capital first, full stop last.
  func sentence(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() + "."
  }

  // MARK: Headline

  func headline(name: String, met: Int, of count: Int, year: Int, place: String?) -> String {
    let score =
      met == count && count > 1
      ? pick(
        "\(name) nådde alle \(numbers.word(count)) mål i \(year)",
        "\(name) met all \(numbers.word(count)) targets in \(year)")
      : pick(
        "\(name) nådde \(numbers.word(met, neuter: true)) av \(numbers.word(count, neuter: true)) mål i \(year)",
        "\(name) met \(numbers.word(met)) of \(numbers.word(count)) \(count == 1 ? "target" : "targets") in \(year)")
    return place.map { score + pick(" og er \($0)", " and is \($0)") } ?? score
  }

  func place(last: Bool, of count: Int, on labels: String) -> String {
    last
      ? pick(
        "sist av \(numbers.word(count)) kommuner på \(labels)",
        "last of \(numbers.word(count)) municipalities on \(labels)")
      : pick(
        "først av \(numbers.word(count)) kommuner på \(labels)",
        "first of \(numbers.word(count)) municipalities on \(labels)")
  }

  func headlineAgainst(_ group: String, name: String, better: Int, of count: Int, years: ClosedRange<Int>) -> String {
    let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    let figures = pick("nøkkeltall (\(span))", "key figures (\(span))")
    let all = pick(numbers.word(count, neuter: true), numbers.word(count))
    switch better {
    case 0:
      return pick(
        "\(name) er ikke bedre enn medianen i \(group) på noen av \(all) \(figures)",
        "\(name) is better than the median of \(group) on none of \(all) \(figures)")
    case count:
      return pick(
        "\(name) er bedre enn medianen i \(group) på alle \(all) \(figures)",
        "\(name) is better than the median of \(group) on all \(all) \(figures)")
    default:
      return pick(
        "\(name) er bedre enn medianen i \(group) på \(numbers.word(better, neuter: true)) av \(all) \(figures)",
        "\(name) is better than the median of \(group) on \(numbers.word(better)) of \(all) \(figures)")
    }
  }

  var wholeCountry: String { pick("landets kommuner", "the country's municipalities") }

  func fewFigures(name: String, year: Int) -> String {
    pick(
      "Det er få tall å sammenligne for \(name) i \(year)", "There are few figures to compare for \(name) in \(year)")
  }

  // MARK: Targets

  /// The bold claim: what happened, and whether the target holds.
  func claim(_ assessment: TargetAssessment) -> String {
    let label = assessment.indicator.shortLabel[language]
    let met = assessment.current.status == .met
    let outcome = met ? pick("når målet", "meets its target") : pick("når ikke målet", "misses its target")
    guard let better = assessment.isBetterThanBefore else { return "\(label) \(outcome)." }
    switch (met, better) {
    case (true, true): return pick("\(label) bedrer seg og når målet.", "\(label) improves and meets its target.")
    case (true, false): return pick("\(label) når målet, men svekkes.", "\(label) meets its target but weakens.")
    case (false, true):
      return pick("\(label) bedrer seg, men når ikke målet.", "\(label) improves but misses its target.")
    case (false, false): return pick("\(label) svekkes og når ikke målet.", "\(label) weakens and misses its target.")
    }
  }

  func value(_ amount: String, year: Int) -> String { pick("\(amount) i \(year).", "\(amount) in \(year).") }

  func value(_ amount: String, year: Int, before: String, previousYear: Int, rising: Bool?, running: String) -> String {
    guard let rising else {
      return pick("\(amount) i \(year), som i \(previousYear).", "\(amount) in \(year), as in \(previousYear).")
    }
    return pick(
      "\(amount) i \(year), \(rising ? "opp" : "ned") fra \(before) i \(previousYear)\(running).",
      "\(amount) in \(year), \(rising ? "up" : "down") from \(before) in \(previousYear)\(running).")
  }

  /// `minst 1,75 %`, `under 90 %`, `fra 25 til 75 %`.
  func limit(_ bound: TargetBound, unit: Unit) -> String {
    switch bound {
    case .floor(let limit, false): pick("minst", "at least") + " " + numbers.amount(limit, unit)
    case .floor(let limit, true): pick("over", "above") + " " + numbers.amount(limit, unit)
    case .ceiling(let limit, false): pick("høyst", "at most") + " " + numbers.amount(limit, unit)
    case .ceiling(let limit, true): pick("under", "below") + " " + numbers.amount(limit, unit)
    case .band(let lower, let upper):
      pick("fra \(numbers.number(lower)) til ", "from \(numbers.number(lower)) to ") + numbers.amount(upper, unit)
    }
  }

  func target(_ target: Target, unit: Unit) -> String {
    sentence(targetName(target.basis) + " " + limit(target.bound, unit: unit))
  }

  func target(_ target: Target, unit: Unit, status: TargetStatus, distance: PublishedValue, isBelow: Bool?) -> String {
    let gap = numbers.difference(distance.magnitude, unit)
    let side: String? = isBelow.map { below in
      below
        ? pick("\(gap) under grensen", "\(gap) below the limit") : pick("\(gap) over grensen", "\(gap) above the limit")
    }
    let rest = side ?? pick("akkurat på grensen", "exactly at the limit")
    return sentence(targetName(target.basis) + " " + limit(target.bound, unit: unit) + "; " + rest)
  }

  private func targetName(_ basis: TargetBasis) -> String {
    switch basis {
    case .council: pick("målet er", "the target is")
    case .regulation: pick("finansreglementet krever", "the finance rules require")
    case .guideline: pick("veiledende norm er", "the guideline is")
    }
  }

  func rules(broken: Int, of all: Int) -> String {
    let one = all == 1
    if broken == 0 {
      return one
        ? pick("Den ene regelen er overholdt.", "The one rule is met.")
        : pick(
          "Alle \(numbers.word(all)) regler og normer er overholdt.",
          "All \(numbers.word(all)) rules and guidelines are met.")
    }
    if one { return pick("Den ene regelen er ikke overholdt.", "The one rule is not met.") }
    let (few, many) = (sentence(numbers.word(broken)).dropLast(), numbers.word(all))
    return pick(
      "\(few) av \(many) regler og normer er ikke overholdt.",
      "\(few) of \(many) rules and guidelines \(broken == 1 ? "is" : "are") not met.")
  }

  func metRule(_ label: String, _ value: String, _ limit: String) -> String { "\(label): \(value) (\(limit))" }

  // MARK: Peers

  func place(_ rank: Rank, of count: Int, among names: String, neutral: Bool) -> String {
    let place = pick("plass \(rank.position) av \(count)", "rank \(rank.position) of \(count)")
    let shared = rank.isTied ? pick(", delt", ", shared") : ""
    let order = neutral ? pick(", regnet fra høyest,", ", counted from the highest,") : ""
    return sentence(place + shared + order + pick(" blant ", " among ") + names)
  }

  func references(_ parts: [(name: String, amount: String)]) -> String? {
    guard let first = parts.first else { return nil }
    let rest = parts.dropFirst().map { "\(numbers.midGroup($0.name)) \($0.amount)" }
    return sentence(numbers.list(["\(first.name)" + pick(" har ", " has ") + first.amount] + rest))
  }

  // MARK: Context

  func standsOut(_ label: String, good: Bool) -> String {
    "\(label): "
      + (good ? pick("blant de beste.", "among the best.") : pick("blant de svakeste.", "among the weakest."))
  }

  func standOutDetail(_ amount: String, year: Int, rank: Rank, of count: Int) -> String {
    pick(
      "\(amount) i \(year): plass \(rank.position)\(rank.isTied ? " (delt)" : "") av \(count) kommuner som har tall.",
      "\(amount) in \(year): rank \(rank.position)\(rank.isTied ? " (shared)" : "") of \(count) municipalities with a figure."
    )
  }

  var fewFiguresClaim: String { pick("Lite å si.", "Little to say.") }

  func fewFigures(_ comparable: Int) -> String {
    comparable == 0
      ? pick(
        "Ingen nøkkeltall i datasettene har tall for kommunen som også andre kommuner har.",
        "No key figure in the datasets has a figure for the municipality that others have too.")
      : pick(
        "Nøkkeltallene det finnes tall for, sier ikke om høyt eller lavt er bedre, eller for få har tall til å rangere.",
        "The key figures there are do not say whether high or low is better, or too few have a figure to be ranked.")
  }

  var nothingStandsOut: String { pick("Ingenting skiller seg ut.", "Nothing stands out.") }

  func nothingStandsOut(of count: Int) -> String {
    pick(
      "Av \(numbers.word(count, neuter: true)) nøkkeltall der høyt eller lavt er bedre, er ingen blant landets beste "
        + "eller svakeste tidel.",
      "Of \(numbers.word(count)) key figures where high or low is better, none is among the country's best or weakest tenth."
    )
  }

  /// A value so far from the others that it should be looked at before it is used.
  var outlierQuestion: String {
    pick(
      "Verdien ligger svært langt fra de andres; sjekk den før den brukes.",
      "The value lies very far from the others'; check it before it is used.")
  }

  // MARK: Questions

  func question(_ label: String, from: String, to: String, yearsRunning: Int, growing: Bool, metBefore: Int?)
    -> String
  {
    let opening = pick(
      "Hva skal til for å bringe \(label) fra \(from) til \(to)?", "What would bring \(label) from \(from) to \(to)?")
    if let metBefore {
      return opening + pick(" Målet ble nådd i \(metBefore).", " The target was met in \(metBefore).")
    }
    if yearsRunning >= 2, growing {
      return opening
        + pick(
          " Målet er ikke nådd på \(numbers.word(yearsRunning, neuter: true)) år, og avstanden øker.",
          " The target has been missed for \(numbers.word(yearsRunning)) years, and the gap grows.")
    }
    if yearsRunning >= 2 {
      return opening
        + pick(
          " Målet er ikke nådd på \(numbers.word(yearsRunning, neuter: true)) år.",
          " The target has been missed for \(numbers.word(yearsRunning)) years.")
    }
    return opening
  }

  func questionAboutWeak(_ label: String, rank: Rank, of count: Int) -> String {
    let shared = rank.isTied ? pick(" (delt)", " (shared)") : ""
    return pick(
      "Hva ligger bak plass \(rank.position)\(shared) av \(count) på «\(label)», og hva kan kommunen gjøre med det?",
      "What lies behind rank \(rank.position)\(shared) of \(count) on \u{201C}\(label)\u{201D}, and what can the municipality do about it?"
    )
  }

  // MARK: Caveats

  func provisional(_ date: String) -> String {
    pick("Foreløpige tall per \(date)", "Provisional figures as of \(date)")
  }

  var caveatProvisional: String {
    pick(
      "Foreløpige tall, i tabeller merket f, kan bli endret når Statistisk sentralbyrå publiserer reviderte tall i juni.",
      "Provisional figures, marked p in tables, may change when Statistics Norway publishes revised figures in June.")
  }

  var caveatUnknown: String {
    pick(
      "For tall merket ? er det ikke kjent om de er foreløpige eller reviderte.",
      "Of figures marked ? it is not known whether they are provisional or revised.")
  }

  var caveatConsolidated: String {
    pick(
      "Økonomitallene er konserntall: kommunen med foretak og interkommunalt samarbeid, der kilden sier det.",
      "The economic figures are consolidated: the municipality with its enterprises, where the source says so.")
  }

  var caveatTargetDates: String {
    pick(
      "Kilden sier ikke fra hvilket år målene gjelder; de er brukt for alle år som vises.",
      "The source does not say from which year the targets apply; they are used for every year shown.")
  }

  func caveatOtherYears(_ list: String) -> String {
    pick("Disse nøkkeltallene er fra et annet år: \(list).", "These key figures are of another year: \(list).")
  }

  var caveatCoverage: String {
    pick(
      "Der færre enn fem eller under halvparten har tall, er verdiene listet uten plass og median.",
      "Where fewer than five, or less than half, have a figure, the values are listed without rank or median.")
  }

  /// What one may not conclude from ranks and figures like these.
  var notToBeConcluded: [String] {
    [
      pick(
        "En plass sier hvor kommunen ligger, ikke hvorfor; forskjeller kan skyldes forhold kommunen ikke rår over.",
        "A rank says where the municipality stands, not why; differences may come from what it does not control."),
      pick(
        "Gruppetall (KOSTRA-gruppe, fylke, landet) er referanser og rangeres ikke blant kommunene.",
        "Group figures (KOSTRA group, county, country) are references and are not ranked among municipalities."),
      pick(
        "Avstander og endringer er regnet av publiserte, avrundede tall; ingenting er anslått eller fylt inn, og ingenting "
          + "er en prognose.",
        "Distances and changes are worked out from published, rounded figures; nothing is estimated or filled in, and "
          + "nothing is a forecast."),
    ]
  }

  func caveatDevelopment(_ ids: [String]) -> String {
    pick(
      "Sammenlignerne \(numbers.list(ids)) er bygd på denne maskinen (utviklingsutgave, uten signatur).",
      "The comparators \(numbers.list(ids)) were built on this machine (development, unsigned).")
  }
}

extension TargetAssessment {
  /// Whether the distance to the target grew on the good side since the year before; nil when unchanged or unknown.
  public var isBetterThanBefore: Bool? {
    guard let now = current.distance, let before = previous?.distance, now != before else { return nil }
    return now > before
  }
}

extension NumberText {
  /// A group's name within a sentence: `landet uten Oslo`, `the country`, but `Innlandet`, `KOSTRA-gruppe 09`.
  func midGroup(_ name: String) -> String {
    name.hasPrefix("Landet") || name.hasPrefix("The country") ? midSentence(name) : name
  }
}
