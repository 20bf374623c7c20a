import ComparatorKit

/// Puts the nearest municipalities into words: the rule behind them, and for each what made it one.
struct TwinReport {
  let request: CompareRequest
  let year: Int
  let landscape: Landscape

  /// At most so many robust standard deviations apart are nearly the same, and roughly.
  private static let nearly = 0.1
  private static let roughly = 0.35
  /// From here on a feature's weighted squared difference is told, if the feature has so large a share of the weight.
  private static let tellingDifference = 0.5
  private static let tellingShare = 0.03
  /// On average farther off than this, a municipality is among the nearest without being like.
  private static let farOff = 1.0
  private static let reasonsGiven = 3

  /// The k municipalities most like the subject, or why there are none.
  func choice(count: Int) -> PeerChoice {
    let subject = request.subject
    guard landscape.likeness.isKnown(subject.code) else {
      return .refusal(
        request.text(
          nb: "for få kjennetegn ved \(subject.name) (\(subject.code)) i dataene til å finne lignende kommuner",
          nn: "for få kjenneteikn ved \(subject.name) (\(subject.code)) i dataa til å finne liknande kommunar",
          en: "too few features of \(subject.name) (\(subject.code)) in the data to find similar municipalities"))
    }
    let twins = landscape.likeness.nearest(to: subject.code, count: count)
    guard !twins.isEmpty else {
      return .refusal(
        request.text(
          nb: "ingen andre kommuner i \(year) har kjennetegn i dataene",
          nn: "ingen andre kommunar i \(year) har kjenneteikn i dataa",
          en: "no other municipality in \(year) has features in the data"))
    }
    let steadfast = landscape.likeness.steadfast(near: subject.code, count: count)
    return .peers(
      .statistical, rule: rule(twins.count, steadfast: steadfast.count),
      twins.map { Peer(code: $0.code, why: why($0)) })
  }

  private func rule(_ count: Int, steadfast: Int) -> String {
    let list = landscape.features.map { "\($0.feature.label.text(request)) \(numbers.weight($0.weight))" }
      .joined(separator: ", ")
    let years = Set(landscape.features.map(\.feature.year)).sorted()
    let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : years.map(String.init).joined()
    let name = request.subject.name
    let percent = Int(Likeness.variation * 100)
    return request.text(
      nb: """
        de \(count) kommunene som ligner mest på \(name) i forhold en kommune ikke velger, med vekt: \(list)\(unknown); \
        kjennetegn fra \(span); \(steadfast) av \(count) står igjen uansett hvilken enkelt vekt som økes eller senkes \
        \(percent)\u{A0}%
        """,
      nn: """
        dei \(count) kommunane som liknar mest på \(name) i tilhøve ein kommune ikkje vel, med vekt: \(list)\(unknown); \
        kjenneteikn frå \(span); \(steadfast) av \(count) står att same kva for ei enkelt vekt som blir auka eller senka \
        \(percent)\u{A0}%
        """,
      en: """
        the \(count) municipalities most like \(name) in conditions a municipality does not choose, with weights: \
        \(list)\(unknown); features of \(span); \(steadfast) of \(count) remain whichever single weight is raised or \
        lowered by \(percent)%
        """)
  }

  /// The features that are blank for the subject, as a clause of the rule.
  private var unknown: String {
    let own = landscape.values[request.subject.code] ?? []
    let blank = zip(landscape.features, own).filter { $1 == nil }.map { $0.0.feature.label.text(request) }
    guard !blank.isEmpty else { return "" }
    let name = request.subject.name
    return request.text(
      nb: "; ukjent for \(name) og ikke med: ", nn: "; ukjent for \(name) og ikkje med: ",
      en: "; unknown for \(name) and left out: ")
      + blank.joined(separator: ", ")
  }

  /// What made a municipality a twin, the weightiest likeness first, and what sets the two most apart.
  private func why(_ twin: Likeness.Twin) -> String {
    let traits = traits(of: twin.code)
    let alike = traits.filter { $0.gap <= Self.roughly }.sorted { $0.likeness > $1.likeness }
    let least = Self.tellingShare * landscape.likeness.weights.reduce(0, +)
    let apart = traits.filter { $0.weight >= least && $0.difference > Self.tellingDifference }
      .max { $0.difference < $1.difference }
    let distance =
      twin.distance > Self.farOff
      ? request.text(
        nb: "lite lik, men blant de nærmeste", nn: "lite lik, men blant dei nærmaste",
        en: "not very alike, but among the nearest") : nil
    let reasons = alike.prefix(Self.reasonsGiven).map(likeness).joined(separator: ", ")
    let clauses = [distance, reasons.isEmpty ? nil : reasons, apart.map(difference)].compactMap { $0 }
    // A twin that is nowhere alike and nowhere far apart is one by the sum of its features.
    return clauses.isEmpty
      ? request.text(nb: "nær i det samlede", nn: "nær i det samla", en: "near on the whole")
      : clauses.joined(separator: "; ")
  }

  /// One feature of a twin beside the subject's.
  private struct Trait {
    var feature: Feature
    var weight: Double
    /// Robust standard deviations apart, uncut.
    var gap: Double
    /// What it adds to the squared distance, weighted.
    var difference: Double
    var value: Double
    var own: Double

    var likeness: Double { weight * (TwinReport.roughly - gap) }
  }

  private func traits(of code: String) -> [Trait] {
    let subject = request.subject.code
    return landscape.features.enumerated().compactMap { place, weighted in
      guard let own = landscape.values[subject]?[place], let value = landscape.values[code]?[place],
        let left = landscape.likeness.places[subject]?[place], let right = landscape.likeness.places[code]?[place]
      else { return nil }
      return Trait(
        feature: weighted.feature, weight: weighted.weight, gap: abs(left - right),
        difference: weighted.weight * Likeness.squaredDifference(left, right), value: value, own: own)
    }
  }

  private func likeness(_ trait: Trait) -> String {
    let nearness =
      trait.gap <= Self.nearly
      ? request.text(nb: "nesten ", nn: "nesten ", en: "nearly ")
      : request.text(nb: "omtrent ", nn: "omtrent ", en: "roughly ")
    let qualifier = trait.value == trait.own ? "" : nearness
    return "\(qualifier)\(trait.feature.sameness.text(request)) (\(numbers.amount(trait.value, trait.feature.unit)))"
  }

  private func difference(_ trait: Trait) -> String {
    let label = trait.feature.label.text(request)
    let value = numbers.amount(trait.value, trait.feature.unit)
    let own = numbers.amount(trait.own, trait.feature.unit)
    return request.text(
      nb: "skiller seg mest i \(label) (\(value) mot \(own))", nn: "skil seg mest i \(label) (\(value) mot \(own))",
      en: "differs most in \(label) (\(value) against \(own))")
  }

  private var numbers: FeatureText { FeatureText(isEnglish: request.language == "en") }
}
