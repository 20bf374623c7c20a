import Application
import Comparing
import Documents
import Figures
import Findings
import Pages
import Regions
import Values
import Wording

extension PageParts {
  /// Every municipality with a figure, those of one county or group where asked for: as a strip, and ranked in a table.
  func country(_ report: RankingReport, _ charts: SiteCharts, _ context: ReportContext) -> [SiteBlock] {
    guard let ranking = report.rankings.first(where: { $0.comparator.role == .country }),
      let comparison = ranking.comparison
    else { return [] }
    let members = comparison.members.filter { isWanted($0, report.year) }
    let points = comparison.members.filter { isWanted($0, report.year) || $0.code == report.subject.code }
    let title = answers.wholeCountry
    let rows = members.map { member in
      [
        SiteTable.Cell(member.rank.map(context.rankText) ?? "–"),
        SiteTable.Cell(context.name(member.code), address: address(["municipalities", member.code.rawValue])),
        SiteTable.Cell(member.value.map { context.numbers.amount($0, report.indicator.unit) } ?? ".."),
        SiteTable.Cell(member.status.map(context.statusWord) ?? ""),
      ]
    }
    let header = [
      (words.rank, true), (words.municipality, false), (words.value, true),
      (words.statusOfFigure, false),
    ]
    let summary = answers.municipalities(rows.count)
    return [
      .heading(title), countryForm(report), charts.strip("country", report, ranking, points),
      .table(SiteTable(header, rows: rows, label: title, summary: summary)),
    ]
  }

  /// Whether a municipality lies in the county and belongs to the group that were asked for.
  private func isWanted(_ member: ComparedMember, _ year: Int) -> Bool {
    let book = inquiry.workbench.regions
    guard let municipality = book.municipality(member.code), let period = municipality.period(in: year) else {
      return false
    }
    let county = book.countyName(of: municipality, in: year)?.lowercased()
    let isInCounty = values.text("county").map { $0 == period.county || $0.lowercased() == county }
    let isInGroup = values.text("group").map { $0.uppercased() == period.kostraGroup?.rawValue }
    return isInCounty ?? true && isInGroup ?? true
  }

  private func countryForm(_ report: RankingReport) -> SiteBlock {
    let book = inquiry.workbench.regions
    let all = SiteForm.Choice("", words.all)
    let counties = book.counties(in: report.year).map {
      SiteForm.Choice($0.code, $0.name, isChosen: values.text("county") == $0.code)
    }
    let groups = Set(book.municipalities(in: report.year).compactMap { $0.period(in: report.year)?.kostraGroup })
    let groupChoices = groups.sorted().map {
      SiteForm.Choice(
        $0.rawValue, book.name(of: $0, in: language) ?? $0.rawValue,
        isChosen: values.text("group")?.uppercased() == $0.rawValue)
    }
    return .form(
      SiteForm(
        action: "/indicators/\(Address.encoded(report.indicator.id.rawValue))",
        fields: [
          SiteForm.Field("county", words.county, choices: [all] + counties),
          SiteForm.Field("group", words.kostraGroup, choices: [all] + groupChoices),
        ],
        hidden: [
          SiteForm.Choice("municipality", report.subject.code.rawValue),
          SiteForm.Choice("year", String(report.year)),
        ],
        button: words.narrow, language: language.rawValue))
  }
}
