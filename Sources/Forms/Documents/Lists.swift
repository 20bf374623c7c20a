import Figures
import Regions
import Values
import Wording

/// The key figures there are.
public struct IndicatorList: Sendable {
  let indicators: [(indicator: Indicator, years: [Int])]
  let yearText: @Sendable ([Int]) -> String

  /// Each with the years anyone has figures for, and how a list of years is written.
  public init(indicators: [(indicator: Indicator, years: [Int])], yearText: @escaping @Sendable ([Int]) -> String) {
    self.indicators = indicators
    self.yearText = yearText
  }

  /// How many there are.
  public var count: Int { indicators.count }

  /// The id of the first.
  public var firstId: String? { indicators.first?.indicator.id }

  /// Some of the list, in the same order.
  public func page(_ range: Range<Int>) -> IndicatorList {
    IndicatorList(indicators: Array(indicators[range]), yearText: yearText)
  }

  /// The list as one table.
  public func document(_ context: ReportContext) -> Document {
    let header: [(title: String, alignment: Table.Alignment)] = [
      ("Id", .left), (Phrases.indicator[context.language], .left), (Phrases.unit[context.language], .left),
      (Phrases.direction[context.language], .left), (Phrases.years[context.language], .left),
    ]
    let rows = indicators.map { entry -> [Line] in
      let direction = entry.indicator.direction
      return [
        Line(entry.indicator.id, .strong), Line(entry.indicator.label[context.language]),
        Line(context.numbers.unitName(entry.indicator.unit)),
        Line(
          direction == .neutral ? context.pick("nøytral", "neutral") : Phrases.direction(direction)[context.language]),
        Line(yearText(entry.years)),
      ]
    }
    return Document([
      .title(
        context.pick("\(rows.count) nøkkeltall", "\(rows.count) \(rows.count == 1 ? "key figure" : "key figures")")),
      .table(Table(header, rows: rows)),
    ])
  }

  /// `maalestokk/indicators-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/indicators-1")),
      (
        "indicators",
        .array(
          indicators.map { entry in
            guard case .object(let members) = entry.indicator.json(context.language) else { return .null }
            return .object(
              members + [
                ("topic", .string(entry.indicator.topic)),
                ("definition", .string(entry.indicator.definition[context.language])),
                ("directionReason", .string(entry.indicator.directionReason[context.language])),
                ("counted", .string(entry.indicator.counted)),
                ("verification", .string(entry.indicator.verification)),
                ("years", .array(entry.years.map { .integer($0) })),
              ])
          })
      ),
    ])
  }

  /// One row each.
  public var csv: String {
    answerTable(
      [["id", "topic", "label_nb", "label_en", "unit", "decimals", "direction", "scope", "source", "years"]]
        + indicators.map { entry in
          let indicator = entry.indicator
          return [
            indicator.id, indicator.topic, indicator.label.nb, indicator.label.en, indicator.unit.rawValue,
            String(indicator.decimals),
            indicator.direction.name, indicator.scope.rawValue, indicator.source?.description ?? "",
            entry.years.map(String.init).joined(separator: " "),
          ]
        })
  }
}

/// The municipalities of a year.
public struct RegionList: Sendable {
  private let year: Int
  private let rows: [[String]]

  private init(year: Int, rows: [[String]]) {
    self.year = year
    self.rows = rows
  }

  /// How many there are.
  public var count: Int { rows.count }

  /// Some of the list, in the same order.
  public func page(_ range: Range<Int>) -> RegionList { RegionList(year: year, rows: Array(rows[range])) }

