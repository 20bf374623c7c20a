import Application
import Assembly
import Comparing
import Documents
import Forms
import Regions
import Wording

extension APIRoute {
  /// Every question there is, in the order they are told of.
  static let all = [
    rank, compare, table, profile, targets, trend, bridge, explain, brief, indicators, regions, comparators,
  ]

  static let rank = APIRoute(
    "rank", "One key figure: where the municipality stands among its peers.",
    [.indicator] + Parameter.whoAndWhen + Parameter.comparison, shape: Shapes.rank,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.rank(values.asked)
    let (report, context) = (answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.hasFailure, subject: answer.fileSubject)
  }

  static let compare = APIRoute(
    "compare", "Several key figures, all comparators side by side.",
    [.indicators] + Parameter.whoAndWhen + Parameter.comparison, shape: Shapes.compare,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.compare(values.asked)
    let (report, context) = (answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.reports.contains(where: \.hasFailure),
      subject: answer.fileSubject)
  }

  static let table = APIRoute(
    "table", "The municipality's figures beside others', on all there is or on a topic.",
    [.indicators, .topic, .need, .from, .to] + Parameter.whoAndWhen + Parameter.comparison, shape: Shapes.table,
    formats: AnswerForm.ofPage, asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.table(values.asked)
    return Writable(
      answer: answer.report, context: inquiry.context(of: answer),
      hasFailure: answer.report.reports.contains(where: \.hasFailure), subject: answer.fileSubject)
  }

  static let profile = APIRoute(
    "profile", "All key figures of the municipality or of a topic, each between the ends of one set.",
    [.indicators, .topic] + Parameter.whoAndWhen + Parameter.comparison, shape: Shapes.profile,
    formats: AnswerForm.ofPage, asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.profile(values.asked)
    return Writable(answer: answer.report, context: inquiry.context(of: answer), subject: answer.fileSubject)
  }

  static let targets = APIRoute(
    "targets", "The municipality's targets: met or missed, by how much, and over the years.", Parameter.whoAndWhen,
    shape: Shapes.targets
  ) { inquiry, values in
    let answer = try inquiry.targets(values.asked)
    let (report, context) = (answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, subject: answer.fileSubject)
  }

  static let trend = APIRoute(
    "trend", "One key figure over the years.",
    [.indicator, .municipality, .from, .to, .real, .asOf, .language] + Parameter.comparison, shape: Shapes.trend,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.trend(values.asked)
    let (report, context) = (answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.hasFailure)
  }

  static let bridge = APIRoute(
    "bridge", "Why a key figure, its place and its distance to the median changed between two years.",
    [.indicator, .municipality, .from, .to, .asOf, .language] + Parameter.comparison, shape: Shapes.bridge,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.bridge(values.asked)
    return Writable(answer: answer.report, context: inquiry.context(of: answer), subject: answer.fileSubject)
  }

  static let explain = APIRoute(
    "explain", "Where a figure comes from: cells, origin, every version, conflicts, rankings.",
    [.indicator] + Parameter.whoAndWhen, shape: Shapes.explain,
    asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.explain(values.asked)
    let (report, context) = (answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true"))
    return Writable(
      answer: report, context: context, hasFailure: report.ranking?.hasFailure ?? false)
  }

  static let brief = APIRoute(
    "brief", "The management briefing: targets, ranks, what to discuss.",
    [.since, .topic, .include, .leaveOut] + Parameter.whoAndWhen + Parameter.comparison, shape: Shapes.brief,
    formats: AnswerForm.ofPage, asksComparators: true
  ) { inquiry, values in
    let answer = try inquiry.brief(values.asked)
    let (briefing, context) = (
      answer.report, inquiry.context(of: answer).showingMethods(values.text("method") == "true")
    )
    return Writable(
      answer: briefing, context: context, hasFailure: briefing.hasFailure, subject: answer.fileSubject)
  }

  static let indicators = APIRoute(
    "indicators", "The key figures there are; words narrow the list.", [.words, .topic, .limit, .offset, .language],
    shape: Shapes.indicators
  ) { inquiry, values in
    let all = try inquiry.indicatorList(
      words: values.all("words"), topic: values.asked.topic, topicNames: TopicWords.names)
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
