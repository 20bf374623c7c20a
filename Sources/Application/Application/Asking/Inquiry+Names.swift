import Comparing
import Figures
import Foundation
import PlainText
import Problems
import Regions
import Values

extension Inquiry {
  /// The municipality that was meant, the one at home where nobody is named: in a year, among those that lived in it.
  ///
  /// One that did not exist that year is given as it is, so that the answer can say so.
  public func municipality(_ text: String?, in year: Int? = nil) throws -> Municipality {
    let text = text ?? home.municipality ?? AskedQuestion.usualMunicipality
    switch workbench.regions.find(text, in: year) {
    case .found(let municipality):
      sayWhichWasMeant(municipality, text, in: year)
      return municipality
    case .absent: return try municipality(text)
    case .ambiguous(let several):
      throw refusal(
        .ambiguous(
          PlainText.line(text), names: several.map { workbench.regions.label(of: $0, in: year) },
          codes: several.map { ($0.period(in: year ?? .max)?.code ?? $0.code).rawValue }))
    case .former(let former): throw refusal(.former(former.told(in: workbench.regions)))
    case .disagreement(let holder, let code, let name):
      throw refusal(
        .disagreement(PlainText.line(text), code: code.rawValue, name: holder.name, beside: PlainText.line(name)))
    case .unknown(let suggestions):
      throw refusal(group(text) ?? .unknown(PlainText.line(text), suggestions: suggestions))
    }
  }

  /// The municipalities that are written as `A,B,C`; what is wrong with any of the names is noted.
  func municipalities(_ text: String, in year: Int? = nil, _ problems: inout UsageProblems) throws -> [Municipality] {
    try text.split(separator: ",").compactMap { name in
      try problems.catching { try municipality(String(name), in: year) }
    }
  }

  private func refusal(_ problem: UsageProblem.Municipality) -> UsageError { UsageError([.municipality(problem)]) }

  /// Says what a reader might not expect: another municipality than the name is today's, or a code read otherwise than written.
  private func sayWhichWasMeant(_ meant: Municipality, _ text: String, in year: Int?) {
    if let (code, isWithoutZero) = RegionBook.number(in: text) {
      if let last = workbench.regions.lastYear(ofFormer: code) {
        say(.formerCode(code.rawValue, of: meant.name, until: last, now: meant.code.rawValue))
      } else if isWithoutZero {
        say(.readAs(text, code: code.rawValue, name: meant.name))
      }
      return
    }
    guard let year, case .found(let today) = workbench.regions.find(text), today.code != meant.code,
      today.exists(in: Division.from2024.rawValue)
    else { return }
    say(.otherThanToday(meant.name, year: year, code: meant.code.rawValue, today: today.code.rawValue))
  }

  /// Why something that is no municipality cannot be one's subject; nil when it is not known at all.
  private func group(_ text: String) -> UsageProblem.Municipality? {
    let lower = text.lowercased()
    let group = workbench.regions.groupNames.first { code, names in
      code.rawValue == text.uppercased() || names.texts.contains { $0.lowercased() == lower }
    }
    return group.map { .group(code: $0.key.rawValue, name: $0.value) }
  }

  /// The indicator that was meant: by its id, the publisher's code, or its name where that leads to one alone.
  public func indicator(_ id: String) throws -> Indicator {
    if let indicator = workbench.indicator(IndicatorID(id)) { return indicator }
    let found = workbench.indicators.named(id)
    if found.count == 1 {
      say(.indicatorMeant(id, is: found[0].id.rawValue, name: found[0].shortLabel))
      return found[0]
    }
    let near = found.isEmpty ? nearestIndicators(id) : found.prefix(6).map(\.id.rawValue)
    throw UsageError([.figures(.unknown(PlainText.line(id), suggestions: near))])
  }

