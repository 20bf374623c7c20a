import Application
import Assembly
import Comparing
import Documents
import Figures
import Findings
import Forms
import Regions
import Values

typealias AnswerFormat = AnswerForm

extension AnswerForm {
  var mediaType: String {
    switch self {
    case .json: "application/json"
    // csv-excel is chosen by the parameter alone, since its media type is that of CSV.
    case .csv, .csvExcel: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .terminal: "text/plain; charset=utf-8"
    }
  }

  /// The media type without its parameters.
  var bareType: String { mediaType.split(separator: ";").first.map(String.init) ?? mediaType }

  /// Those that every answer has, the first where nobody asks for one.
  static let ofAll: [AnswerForm] = [.json, .csv, .csvExcel, .markdown, .xlsx]
  /// Those of an answer that has a page.
  static let ofPage: [AnswerForm] = [.json, .csv, .csvExcel, .markdown, .html, .pdf, .xlsx]
}

/// An answer that is written when its form is known.
struct Writable: Sendable {
  let answer: any FormedAnswer
  let context: ReportContext
  /// How many entries a list has in all, where the answer is one.
  var total: Int?
  /// Whether a comparator failed; such an answer is not kept.
  var hasFailure = false
  /// What it is about, for the name of a file.
  var subject: String?

  /// - Throws: `Refusal` where the form needs a program that is not there.
  func bytes(_ format: AnswerFormat, _ language: Language) throws -> [UInt8] {
    try answer.bytes(format, context) { page in
      guard let program = try? WeasyPrint.find() else {
        throw Refusal(
          406, "PDF lages av WeasyPrint, som ikke er installert her. Formatet html virker uten.",
          "PDF is made by WeasyPrint, which is not installed here. The form html works without it.")
      }
      return Array(try program.pdf(of: page))
    } ?? []
  }
}

/// One question of the API.
struct APIRoute: Sendable {
  let name: String
  let summary: String
  let parameters: [Parameter]
  /// The shape of its JSON.
  let shape: Shape
  let formats: [AnswerFormat]
  /// Whether comparators are asked, which may take a while.
  let asksComparators: Bool
  let answer: @Sendable (Inquiry, QueryValues) throws -> Writable

  var path: String { "/api/v1/\(name)" }
  /// What it takes, the form of the answer among it.
  var allParameters: [Parameter] { parameters + [.method, .format(formats)] }

  init(
    _ name: String, _ summary: String, _ parameters: [Parameter], shape: Shape,
    formats: [AnswerFormat] = AnswerFormat.ofAll, asksComparators: Bool = false,
    answer: @escaping @Sendable (Inquiry, QueryValues) throws -> Writable
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.shape = shape
    self.formats = formats
    self.asksComparators = asksComparators
    self.answer = answer
  }

  /// Every question there is, in the order they are told of.
  static let all = [
    rank, compare, targets, trend, explain, brief, indicators, regions, comparators,
  ]

  static let rank = APIRoute(
    "rank", "One key figure: where the municipality stands among its peers.",
    [.indicator] + Parameter.question + Parameter.comparison, shape: Shapes.rank,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.rank(values.asked)
    let (report, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.hasFailure, subject: answer.fileSubject)
  }

  static let compare = APIRoute(
    "compare", "Several key figures, all comparators side by side.",
    [.indicators] + Parameter.question + Parameter.comparison, shape: Shapes.compare,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.compare(values.asked)
    let (report, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.reports.contains(where: \.hasFailure),
      subject: answer.fileSubject)
  }

  static let targets = APIRoute(
    "targets", "The municipality's targets: met or missed, by how much, and over the years.", Parameter.question,
    shape: Shapes.targets
  ) { inquiry, values in
    let answer = try inquiry.targets(values.asked)
    let (report, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, subject: answer.fileSubject)
  }

  static let trend = APIRoute(
    "trend", "One key figure over the years.",
    [.indicator, .municipality, .from, .to, .real, .asOf, .language] + Parameter.comparison, shape: Shapes.trend,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.trend(values.asked)
    let (report, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.hasFailure)
  }

  static let explain = APIRoute(
    "explain", "Where a figure comes from: cells, origin, every version, conflicts, rankings.",
    [.indicator] + Parameter.question, shape: Shapes.explain,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.explain(values.asked)
    let (report, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.ranking?.hasFailure ?? false)
  }

  static let brief = APIRoute(
    "brief", "The management briefing: targets, ranks, what to discuss.",
    [.since] + Parameter.question + Parameter.comparison, shape: Shapes.brief,
    formats: AnswerFormat.ofPage, asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.brief(values.asked)
    let (briefing, context) = (answer.report, answer.context.showingMethods(values.text("method") == "true"))
    return Writable(
      answer: briefing, context: context, hasFailure: briefing.hasFailure, subject: answer.fileSubject)
  }

  static let indicators = APIRoute(
    "indicators", "The key figures there are; words narrow the list.", [.words, .limit, .offset, .language],
    shape: Shapes.indicators
  ) { inquiry, values in
    let all = try inquiry.indicatorList(words: values.all("words"))
    let list = all.page(page(of: all.count, values))
    let context = inquiry.context(year: Division.from2024.rawValue)
    return Writable(answer: list, context: context, total: all.count)
  }

  static let regions = APIRoute(
    "regions", "The municipalities there are, with code, county and KOSTRA group.",
    [.words, .year, .limit, .offset, .language], shape: Shapes.regions
  ) { inquiry, values in
    let all = try inquiry.regionList(year: values.integer("year"), words: values.all("words"))
    let list = all.page(page(of: all.count, values))
    let context = inquiry.context(year: values.integer("year") ?? Division.from2024.rawValue)
    return Writable(answer: list, context: context, total: all.count)
  }

  static let comparators = APIRoute(
    "comparators", "The comparators there are, and whom each compares with.", [.language],
    shape: Shapes.comparators
  ) { inquiry, _ in
    let list = ComparatorList(inquiry.workbench.comparators)
    let context = ReportContext(language: inquiry.workbench.language, names: [:])
    return Writable(answer: list, context: context)
  }

  /// The part of a list that was asked for.
  private static func page(of count: Int, _ values: QueryValues) -> Range<Int> {
    let start = min(values.integer("offset") ?? 0, count)
    return start..<min(start + (values.integer("limit") ?? count), count)
  }
}

extension Answered {
  /// As `3405-2023`.
  fileprivate var fileSubject: String { "\(subject.code)-\(year)" }
}
