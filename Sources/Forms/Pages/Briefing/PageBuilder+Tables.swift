import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension PageBuilder {
  private func column(_ title: String, figure: Bool = false) -> PageModel.Column {
    PageModel.Column(title: title, isFigure: figure)
  }

  private func figureCell(_ value: PublishedValue?, _ status: ObservationStatus? = nil, own: Bool = false)
    -> PageModel.Cell
  {
    let text = value.map { numbers.number($0) + (status.map(context.mark) ?? "") } ?? ".."
    return PageModel.Cell(text, style: own ? "figure own" : "figure")
  }

  /// Everybody on a strip: place, name, value and what must be known of it.
  func stripTable(_ figure: StripFigure) -> PageModel.Table {
    let members = figure.comparison.members.map { member in
      let status =
        member.value == nil
        ? member.missing.map { FigureWords(language).missing($0) } : member.status.map(context.statusWord)
      return row(member.rank.map(context.rankText) ?? "–", context.name(member.code), member.value, status ?? "")
    }
    let groups = figure.ranking.references.map { reference in
      row(
        tableWords.group, context.name(reference.code), reference.observation.value.number,
        context.statusWord(reference.observation.status))
    }
    return PageModel.Table(
      label: nil, caption: context.measure(figure.report),
      columns: [
        column(tableWords.name), column(columns.rank, figure: true),
        column(columns.value, figure: true), column(tableWords.note),
      ], rows: members + groups)
  }

  private func row(_ place: String, _ name: String, _ value: PublishedValue?, _ note: String) -> PageModel.Row {
    PageModel.Row(
      id: nil,
      cells: [
        PageModel.Cell(name, isHeader: true), PageModel.Cell(place, style: "figure"), figureCell(value),
        PageModel.Cell(note),
      ])
  }

  func trendTable(_ figure: TrendFigure) -> PageModel.Table {
    PageModel.Table(
      label: nil, caption: context.measure(figure.indicator),
      columns: [
        column(columns.year), column(columns.value, figure: true), column(tableWords.note),
      ],
      rows: figure.points.map { point in
        PageModel.Row(
          id: nil,
          cells: [
            PageModel.Cell(String(point.year), isHeader: true), figureCell(point.value.number),
            PageModel.Cell(context.statusWord(point.status)),
          ])
      })
  }

  func linesTable(_ figure: LinesFigure) -> PageModel.Table {
    let years = Set(figure.lines.flatMap { $0.points.map(\.year) }).sorted()
    return PageModel.Table(
      label: context.measure(figure.indicator), caption: context.measure(figure.indicator),
      columns: [column("")] + years.map { column(String($0), figure: true) },
      rows: figure.lines.reversed().map { line in
        let isOwn = line.region == material.subject.code
        return PageModel.Row(
          id: nil,
          cells: [PageModel.Cell(context.name(line.region), isHeader: true)]
            + years.map { year in figureCell(line.points.first { $0.year == year }?.value.number, own: isOwn) })
      })
  }

  // MARK: The numbers behind

  /// The figures of all strips side by side, the subject's years, and the places on other key figures.
  func numbersBehind() -> PageModel.Numbers? {
    let tables = [standingTable(), yearsTable(), placesTable()].compactMap { $0 }
    guard !tables.isEmpty else { return nil }
    return PageModel.Numbers(
      heading: words.numbersBehind, tables: tables)
  }

  private func standingTable() -> PageModel.Table? {
    guard !briefing.strips.isEmpty else { return nil }
    let members = inOrder(briefing.strips.flatMap { [material.subject.code] + $0.comparison.members.map(\.code) })
    let groups = inOrder(briefing.strips.flatMap { $0.ranking.references.map(\.code) })
    guard members.count + groups.count <= 9 else { return nil }
    let rows = briefing.strips.map { figure in
      let values = Dictionary(
        figure.comparison.members.map { ($0.code, ($0.value, $0.status)) }
          + figure.ranking.references.map { ($0.code, ($0.observation.value.number, $0.observation.status)) },
        uniquingKeysWith: { first, _ in first })
      let label = "\(figure.report.indicator.shortLabel[language]), \(numbers.unitName(figure.report.indicator.unit))"
      return PageModel.Row(
        id: nil,
        cells: [PageModel.Cell(label, isHeader: true)]
          + (members + groups).map { figureCell(values[$0]?.0, values[$0]?.1, own: $0 == material.subject.code) })
    }
    return PageModel.Table(
      label: tableWords.municipalitiesAndGroups,
      caption: tableWords.municipalitiesAndGroups(material.year),
      columns: [column(columns.indicator)]
        + (members + groups).map { column(context.name($0), figure: true) }, rows: rows)
  }

  private func inOrder(_ codes: [RegionCode]) -> [RegionCode] {
    var seen: Set<RegionCode> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// More years than this make a table too wide for a page.
  private static let mostYears = 10

  private func yearsTable() -> PageModel.Table? {
    let years = Set(briefing.trends.flatMap { $0.points.map(\.year) }).sorted().suffix(Self.mostYears)
    guard !years.isEmpty else { return nil }
    let hasTargets = briefing.trends.contains { $0.target != nil }
    let rows = briefing.trends.map { figure in
      let unit = figure.indicator.unit
      let label = "\(figure.indicator.shortLabel[language]), \(numbers.unitName(unit))"
      let values = years.map { year -> PageModel.Cell in
        let point = figure.points.first { $0.year == year }
        return figureCell(point?.value.number, point?.status, own: year == material.year)
      }
      let target = figure.target.map { FigureWords(language).limit($0.bound, unit: unit) } ?? ""
      return PageModel.Row(
        id: nil,
        cells: [PageModel.Cell(label, isHeader: true)] + values + (hasTargets ? [PageModel.Cell(target)] : []))
    }
    let caption = tableWords.overTime(material.subject.name)
    return PageModel.Table(
      label: caption, caption: caption,
      columns: [column(columns.indicator)] + years.map { column(String($0), figure: true) }
        + (hasTargets ? [column(columns.target)] : []), rows: rows)
  }

  /// Where the subject stands on every other key figure; on paper only where there are no targets to fill the pages.
  private func placesTable() -> PageModel.Table? {
    guard !material.context.isEmpty,
      medium == .screen || !material.assessments.contains(where: { $0.current.value != nil })
    else { return nil }
    let table = context.placesTable(material.context, reportYear: material.year)
    let caption = tableWords.otherPlaces
    return PageModel.Table(
      label: caption, caption: caption,
      columns: table.header.map { column($0.title, figure: $0.alignment == .right) },
      rows: table.rows.map { cells in
        PageModel.Row(
          id: nil,
          cells: zip(cells, table.header).enumerated().map { index, cell in
            PageModel.Cell(cell.0.text, isHeader: index == 0, style: style(of: cell.0.text, cell.1.alignment))
          })
      })
  }

  /// Figures stand to the right, and neither they nor a place such as `27 av 46` are broken over two lines.
  private func style(of text: String, _ alignment: Table.Alignment) -> String? {
    if alignment == .right { return "figure" }
    return text.first?.isNumber == true ? "place" : nil
  }

  // MARK: Facts and sources

  func factsTable() -> PageModel.Table? {
    guard medium == .screen, !briefing.facts.isEmpty else { return nil }
    return PageModel.Table(
      label: tableWords.factsLabel, caption: nil,
      columns: [
        column(tableWords.number), column(tableWords.what), column(tableWords.who),
        column(columns.year, figure: true), column(columns.value, figure: true),
        column(columns.status), column(tableWords.source),
      ],
      rows: briefing.facts.map { fact in
        PageModel.Row(id: fact.id, cells: cells(fact))
      })
  }

  private func cells(_ fact: Fact) -> [PageModel.Cell] {
    let indicator = context.indicator(fact.indicator)
    let unit = fact.kind == .observation || fact.kind == .target ? indicator?.unit : nil
    let value = unit.map { numbers.amount(fact.value, $0) } ?? numbers.number(fact.value)
    let what = [FigureWords(language).kind(fact.kind), indicator?.shortLabel[language]].compactMap { $0 }
    return [
      PageModel.Cell(String(fact.id.dropFirst()), isHeader: true), PageModel.Cell(what.joined(separator: ": ")),
      PageModel.Cell(context.name(fact.region)), PageModel.Cell(String(fact.year), style: "figure"),
      PageModel.Cell(value, style: "figure"), PageModel.Cell(fact.status.map(context.statusWord) ?? ""),
      PageModel.Cell(source(fact), style: "origin"),
    ]
  }

  /// `Lillehammer kommune: Årsberetning 2023, p08`, from a dataset and a locator; the formula of what is worked out.
  private func source(_ fact: Fact) -> String {
    let written = FactWords(language).text(fact.source)
    guard fact.source.published != nil else { return written }
    let parts = written.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2, let origin = material.origins.first(where: { $0.id == parts[0] }) else { return written }
    return "\(context.publisher(origin)): \(origin.title[language]), \(parts[1])"
  }

  /// On paper only the sources of what is shown there.
  func sources() -> [String] {
    let told = Set(briefing.facts.compactMap { $0.source.published?.split(separator: "#").first.map(String.init) })
    let shown = told.union(rankedDatasets)
    let origins = medium == .screen ? material.origins : material.origins.filter { shown.contains($0.id) }
    let builds = medium == .screen ? briefing.builds.map { [sayings.development($0)] } ?? [] : []
    return context.sourceLines(origins).map(\.text) + [context.frame.methods(asOf: material.asOf), versions()] + builds
  }

  func conflicts() -> [String] {
    let charted = Set(briefing.strips.map(\.report.indicator.id) + briefing.trends.map(\.indicator.id))
    let shown = medium == .screen ? material.conflicts : material.conflicts.filter { charted.contains($0.indicator) }
    guard medium != .screen else { return shown.map { words.conflict(context.conflictLine($0).text) } }
    let lines = shown.map { context.conflictLine($0, withReason: false).text }
    return lines.isEmpty ? [] : [words.conflict(lines.joined(separator: " "))]
  }

  /// The comparators asked, with their versions.
  private func versions() -> String {
    let reports = material.reports + material.context
    var seen: Set<String> = []
    let named = reports.flatMap(\.rankings).map(\.comparator).filter { seen.insert($0.id).inserted }.map {
      "\($0.name[language]) \($0.version)"
    }
    return words.comparators(numbers.list(named))
  }
}
