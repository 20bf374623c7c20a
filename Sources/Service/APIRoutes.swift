import Benchmarking
import Briefings
import Indicators
import Questions
import Regions
import Reports
import Workbench

/// The forms an answer is written in.
enum AnswerFormat: String, CaseIterable, Sendable {
  case json, csv, markdown

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    }
  }

  /// The media type without its parameters.
  var bareType: String { mediaType.split(separator: ";").first.map(String.init) ?? mediaType }
}

/// An answer that is written when its form is known.
struct Writable: Sendable {
  var json: @Sendable () -> JSONValue
  var csv: @Sendable () -> String
  var document: @Sendable () -> Document
  /// How many entries a list has in all, where the answer is one.
  var total: Int?
  /// Whether a comparator failed; such an answer is not kept.
  var hasFailure = false

  func text(_ format: AnswerFormat) -> String {
    switch format {
    case .json: json().text
    case .csv: csv()
    case .markdown: MarkdownRenderer().render(document())
    }
  }
}

/// One question of the API.
struct APIRoute: Sendable {
  let name: String
  let summary: String
  let parameters: [Parameter]
  /// The schema its JSON names.
  let schema: String
  let formats: [AnswerFormat]
  let answer: @Sendable (Inquiry, QueryValues) throws -> Writable

  var path: String { "/api/v1/\(name)" }
  /// What it takes, the form of the answer among it.
  var allParameters: [Parameter] { parameters + [.format(formats)] }

  init(
    _ name: String, _ summary: String, _ parameters: [Parameter], schema: String,
    formats: [AnswerFormat] = AnswerFormat.allCases,
    answer: @escaping @Sendable (Inquiry, QueryValues) throws -> Writable
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.schema = schema
    self.formats = formats
    self.answer = answer
  }

  /// Every question there is, in the order they are told of.
  static let all = [
    rank, compare, targets, trend, explain, brief, indicators, regions, comparators,
  ]

  static let rank = APIRoute(
    "rank", "One key figure: where the municipality stands among its peers.",
    [.indicator] + Parameter.question + Parameter.comparison, schema: "maalestokk/ranking-1"
  ) { inquiry, values in
    let answer = try inquiry.rank(values.asked)
    let (report, context) = (answer.report, answer.context)
    return Writable(
      json: { report.json(context) }, csv: { RankingReport.csv([report], context) },
      document: { report.document(context) }, hasFailure: report.hasFailure)
  }

  static let compare = APIRoute(
    "compare", "Several key figures, all comparators side by side.",
    [.indicators] + Parameter.question + Parameter.comparison, schema: "maalestokk/comparison-1"
  ) { inquiry, values in
    let answer = try inquiry.compare(values.asked)
    let (report, context) = (answer.report, answer.context)
    return Writable(
      json: { report.json(context) }, csv: { RankingReport.csv(report.reports, context) },
      document: { report.document(context) }, hasFailure: report.reports.contains(where: \.hasFailure))
  }

  static let targets = APIRoute(
    "targets", "The municipality's targets: met or missed, by how much, and over the years.", Parameter.question,
    schema: "maalestokk/targets-1"
  ) { inquiry, values in
    let answer = try inquiry.targets(values.asked)
    let (report, context) = (answer.report, answer.context)
    return Writable(
      json: { report.json(context) }, csv: { report.csv(context) }, document: { report.document(context) })
  }

  static let trend = APIRoute(
    "trend", "One key figure over the years.",
    [.indicator, .municipality, .from, .to, .asOf, .language], schema: "maalestokk/trend-1"
  ) { inquiry, values in
    let answer = try inquiry.trend(values.asked)
    let (report, context) = (answer.report, answer.context)
    return Writable(json: { report.json(context) }, csv: { report.csv }, document: { report.document(context) })
  }

  static let explain = APIRoute(
    "explain", "Where a figure comes from: cells, origin, every version, conflicts, rankings.",
    [.indicator] + Parameter.question, schema: "maalestokk/explain-1", formats: [.json, .markdown]
  ) { inquiry, values in
    let answer = try inquiry.explain(values.asked)
    let (report, context) = (answer.report, answer.context)
    return Writable(
      json: { report.json(context) }, csv: { "" }, document: { report.document(context) },
      hasFailure: report.ranking?.hasFailure ?? false)
  }

  static let brief = APIRoute(
    "brief", "The management briefing: targets, ranks, what to discuss.",
    Parameter.question + Parameter.comparison, schema: "maalestokk/briefing-1"
  ) { inquiry, values in
    let answer = try inquiry.brief(values.asked)
    let (briefing, context) = (answer.report, answer.context)
    let reports = briefing.material.reports + briefing.material.context
    return Writable(
      json: { briefing.json(context) }, csv: { RankingReport.csv(reports, context) },
      document: { briefing.document(context) }, hasFailure: reports.contains(where: \.hasFailure))
  }

  static let indicators = APIRoute(
    "indicators", "The key figures there are; words narrow the list.", [.words, .limit, .offset, .language],
    schema: "maalestokk/indicators-1"
  ) { inquiry, values in
    let all = try inquiry.indicatorList(words: values.all("words"))
    let list = all.page(page(of: all.count, values))
    let context = inquiry.context(year: Division.from2024.rawValue)
    return Writable(
      json: { list.json(context) }, csv: { list.csv }, document: { list.document(context) }, total: all.count)
  }

  static let regions = APIRoute(
    "regions", "The municipalities there are, with code, county and KOSTRA group.",
    [.words, .year, .limit, .offset, .language], schema: "maalestokk/regions-1"
  ) { inquiry, values in
    let all = inquiry.regionList(year: values.integer("year"), words: values.all("words"))
    let list = all.page(page(of: all.count, values))
    let context = inquiry.context(year: values.integer("year") ?? Division.from2024.rawValue)
    return Writable(
      json: { list.json(context) }, csv: { list.csv }, document: { list.document(context) }, total: all.count)
  }

  static let comparators = APIRoute(
    "comparators", "The comparators there are, and whom each compares with.", [.language],
    schema: "maalestokk/comparators-1"
  ) { inquiry, _ in
    let list = ComparatorList(inquiry.workbench.comparators)
    let context = ReportContext(language: inquiry.workbench.language, names: [:])
    return Writable(
      json: { list.json(context) }, csv: { list.csv(context) }, document: { list.document(context) })
  }

  /// The part of a list that was asked for.
  private static func page(of count: Int, _ values: QueryValues) -> Range<Int> {
    let start = min(values.integer("offset") ?? 0, count)
    return start..<min(start + (values.integer("limit") ?? count), count)
  }
}

extension RankingReport {
  /// Whether a comparator crashed, hung or answered garbage; a reasoned no is none of these.
  var hasFailure: Bool {
    rankings.contains { if case .failed = $0.unavailability { true } else { false } }
  }
}
