import Comparing
import Figures
import Statistics
import Values

/// Where a value lies among others', said in words.
enum Position: Equatable {
  case highest(shared: Bool)
  case lowest(shared: Bool)
  case secondHighest, secondLowest
  case between

  /// Ends are named from two values on, the second from each end from four on, when nobody shares it.
  init(of value: PublishedValue, among others: [PublishedValue]) {
    let above = others.count { $0 > value }
    let below = others.count { $0 < value }
    let shared = above + below < others.count
    switch (above, below) {
    case (0, 0): self = .between
    case (0, _): self = .highest(shared: shared)
    case (_, 0): self = .lowest(shared: shared)
    case (1, _) where others.count >= 3 && !shared: self = .secondHighest
    case (_, 1) where others.count >= 3 && !shared: self = .secondLowest
    default: self = .between
    }
  }
}

extension Sentences {
  /// `andre`, `tredje`: which time running; nil beyond ten.
  private func ordinal(_ number: Int) -> String? {
    let norwegian = ["andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende"]
    let english = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    let words = language == .nb ? norwegian : english
    return words.indices.contains(number - 2) ? words[number - 2] : nil
  }

  /// `, andre år på rad med nedgang`; empty for a first change.
  func running(_ streak: Streak) -> String {
    guard let ordinal = ordinal(streak.years) else { return "" }
    return pick(
      ", \(ordinal) år på rad med \(streak.isRising ? "oppgang" : "nedgang")",
      ", \(streak.isRising ? "rising" : "falling") for the \(ordinal) year running")
  }

  /// How long a target has been missed: `Ikke nådd fire år på rad`.
  func missedRunning(_ years: Int) -> String {
    pick("Ikke nådd \(numbers.word(years, neuter: true)) år på rad.", "Missed \(numbers.word(years)) years running.")
  }

  /// The second and later time that the same municipalities are compared with.
  var theSameMunicipalities: String { pick("de samme kommunene", "the same municipalities") }

  /// Better than these, weaker than those, level with others: groups with their figures.
  func against(better: [String], weaker: [String], level: [String]) -> String? {
    let parts = [
      better.isEmpty ? nil : pick("bedre enn ", "better than ") + numbers.list(better),
      weaker.isEmpty ? nil : pick("svakere enn ", "weaker than ") + numbers.list(weaker),
      level.isEmpty ? nil : pick("likt med ", "level with ") + numbers.list(level),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : sentence(parts.joined(separator: "; "))
  }

  func group(_ name: String, _ amount: String) -> String { "\(numbers.midGroup(name)) (\(amount))" }

  // MARK: Places that have moved

  func movedClaim(_ label: String, up: Bool, neutral: Bool) -> String {
    if neutral {
      return "\(label): " + (up ? pick("høyere opp.", "further up.") : pick("lenger ned.", "further down."))
    }
    return "\(label): " + (up ? pick("bedre plass.", "a better rank.") : pick("svakere plass.", "a weaker rank."))
  }

  /// From which place to which, and between which it would stay if the figures only swung as they usually do.
  func movedDetail(from before: Int, to now: Int, of count: Int, year: Int, interval: RankInterval, among set: String)
    -> String
  {
    let places =
      interval.low == interval.high
      ? pick("plass \(interval.low)", "rank \(interval.low)")
      : pick("plass \(interval.low) til \(interval.high)", "rank \(interval.low) to \(interval.high)")
    return pick(
      "Plass \(now) av \(count) (\(set)) i \(year), mot \(before) i \(year - 1); vanlige svingninger i tallene gir \(places).",
      "Rank \(now) of \(count) (\(set)) in \(year), \(before) in \(year - 1); the figures' usual swings give \(places)."
    )
  }

  // MARK: Headings of dot strips

  /// `Lavest netto driftsresultat av de fire`, or `Legedekning: lavest av de fire`, or a place for what is between.
  func stripHeading(_ label: String, isMain: Bool, _ position: Position, rank: Rank?, of count: Int) -> String {
    let all = pick("av de \(numbers.word(count))", "of the \(numbers.word(count))")
    let word: String
    switch position {
    case .highest(false): word = pick("høyest", "highest")
    case .highest(true): word = pick("delt høyest", "joint highest")
    case .lowest(false): word = pick("lavest", "lowest")
    case .lowest(true): word = pick("delt lavest", "joint lowest")
    case .secondHighest: word = pick("nest høyest", "second highest")
    case .secondLowest: word = pick("nest lavest", "second lowest")
    case .between:
      guard let rank else { return label }
      let shared = rank.isTied ? pick("delt ", "joint ") : ""
      return "\(label): \(shared)" + pick("plass \(rank.position) av \(count)", "rank \(rank.position) of \(count)")
    }
    let phrase = isMain ? "\(word) \(numbers.midSentence(label)) \(all)" : "\(label): \(word) \(all)"
    return phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  /// `, 26,4 prosentpoeng over den nærmeste`.
  func gapToNearest(_ gap: String, isHighest: Bool) -> String {
    isHighest
      ? pick(", \(gap) over den nærmeste", ", \(gap) above the nearest")
      : pick(", \(gap) under den nærmeste", ", \(gap) below the nearest")
  }

  /// The second half of a heading: `, men bedre enn KOSTRA-gruppe 09`.
  func contrast(_ groups: [String], better: Bool, isSurprise: Bool) -> String {
    let joining = isSurprise ? pick(", men ", ", but ") : pick(" og ", " and ")
    let word = better ? pick("bedre enn ", "better than ") : pick("svakere enn ", "weaker than ")
    return joining + word + numbers.list(groups.map(numbers.midGroup))
  }

  var butTargetMet: String { pick(", men målet er nådd", ", but the target is met") }
  var butTargetMissed: String { pick(", men målet er ikke nådd", ", but the target is missed") }
}
