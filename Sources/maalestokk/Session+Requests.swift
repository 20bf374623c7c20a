import ComparatorMessages
import Foundation
import Indicators
import PluginHost
import Regions
import Workbench

extension Session {
  private func pick(_ nb: String, _ en: String) -> String { options.pick(nb, en) }
  private func refuse(_ nb: String, _ en: String) -> UsageError { UsageError(problems: [pick(nb, en)]) }

  /// The municipality that was meant.
  func municipality(_ text: String) throws -> Municipality {
    switch workbench.regions.find(text) {
    case .found(let municipality): return municipality
    case .ambiguous(let several):
      let names = several.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      throw refuse(
        "Flere kommuner heter '\(text)': \(names). Oppgi nummeret.",
        "Several municipalities are named '\(text)': \(names). Give the code.")
    case .unknown(let suggestions):
      throw groupRefusal(text)
        ?? refuse(
          "Kommunen '\(text)' er ikke kjent.\(didYouMean(suggestions)) List dem: maalestokk regions",
          "Municipality '\(text)' is not known.\(didYouMean(suggestions)) List them: maalestokk regions")
    }
  }

  /// The municipality that was meant, in a year: where a name is now another municipality's, the one that had it then.
  func municipality(_ text: String, in year: Int?) throws -> Municipality {
    let found = try municipality(text)
    guard let year, !found.exists(in: year), text != found.code.rawValue,
      let then = workbench.regions.lineage(of: found).segments.first(where: { $0.division == Division(year: year) })?
        .sameName
    else { return found }
    options.say(
      "\(then.name) i \(year) er nummer \(then.code), ikke dagens \(found.code).",
      "\(then.name) in \(year) is code \(then.code), not today's \(found.code).")
    return then
  }

  /// Why something that is no municipality cannot be one's subject; nil when it is not known at all.
  private func groupRefusal(_ text: String) -> UsageError? {
    let book = workbench.regions
    let code = book.groupNames.first { key, names in
      key.rawValue == text.uppercased() || names.nb.lowercased() == text.lowercased()
        || names.en.lowercased() == text.lowercased()
    }?.key
    guard let code, let name = book.name(of: code, english: options.language == .en) else { return nil }
    return refuse(
      "\(name) (\(code)) er ikke en kommune, og rangeres ikke.",
      "\(name) (\(code)) is not a municipality, and is not ranked.")
  }

  /// The indicator that was meant.
  func indicator(_ id: String) throws -> Indicator {
    if let indicator = workbench.indicator(id) { return indicator }
    throw refuse(
      "Nøkkeltallet '\(id)' er ikke kjent.\(didYouMean(nearestIndicators(id))) List dem: maalestokk indicators",
      "Indicator '\(id)' is not known.\(didYouMean(nearestIndicators(id))) List them: maalestokk indicators")
  }

  /// Ids near what was written; without any, those whose name holds its words, the shortest name first.
  private func nearestIndicators(_ text: String) -> [String] {
    let byLetters = nearest(to: text.lowercased(), among: workbench.indicators.map(\.id), most: 2)
    guard byLetters.isEmpty else { return byLetters }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    let holding = workbench.indicators.compactMap { indicator -> (id: String, missing: Int, length: Int)? in
      let names = [indicator.shortLabel.nb, indicator.shortLabel.en].map { $0.lowercased() }
      let missing = names.map { name in words.count { !name.holdsWord(beginning: $0) } }.min() ?? 0
      return 2 * missing < words.count ? (indicator.id, missing, names.map(\.count).min() ?? 0) : nil
    }
    return holding.sorted { ($0.missing, $0.length, $0.id) < ($1.missing, $1.length, $1.id) }.prefix(2).map(\.id)
  }

  private func didYouMean(_ suggestions: [String]) -> String {
    guard !suggestions.isEmpty else { return "" }
    let list = suggestions.map { "'\($0)'" }.joined(separator: pick(" eller ", " or "))
    return pick(" Mente du \(list)?", " Did you mean \(list)?")
  }

  /// The year asked for, checked against the years there are; else the newest, said aloud.
  func year(_ asked: Int?, of indicator: Indicator, for subject: Municipality) throws -> Int {
    let years = try workbench.store.years(of: indicator.id, asOf: workbench.asOf)
    guard let newest = years.last else {
      throw refuse(
        "Ingen kommune har tall for \(indicator.id)\(knownThen).",
        "No municipality has figures for \(indicator.id)\(knownThen).")
    }
    if let asked {
      guard years.contains(asked) else {
        throw refuse(
          "Ingen har tall for \(indicator.id) i \(asked). Det finnes tall for \(yearList(years)).",
          "Nobody has a figure for \(indicator.id) in \(asked). There are figures for \(yearList(years)).")
      }
      return asked
    }
    let year = try workbench.newestYear(of: indicator, for: subject) ?? newest
    options.say("År \(year): det nyeste med tall.", "Year \(year): the newest with figures.")
    return year
  }

  /// With `--as-of`: that figures are as they were known then.
  private var knownThen: String {
    workbench.asOf.map { pick(" slik de var kjent \($0)", " as known on \($0)") } ?? ""
  }

  /// `2015–2019, 2023`: runs of years.
  func yearList(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
  }

