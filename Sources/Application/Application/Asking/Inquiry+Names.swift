import Figures
import Foundation
import Imports
import Regions
import Values

extension Inquiry {
  /// The municipality that was meant: in a year, among those that lived in it.
  ///
  /// One that did not exist that year is given as it is, so that the answer can say so.
  public func municipality(_ text: String, in year: Int? = nil) throws -> Municipality {
    switch workbench.regions.find(text, in: year) {
    case .found(let municipality):
      sayWhichWasMeant(municipality, text, in: year)
      return municipality
    case .ambiguous(let several):
      let names = several.map { workbench.regions.label(of: $0, in: year) }.joined(separator: ", ")
      throw refuse(
        "Flere kommuner heter '\(text)': \(names). Oppgi nummeret.",
        "Several municipalities are named '\(text)': \(names). Give the code.", kind: .invalid, option: "municipality",
        suggestions: several.map { ($0.period(in: year ?? .max)?.code ?? $0.code).rawValue })
    case .absent: return try municipality(text)
    case .former(let former):
      let told = former.told(in: workbench.regions)
      let codes = former.successors.map(\.code.rawValue)
      throw refuse(
        told.nb + (codes.isEmpty ? "" : " Oppgi \(codes.joined(separator: " eller "))."),
        told.en + (codes.isEmpty ? "" : " Give \(codes.joined(separator: " or "))."), kind: .invalid,
        option: "municipality", suggestions: codes)
    case .disagreement(let holder, let code, let name):
      throw refuse(
        "'\(text)' sier to ting: \(code) er \(holder.name), ikke \(name). Oppgi ett av dem.",
        "'\(text)' says two things: \(code) is \(holder.name), not \(name). Give one of them.", kind: .invalid,
        option: "municipality", suggestions: [code.rawValue])
    case .unknown(let suggestions):
      throw groupRefusal(text)
        ?? refuse(
          "Kommunen '\(text)' er ikke kjent.\(didYouMean(suggestions)) List dem: \(surface.list("regions"))",
          "Municipality '\(text)' is not known.\(didYouMean(suggestions)) List them: \(surface.list("regions"))",
          option: "municipality", suggestions: suggestions)
    }
  }

  /// Says what a reader might not expect: another municipality than the name is today's, or a code read otherwise than written.
  private func sayWhichWasMeant(_ meant: Municipality, _ text: String, in year: Int?) {
    if let (code, isWithoutZero) = RegionBook.number(in: text) {
      if let last = workbench.regions.lastYear(ofFormer: code) {
        say(
          Multilingual(
            nb: "\(code) var nummeret til \(meant.name) til og med \(last), nå \(meant.code).",
            en: "\(code) was the code of \(meant.name) until \(last), now \(meant.code)."))
      } else if isWithoutZero {
        say(
          Multilingual(
            nb: "'\(text)' er lest som \(code), \(meant.name).", en: "'\(text)' was read as \(code), \(meant.name)."))
      }
      return
    }
    guard let year, case .found(let today) = workbench.regions.find(text), today.code != meant.code,
      today.exists(in: Division.from2024.rawValue)
    else { return }
    say(
      Multilingual(
        nb: "\(meant.name) i \(year) er nummer \(meant.code), ikke dagens \(today.code).",
        en: "\(meant.name) in \(year) is code \(meant.code), not today's \(today.code)."))
  }

  /// Why something that is no municipality cannot be one's subject; nil when it is not known at all.
  private func groupRefusal(_ text: String) -> UsageError? {
    let book = workbench.regions
    let code = book.groupNames.first { key, names in
      key.rawValue == text.uppercased() || names.nb.lowercased() == text.lowercased()
        || names.en.lowercased() == text.lowercased()
    }?.key
    guard let code, let name = book.name(of: code, in: workbench.language) else { return nil }
    return refuse(
      "\(name) (\(code)) er ikke en kommune, og rangeres ikke.",
      "\(name) (\(code)) is not a municipality, and is not ranked.", kind: .invalid, option: "municipality")
  }

  /// The indicator that was meant.
  public func indicator(_ id: String) throws -> Indicator {
    if let indicator = workbench.indicator(id) { return indicator }
    let near = nearestIndicators(id)
    throw refuse(
      "Nøkkeltallet '\(id)' er ikke kjent.\(didYouMean(near)) List dem: \(surface.list("indicators"))",
      "Indicator '\(id)' is not known.\(didYouMean(near)) List them: \(surface.list("indicators"))",
      option: "indicator", suggestions: near)
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

  func didYouMean(_ suggestions: [String]) -> String {
    guard !suggestions.isEmpty else { return "" }
    let list = suggestions.map { "'\($0)'" }.joined(separator: pick(" eller ", " or "))
    return pick(" Mente du \(list)?", " Did you mean \(list)?")
  }

  /// The year asked for, checked against the years there are; else the newest, said aloud.
  public func year(_ asked: Int?, of indicator: Indicator, for subject: Municipality) throws -> Int {
    let years = try workbench.store.years(of: indicator.id, asOf: workbench.asOf)
    guard let newest = years.last else {
      throw refuse(
        "Ingen kommune har tall for \(indicator.id)\(knownThen).",
        "No municipality has figures for \(indicator.id)\(knownThen).", option: "indicator")
    }
    if let asked {
      guard years.contains(asked) else {
        throw refuse(
          "Ingen har tall for \(indicator.id) i \(asked). Det finnes tall for \(yearList(years)).",
          "Nobody has a figure for \(indicator.id) in \(asked). There are figures for \(yearList(years)).",
          option: "year", suggestions: years.suffix(3).reversed().map(String.init))
      }
      return asked
    }
    let year = try workbench.newestYear(of: indicator, for: subject) ?? newest
    say(Multilingual(nb: "År \(year): det nyeste med tall.", en: "Year \(year): the newest with figures."))
    return year
  }

  /// With `--as-of`: that figures are as they were known then.
  private var knownThen: String {
    workbench.asOf.map { pick(" slik de var kjent \($0)", " as known on \($0)") } ?? ""
  }

  /// `2015–2019, 2023`: runs of years.
  public func yearList(_ years: [Int]) -> String {
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
  public func year(_ asked: Int?, for subject: Municipality) throws -> Int {
    let newest = try workbench.newestYear(for: subject)
    guard let asked else {
      guard let newest else {
        throw refuse(
          "Det finnes ingen tall for \(subject.name)\(knownThen).",
          "There are no figures for \(subject.name)\(knownThen).", option: "municipality")
      }
      say(Multilingual(nb: "År \(newest): det nyeste med tall.", en: "Year \(newest): the newest with figures."))
      return newest
    }
    guard try workbench.store.hasValues(in: asked, asOf: workbench.asOf) else {
      throw refuse("Ingen har tall for \(asked).", "Nobody has figures for \(asked).", option: "year")
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
