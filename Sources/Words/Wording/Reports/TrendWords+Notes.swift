import Comparing
import Figures
import Findings
import Regions
import Values

extension TrendWords {
  /// Prices, where the municipality ended, breaks, and years left out, in sentences.
  public func notes(_ report: TrendReport) -> [String] {
    priceNotes(report) + endNote(report.subject) + report.trend.breaks.map { sentence($0, of: report.subject) }
      + report.trend.leftOut.map { leftOut($0.years, partOf: $0.partOf, report.subject) }
  }

  private func leftOut(_ years: ClosedRange<Int>, partOf names: [String], _ subject: Municipality) -> String {
    let span = years.count == 1 ? "\(years.lowerBound)" : "\(max(years.lowerBound, 1900))–\(years.upperBound)"
    let (name, others) = (subject.name, NumberText(language).list(names))
    return say(
      nb: "\(span) er utelatt: \(name) fantes ikke, og var da (en del av) \(others). Forholdstall summeres ikke.",
      nn: "\(span) er utelate: \(name) fanst ikkje, og var då (ein del av) \(others). Forholdstal blir ikkje summerte.",
      en: "\(span) is left out: \(name) did not exist, and was then (part of) \(others). Ratios are not summed.")
  }

  /// Where the municipality itself came to an end.
  private func endNote(_ subject: Municipality) -> [String] {
    guard let last = subject.periods.keys.max(), let next = last.next else { return [] }
    let (who, year) = ("\(subject.name) (\(subject.code))", next.rawValue - 1)
    return [
      say(
        nb: "\(who) fantes til og med \(year); den ble da slått sammen med andre eller delt.",
        nn: "\(who) fanst til og med \(year); då vart den slått saman med andre eller delt.",
        en: "\(who) existed until \(year); it then merged with others or was divided.")
    ]
  }

  // MARK: Breaks

  /// From which year figures are of something else, and why.
  public func sentence(_ seriesBreak: SeriesBreak, of subject: Municipality) -> String {
    let year = seriesBreak.year
    return say(nb: "Brudd i \(year): ", nn: "Brot i \(year): ", en: "Break in \(year): ")
      + reason(seriesBreak.reason, subject)
  }

  private func reason(_ reason: SeriesBreak.Reason, _ subject: Municipality) -> String {
    let numbers = NumberText(language)
    switch reason {
    case .merger(let names) where names.isEmpty:
      return say(
        nb: "\(subject.name) ble slått sammen med andre og beholdt nummeret.",
        nn: "\(subject.name) vart slått saman med andre og heldt på nummeret.",
        en: "\(subject.name) merged with others and kept its number.")
    case .merger(let names):
      let all = numbers.list(names)
      return say(nb: "\(all) ble slått sammen.", nn: "\(all) vart slått saman.", en: "\(all) merged.")
    case .parts(let names):
      let all = numbers.list(names)
      return say(
        nb: "inndelingen ble endret; kommunen ble dannet av hele eller deler av \(all).",
        nn: "inndelinga vart endra; kommunen vart danna av heile eller delar av \(all).",
        en: "the division changed; it was formed from all or parts of \(all).")
    case .split(let name):
      return say(
        nb: "\(name) ble delt; tallene før gjelder hele.", nn: "\(name) vart delt; tala før gjeld heile.",
        en: "\(name) was split; figures before are of the whole.")
    case .definition(let definition): return definition.reason[language]
    case .scope:
      return say(
        nb: "tallene før har ukjent eller annet regnskapsomfang.",
        nn: "tala før har ukjent eller anna rekneskapsomfang.",
        en: "the figures before have an unknown or other accounting scope.")
    }
  }

  // MARK: Prices

  /// Which deflator, which years of it are estimates, and which amounts it cannot bring over.
  private func priceNotes(_ report: TrendReport) -> [String] {
    guard let prices = report.prices else { return [] }
    let (name, version) = (prices.deflator.name[language], prices.deflator.version)
    let told = say(
      nb: "Beløpene er i \(prices.base)-kroner: \(name), \(version).",
      nn: "Beløpa er i \(prices.base)-kroner: \(name), \(version).",
      en: "Amounts are in \(prices.base) kroner: \(name), \(version).")
    return [told] + estimateNote(report.estimatedYears) + tooLargeNote(prices.tooLarge(in: report.trend))
  }

  private func estimateNote(_ years: [Int]) -> [String] {
    guard !years.isEmpty else { return [] }
    let list = NumberText(language).list(years.map(String.init))
    return [
      say(
        nb: "Deflatoren er et anslag for \(list).", nn: "Deflatoren er eit anslag for \(list).",
        en: "The deflator is an estimate for \(list).")
    ]
  }

  private func tooLargeNote(_ years: [Int]) -> [String] {
    guard !years.isEmpty else { return [] }
    let list = NumberText(language).list(years.map(String.init))
    return [
      say(
        nb: "Beløpet for \(list) er for stort til å regnes om.",
        nn: "Beløpet for \(list) er for stort til å reknast om.",
        en: "The amount of \(list) is too large to be converted.")
    ]
  }
}
