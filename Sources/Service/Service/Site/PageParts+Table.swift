import Application
import Assembly
import Comparing
import Documents
import Figures
import Pages
import PluginHost
import Regions
import Values
import Wording

extension PageParts {
  /// The municipality's figures beside others'; the address is the question.
  func table() throws -> Reply {
    let answer = try inquiry.table(values.asked)
    let (table, context) = (answer.report, inquiry.context(of: answer))
    let who = [("municipality", Optional(answer.subject.code.rawValue))]
    let page = FigureTablePage(table, context) { [self] id in address(["indicators", id.rawValue], who) }
    let query =
      who + values.all("indicator").map { ("indicator", Optional($0)) }
      + ["topic", "year", "from", "to", "peers", "neighbours", "as-of"].map { ($0, values.text($0)) }
    let title = context.sideBySide.title(table)
    let blocks =
      [
        .title(title),
        form("table", answer.subject, SiteForm.Field("peers", words.besides, value: values.text("peers") ?? "")),
        .links(downloads(.table, query)), .links(topics(table, query)),
      ]
      + page.blocks()
    return try self.page(title, blocks, isBroad: true).passing(table.reports.contains(where: \.hasFailure))
  }

  /// Leads to each topic on its own.
  private func topics(_ table: FigureTable, _ query: [(String, String?)]) -> [SiteLink] {
    let others = query.filter { $0.0 != "topic" }
    let isWhole = values.text("topic") == nil && values.all("indicator").isEmpty
    let shown = isWhole ? table.topics.map(\.topic) : []
    return shown.map { SiteLink(TopicWords(language).name($0), address(["table"], others + [("topic", $0.rawValue)])) }
  }

  /// All key figures as pictures, each between the ends of one set.
  func profile() throws -> Reply {
    let answer = try inquiry.profile(values.asked)
    let (profile, context) = (answer.report, inquiry.context(of: answer))
    let query =
      [("municipality", Optional(answer.subject.code.rawValue)), ("comparator", profile.comparator.id)]
      + ["topic", "year", "as-of"].map { ($0, values.text($0)) }
    let title = ProfileWords(language).title(profile)
    let sets = SiteForm.Field(
      "comparator", words.comparators,
      choices: comparators { $0 == profile.comparator.id })
    let blocks: [SiteBlock] = [
      .title(title), form("profile", answer.subject, sets), .links(downloads(.profile, query)),
    ]
    return try page(title, blocks + ProfilePage(profile, context).blocks()).passing(
      profile.rows.contains { $0.report.hasFailure })
  }

  /// Who, in whose company, on which topic and when.
  private func form(_ action: String, _ subject: Municipality, _ company: SiteForm.Field) -> SiteBlock {
    let words = TopicWords(language)
    let none = SiteForm.Choice("", self.words.everything, isChosen: values.text("topic") == nil)
    let topics = Topic.allCases.map { topic in
      SiteForm.Choice(topic.rawValue, words.name(topic), isChosen: values.asked.topic == topic)
    }
    return .form(
      SiteForm(
        action: "/\(action)",
        fields: [
          SiteForm.Field("municipality", self.words.municipality, value: subject.name),
          company,
          SiteForm.Field("topic", self.words.topic, choices: [none] + topics),
          SiteForm.Field("year", self.words.year, value: values.text("year") ?? ""),
        ], button: self.words.show, language: language.rawValue))
  }
}