  /// The year of a briefing or of targets: as asked, checked; else the newest with figures, said aloud.
  func year(_ asked: Int?, for subject: Municipality) throws -> Int {
    let newest = try workbench.newestYear(for: subject)
    guard let asked else {
      guard let newest else {
        throw refuse(
          "Det finnes ingen tall for \(subject.name)\(knownThen).",
          "There are no figures for \(subject.name)\(knownThen).")
      }
      options.say("År \(newest): det nyeste med tall.", "Year \(newest): the newest with figures.")
      return newest
    }
    guard try workbench.store.hasValues(in: asked, asOf: workbench.asOf) else {
      throw refuse("Ingen har tall for \(asked).", "Nobody has figures for \(asked).")
    }
    return asked
  }

  /// Who and what a question is about, and whom to compare with; throws with every problem at once.
  func request(
    _ question: QuestionOptions, _ comparators: ComparatorOptions? = nil, indicators ids: [String] = []
  ) throws -> (subject: Municipality, indicators: [Indicator], choice: ComparatorChoice) {
    var problems = Problems()
    let indicators = try ids.compactMap { id in try problems.catching { try self.indicator(id) } }
    let subject = try problems.catching { try municipality(question.municipality, in: question.year) }
    let choice = try problems.catching {
      try comparators.map { try self.choice($0, for: subject) } ?? ComparatorChoice()
    }
    try problems.throwIfAny()
    guard let subject, let choice else { throw UsageError(problems: []) }
    return (subject, indicators, choice)
  }

  /// Which comparators to ask, with their options checked.
  func choice(_ asked: ComparatorOptions, for subject: Municipality?) throws -> ComparatorChoice {
    var problems = Problems()
    let ids = workbench.comparators.map(\.id)
    for id in asked.comparator where !ids.contains(id) {
      problems.add(
        pick(
          "Sammenligneren '\(id)' er ikke kjent.\(didYouMean(nearest(to: id, among: ids))) Det finnes: \(ids.joined(separator: ", ")).",
          "Comparator '\(id)' is not known.\(didYouMean(nearest(to: id, among: ids))) There are: \(ids.joined(separator: ", "))."
        ))
    }
    if !asked.comparator.isEmpty, !asked.comparator.contains("neighbours"), asked.peers ?? asked.neighbours != nil {
      problems.add(
        pick(
          "--peers og --neighbours gjelder sammenligneren neighbours, som ikke er blant --comparator.",
          "--peers and --neighbours are for the comparator neighbours, which is not among --comparator."))
    }
    var neighbours: [String: String] = [:]
    if let set = asked.neighbours {
      let sets = ["named", "border", "region"]
      if !sets.contains(set) {
        problems.add(
          pick(
            "--neighbours er '\(set)'; det kan være \(sets.joined(separator: ", ")).",
            "--neighbours is '\(set)'; it may be \(sets.joined(separator: ", "))."))
      }
      neighbours["set"] = set
    }
    if let peers = asked.peers {
      let codes = try peers.split(separator: ",").compactMap { name in
        try problems.catching { try municipality(String(name)) }?.code.rawValue
      }
      if let subject, codes.contains(subject.code.rawValue) {
        problems.add(
          pick(
            "--peers nevner \(subject.name), som er den som sammenlignes.",
            "--peers names \(subject.name), which is the one compared."))
      }
      if codes.isEmpty, problems.texts.isEmpty { problems.add(pick("--peers er tom.", "--peers is empty.")) }
      neighbours["peers"] = unique(codes).joined(separator: ",")
    }
    var options = settings(asked, &problems)
    let accepted = accepted(asked, &problems)
    try problems.throwIfAny()
    if !neighbours.isEmpty { options["neighbours"] = neighbours }
    return ComparatorChoice(ids: unique(asked.comparator), options: options, accepted: accepted)
  }

  /// The differences of definition that the user accepts.
  private func accepted(_ asked: ComparatorOptions, _ problems: inout Problems) -> Set<DefinitionAspect> {
    let aspects = asked.accept.compactMap { word -> DefinitionAspect? in
      let aspect = DefinitionAspect(rawValue: word)
      if aspect == nil {
        let words = DefinitionAspect.allCases.map(\.rawValue).joined(separator: ", ")
        problems.add(
          pick("--accept er '\(word)'; det kan være \(words).", "--accept is '\(word)'; it may be \(words)."))
      }
      return aspect
    }
    return Set(aspects)
  }
}

extension String {
  /// Whether one of its words begins so; the middle of a word counts from four letters on, as in `lånegjeld`.
  fileprivate func holdsWord(beginning start: String) -> Bool {
    start.count > 3 ? contains(start) : split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }
}

/// Each item once, in the order of its first appearance.
private func unique(_ items: [String]) -> [String] {
  var seen: Set<String> = []
  return items.filter { seen.insert($0).inserted }
}

/// The date, when it is one (2024-05-01).
func checkedDate(_ text: String?, _ options: CommonOptions, option: String = "--as-of") throws -> String? {
  guard let text else { return nil }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Int($0) }
  guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
    isDay(numbers[2], month: numbers[1], year: numbers[0])
  else {
    throw UsageError(problems: [
      options.pick(
        "\(option) er '\(text)'; skriv en dato som 2024-05-01.",
        "\(option) is '\(text)'; write a date such as 2024-05-01.")
    ])
  }
  return text
}

/// Whether there is such a day in the Gregorian calendar.
private func isDay(_ day: Int, month: Int, year: Int) -> Bool {
  guard (1...12).contains(month) else { return false }
  let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  let longest = month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  return (1...longest).contains(day)
}
