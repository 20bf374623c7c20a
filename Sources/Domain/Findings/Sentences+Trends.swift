import Comparing
import Figures
import Statistics
import Values

extension Sentences {
  private func years(_ count: Int) -> String {
    pick("\(numbers.word(count, neuter: true)) år", "\(numbers.word(count)) \(count == 1 ? "year" : "years")")
  }

  /// `Under målet`, `Over målet`, `Utenfor båndet`: on which side of its limit a value lies.
  private func side(_ assessment: TargetAssessment) -> String {
    let isMet = assessment.current.status == .met
    guard assessment.target.bound.limits.count == 1 else {
      return isMet ? pick("Innenfor båndet", "Within the band") : pick("Utenfor båndet", "Outside the band")
    }
    switch assessment.isBelowLimit {
    case true?: return pick("Under målet", "Below the target")
    case false?: return pick("Over målet", "Above the target")
    case nil: return pick("Akkurat på målet", "Exactly at the target")
    }
  }

  /// What a panel of the years says about a target, in about ten words.
  ///
  /// `changed` is how many years the status before it had lasted; `again` whether it had been as now before that.
  func trendHeading(_ assessment: TargetAssessment, streak: Streak, changed: Int?, again: Bool) -> String {
    let side = side(assessment)
    if let changed {
      let other =
        assessment.current.status == .missed
        ? pick("der målet var nådd", "that met it") : pick("der målet ikke var nådd", "that missed it")
      return side + (again ? pick(" igjen", " again") : "")
        + pick(", etter \(years(changed)) \(other)", ", after \(years(changed)) \(other)")
    }
    let total = assessment.history.count { $0.value != nil }
    if streak.years >= 2, assessment.current.status == .missed {
      let way = streak.isRising ? pick("Opp", "Up") : pick("Ned", "Down")
      let still = pick("fortsatt ", "still ") + numbers.midSentence(side)
      return "\(way) " + pick("\(years(streak.years)) på rad, ", "\(years(streak.years)) running, ") + still
    }
    if assessment.yearsRunning == total, total >= 2 {
      return pick("\(side) i alle \(years(total)) med tall", "\(side) in all \(years(total)) with a figure")
    }
    guard assessment.yearsRunning >= 2 else { return side }
    return pick("\(side) \(years(assessment.yearsRunning)) på rad", "\(side) \(years(assessment.yearsRunning)) running")
  }

  /// What a panel without a target says: `Ned tre år på rad`, or `Høyere enn i 2015`.
  func trendHeading(_ label: String, streak: Streak, firstYear: Int, change: Bool?) -> String {
    if streak.years >= 2 {
      let way = streak.isRising ? pick("opp", "up") : pick("ned", "down")
      return "\(label): \(way) " + pick("\(years(streak.years)) på rad", "\(years(streak.years)) running")
    }
    switch change {
    case true?: return "\(label): " + pick("høyere enn i \(firstYear)", "higher than in \(firstYear)")
    case false?: return "\(label): " + pick("lavere enn i \(firstYear)", "lower than in \(firstYear)")
    case nil: return "\(label): " + pick("som i \(firstYear)", "as in \(firstYear)")
    }
  }

  // MARK: Climate

  /// `lavere utslipp per innbygger enn i Gausdal og Øyer, men mindre nedgang enn i KOSTRA-gruppe 09`.
  func climateHeading(lowerThan: [String], higherThan: [String], fallsLessThan: [String]) -> String {
    let all = lowerThan.isEmpty ? higherThan : lowerThan
    guard !all.isEmpty else {
      return pick("Klima: direkte utslipp per innbygger", "Climate: direct emissions per inhabitant")
    }
    let opening =
      lowerThan.isEmpty
      ? pick("Klima: høyere utslipp per innbygger enn i ", "Climate: higher emissions per inhabitant than ")
      : pick("Klima: lavere utslipp per innbygger enn i ", "Climate: lower emissions per inhabitant than ")
    let rest =
      fallsLessThan.isEmpty
      ? "" : pick(", men mindre nedgang enn i ", ", but a smaller fall than ") + numbers.list(fallsLessThan)
    return opening + numbers.list(all) + rest
  }

  func climate(_ amount: String, year: Int, share: String?, isFall: Bool, before: String, firstYear: Int) -> String {
    guard let share else {
      return pick(
        "Direkte utslipp per innbygger var \(amount) i \(year), som i \(firstYear).",
        "Direct emissions per inhabitant were \(amount) in \(year), as in \(firstYear).")
    }
    return pick(
      "Direkte utslipp per innbygger var \(amount) i \(year), \(isFall ? "ned" : "opp") \(share) fra \(before) i \(firstYear).",
      "Direct emissions per inhabitant were \(amount) in \(year), \(isFall ? "down" : "up") \(share) from \(before) in \(firstYear)."
    )
  }

  func climateOther(_ name: String, share: String?, isFall: Bool, before: String, after: String) -> String {
    guard let share else {
      return pick("I \(name) er de uendret, \(after).", "In \(name) they are unchanged, \(after).")
    }
    return pick(
      "I \(name) er \(isFall ? "nedgangen" : "økningen") \(share), fra \(before) til \(after).",
      "In \(name) the \(isFall ? "fall" : "rise") is \(share), from \(before) to \(after).")
  }

  var climateNoTarget: String {
    pick("Det er ikke registrert noe mål for utslippene.", "No target for emissions is recorded.")
  }
}
