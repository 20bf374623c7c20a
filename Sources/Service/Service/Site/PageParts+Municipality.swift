import Application
import Assembly
import Documents
import Figures
import Findings
import Pages
import Regions
import Values
import Wording

extension PageParts {
  /// One municipality: its targets, and every key figure it has.
  func municipality() throws -> Reply {
    var asked = values.asked
    asked.municipality = names["code"] ?? ""
    let subject = try inquiry.municipality(asked.municipality, in: asked.year)
    let workbench = inquiry.workbench
    let newest = try workbench.store.newestYears(in: subject.code, notAfter: asked.year, asOf: nil)
    let main = Workbench.mainIndicators.compactMap { workbench.indicator($0) }
    let others = workbench.indicators.filter { !Workbench.mainIndicators.contains($0.id) }
    func rows(_ indicators: [Indicator]) throws -> [[SiteTable.Cell]] {
      try indicators.compactMap { try figureRow($0, of: subject, year: newest[$0.id]) }
    }
    let amounts = try rows(others.filter { !$0.isRelative })
    let years = Set(newest.values).sorted(by: >).prefix(5)
    let title = words.keyFigures
    let header = [(title, false), (words.value, true), (words.year, false)]
    let blocks: [SiteBlock] =
      [
        .title(subject.name), .paragraph(place(subject)),
      ] + (try registers(subject)) + [
        .links(
          years.map {
            link(answers.briefing(of: $0), ["briefings", subject.code.rawValue, String($0)])
          } + [link(answers.targets, [""], [("municipality", subject.code.rawValue)])]),
        .heading(title), .table(SiteTable(header, rows: try rows(main + others.filter(\.isRelative)), label: title)),
      ]
    guard !amounts.isEmpty else { return try page(subject.name, blocks) }
    // Amounts of one municipality say little beside others' and are many: they are folded away.
    let summary = answers.amounts(amounts.count)
    return try page(
      subject.name, blocks + [.table(SiteTable(header, rows: amounts, label: summary, summary: summary))])
  }

  /// What public registers say of a municipality.
  private func registers(_ subject: Municipality) throws -> [SiteBlock] {
    try inquiry.registers().map { .paragraph(RegisterWords(language).line($0, of: subject.code) + ".") }
  }

  /// A key figure's name, newest value and year; nil where the municipality has none.
  private func figureRow(_ indicator: Indicator, of subject: Municipality, year: Int?) throws -> [SiteTable.Cell]? {
    let series = try year.map { _ in
      try inquiry.workbench.store.series(of: indicator.id, in: subject.code, asOf: nil)
    }
    guard let year, let value = series?[year]?.value.number else { return nil }
    let query = [("municipality", Optional(subject.code.rawValue))]
    return [
      SiteTable.Cell(indicator.shortLabel[language], address: address(["indicators", indicator.id.rawValue], query)),
      SiteTable.Cell(inquiry.context(year: year).numbers.amount(value, indicator.unit)), SiteTable.Cell(String(year)),
    ]
  }

  private func place(_ subject: Municipality) -> String {
    let (year, workbench) = (Division.from2024.rawValue, inquiry.workbench)
    let parts = [
      subject.code.rawValue, workbench.regions.countyName(of: subject, in: year),
      subject.period(in: year)?.kostraGroup.flatMap {
        workbench.regions.name(of: $0, in: language)
      }, subject.span == "–" ? nil : subject.span,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