  /// Ids near what was written; without any, those whose name holds its words, the shortest name first.
  func nearestIndicators(_ text: String) -> [String] {
    let byLetters = nearest(to: text.lowercased(), among: workbench.indicators.map(\.id.rawValue), most: 2)
    guard byLetters.isEmpty else { return byLetters }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    let holding = workbench.indicators.compactMap { indicator -> (id: String, missing: Int, length: Int)? in
      let names = indicator.shortLabel.texts.map { $0.lowercased() }
      let missing = names.map { name in words.count { !name.holdsWord(beginning: $0) } }.min() ?? 0
      return 2 * missing < words.count ? (indicator.id.rawValue, missing, names.map(\.count).min() ?? 0) : nil
    }
    return holding.sorted { ($0.missing, $0.length, $0.id) < ($1.missing, $1.length, $1.id) }.prefix(2).map(\.id)
  }

  /// The year asked for, checked against the years there are; else the newest, said aloud.
  public func year(_ asked: Int?, of indicator: Indicator, for subject: Municipality) throws -> Int {
    let years = try workbench.store.years(of: indicator.id, asOf: workbench.asOf)
    guard let newest = years.last else {
      throw UsageError([.figures(.none(indicator: indicator.id.rawValue, asOf: workbench.asOf))])
    }
    if let asked {
      guard years.contains(asked) else {
        throw UsageError([.figures(.noneInYear(asked, indicator: indicator.id.rawValue, years: years))])
      }
      try refuseAbsent(subject, in: asked)
      return asked
    }
    let year = try workbench.newestYear(of: indicator, for: subject) ?? newest
    say(.newestYear(year))
    return year
  }

  /// Refuses a municipality that did not exist in a year, and names what it was part of.
  private func refuseAbsent(_ subject: Municipality, in year: Int) throws {
    guard !subject.exists(in: year) else { return }
    let segment = workbench.regions.lineage(of: subject).segments.first { $0.division.years.contains(year) }
    throw refusal(
      .notThen(
        name: "\(subject.name) (\(subject.code))", year: year,
        partOf: (segment?.predecessors ?? []).map { "\($0.name) (\($0.code))" }))
  }

  /// The year of a briefing: of one about a topic the newest with figures of it beside somebody else's.
  public func year(_ asked: AskedQuestion, for subject: Municipality) throws -> Int {
    guard asked.year == nil, let topic = asked.topic else { return try year(asked.year, for: subject) }
    let newest = try workbench.store.newestSharedYears(in: subject.code, notAfter: nil, asOf: workbench.asOf)
    let years = newest.compactMap { id, year in workbench.indicator(id)?.field == topic ? year : nil }
    guard let year = years.max() else {
      throw UsageError([.figures(.noneOf(municipality: subject.name, asOf: workbench.asOf))])
    }
    say(.newestYear(year))
    return year
  }

  /// The same question with the ids of the key figures that are taken in or left out; throws for those nobody knows.
  public func knowing(_ asked: AskedQuestion) throws -> AskedQuestion {
    var (asked, problems) = (asked, UsageProblems())
    asked.included = try asked.included.compactMap { id in try problems.catching { try indicator(id).id.rawValue } }
    asked.leftOut = try asked.leftOut.compactMap { id in try problems.catching { try indicator(id).id.rawValue } }
    try problems.throwIfAny()
    return asked
  }

  /// The year of a briefing or of targets: as asked, checked; else the newest with figures, said aloud.
  public func year(_ asked: Int?, for subject: Municipality) throws -> Int {
    if let asked { try refuseAbsent(subject, in: asked) }
    guard let asked else {
      guard let newest = try workbench.newestYear(for: subject) else {
        throw UsageError([.figures(.noneOf(municipality: subject.name, asOf: workbench.asOf))])
      }
      say(.newestYear(newest))
      return newest
    }
    guard try workbench.store.hasValues(in: asked, asOf: workbench.asOf) else {
      throw UsageError([.figures(.nobodyInYear(asked))])
    }
    return asked
  }
}

extension String {
  /// Whether one of its words begins so; the middle of a word counts from four letters on, as in `lånegjeld`.
  fileprivate func holdsWord(beginning start: String) -> Bool {
    start.count > 3 ? contains(start) : split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }
}