  /// Those whose name, code, county or group holds all the words.
  public init(book: RegionBook, year: Int, words: [String]) {
    self.year = year
    rows = book.municipalities(in: year).compactMap { municipality in
      guard let period = municipality.period(in: year) else { return nil }
      let row = [
        municipality.code.rawValue, period.code.rawValue, period.officialName, period.county,
        book.countyName(of: municipality, in: year) ?? "",
        period.kostraGroup?.rawValue ?? "", municipality.span,
      ]
      let text = row.joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0.lowercased()) } ? row : nil
    }
  }

  /// The list as one table.
  public func document(_ context: ReportContext) -> Document {
    let header: [(title: String, alignment: Table.Alignment)] = [
      (Phrases.code[context.language], .left), (Phrases.municipality[context.language], .left),
      (Phrases.county[context.language], .left),
      (Phrases.group[context.language], .left), (context.pick("Finnes", "Exists"), .left),
    ]
    let lines = rows.map { row in
      [
        Line(row[0] == row[1] ? row[0] : "\(row[0]) (\(row[1]))", .strong), Line(row[2]), Line(row[4]), Line(row[5]),
        Line(row[6]),
      ]
    }
    return Document([
      .title(
        context.pick(
          "\(rows.count) \(rows.count == 1 ? "kommune" : "kommuner") i \(year)",
          "\(rows.count) \(rows.count == 1 ? "municipality" : "municipalities") in \(year)")),
      .table(Table(header, rows: lines)),
    ])
  }

  /// `maalestokk/regions-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let regions = rows.map { row in
      JSONValue.object([
        ("code", .string(row[0])), ("codeThen", row[0] == row[1] ? .null : .string(row[1])), ("name", .string(row[2])),
        ("county", .string(row[3])), ("countyName", .string(row[4])),
        ("kostraGroup", row[5].isEmpty ? .null : .string(row[5])),
        ("exists", .string(row[6])),
      ])
    }
    return .object([
      ("schema", .string("maalestokk/regions-1")), ("year", .integer(year)), ("regions", .array(regions)),
    ])
  }

  /// One row each.
  public var csv: String {
    answerTable([["code", "code_then", "name", "county", "county_name", "kostra_group", "exists"]] + rows)
  }
}

/// The comparators there are.
public struct ComparatorList: Sendable {
  /// What is told of one.
  public struct Entry: Sendable {
    let id: String
    let version: String
    let name: Multilingual
    let summary: Multilingual
    let state: String
    let problems: [Multilingual]
    /// Name, permitted values (none for free text), and what holds when nothing is said.
    let options: [(name: String, values: [String], standard: String?)]
    /// Hosts that it fetches its own data from.
    let fetchHosts: [String]

    public init(
      id: String, version: String, name: Multilingual, summary: Multilingual, state: String, problems: [Multilingual],
      options: [(name: String, values: [String], standard: String?)], fetchHosts: [String]
    ) {
      self.fetchHosts = fetchHosts
      self.id = id
      self.version = version
      self.name = name
      self.summary = summary
      self.state = state
      self.problems = problems
      self.options = options
    }
  }

  private let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  /// The list as one table, and what is wrong with those that do not load.
  public func document(_ context: ReportContext) -> Document {
    let language = context.language
    let header: [(title: String, alignment: Table.Alignment)] = [
      ("Id", .left), (context.pick("Utgave", "Version"), .left), (Phrases.state[language], .left),
      (Phrases.description[language], .left),
    ]
    let rows = entries.map { entry in
      [Line(entry.id, .strong), Line(entry.version), Line(entry.state), Line(entry.summary[language])]
    }
    let problems = entries.flatMap { entry in entry.problems.map { Line("\(entry.id): \($0[language])") } }
    let title = context.pick("\(entries.count) sammenlignere", "\(entries.count) comparators")
    let hosts = entries.filter { !$0.fetchHosts.isEmpty }.map { entry in
      let list = entry.fetchHosts.joined(separator: ", ")
      return Line(
        context.pick("\(entry.id) henter sine data fra \(list)", "\(entry.id) fetches its data from \(list)"))
    }
    return Document(
      [.title(title), .table(Table(header, rows: rows))] + [problems, hosts].filter { !$0.isEmpty }.map { .list($0) })
  }

  /// `maalestokk/comparators-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let comparators = entries.map { entry in
      JSONValue.object([
        ("id", .string(entry.id)), ("version", .string(entry.version)), ("name", .string(entry.name[context.language])),
        ("summary", .string(entry.summary[context.language])), ("state", .string(entry.state)),
        ("fetchHosts", .array(entry.fetchHosts.map { .string($0) })),
        ("problems", .array(entry.problems.map { .string($0[context.language]) })),
        (
          "options",
          .array(
            entry.options.map { option in
              .object([
                ("name", .string(option.name)), ("values", .array(option.values.map { .string($0) })),
                ("default", option.standard.map { .string($0) } ?? .null),
              ])
            })
        ),
      ])
    }
    return .object([("schema", .string("maalestokk/comparators-1")), ("comparators", .array(comparators))])
  }

  /// One row each.
  public func csv(_ context: ReportContext) -> String {
    answerTable(
      [["id", "version", "state", "name", "summary"]]
        + entries.map {
          [$0.id, $0.version, $0.state, $0.name[context.language], $0.summary[context.language]]
        })
  }
}
