import Application
import Documents
import Pages
import Problems
import Values
import Wording

extension Site {
  static let html = "text/html; charset=utf-8"

  /// The pages for people.
  static let pages: [SiteRoute] = [
    page("/", [.municipality, .year, .language], asksComparators: true) { try $0.overview() },
    page("/indicators/{id}", Parameter.whoAndWhen + Parameter.comparison + [.county, .group], asksComparators: true) {
      try $0.indicator()
    },
    page("/municipalities/{code}", [.year, .language]) { try $0.municipality() },
    page("/briefings/{code}/{year}", [.asOf, .language] + Parameter.comparison, asksComparators: true) {
      try $0.briefing()
    },
    page("/compare", [.indicators] + Parameter.whoAndWhen + Parameter.comparison, asksComparators: true) {
      try $0.comparison()
    },
    page(
      "/table", [.indicators, .topic, .need, .from, .to] + Parameter.whoAndWhen + Parameter.comparison,
      asksComparators: true
    ) { try $0.table() },
    page("/profile", [.indicators, .topic] + Parameter.whoAndWhen + Parameter.comparison, asksComparators: true) {
      try $0.profile()
    },
    page("/search", [.searchText, .language]) { try $0.search() },
    page("/about/methods", [.language]) { try $0.methods() },
    page("/about/sources", [.language]) { try $0.sources() },
    page("/about/status", [.language]) { try $0.statusPage() },
    page("/about/accessibility", [.language]) { try $0.accessibility() },
    SiteRoute("/style.css") { _, asking, _ in
      _ = try QueryValues(asking.query, [])
      return Reply(type: "text/css; charset=utf-8", SitePage.styleSheet).tagged(ifNoneMatch: asking.ifNoneMatch)
    },
  ]

  private static func page(
    _ pattern: String, _ parameters: [Parameter], asksComparators: Bool = false,
    _ make: @escaping @Sendable (PageParts) throws -> Reply
  ) -> SiteRoute {
    SiteRoute(pattern) { site, asking, names in
      let values = try QueryValues(asking.query, parameters)
      let key = "html \(asking.language.rawValue) \(asking.target)"
      let reply = try await site.kept(key, asksComparators: asksComparators) {
        let inquiry = try site.desk.inquiry(language: asking.language, asOf: values.text("as-of"))
        let parts = PageParts(
          inquiry: inquiry, values: values, names: names, asking: asking, assembly: site.desk.assembly,
          refresh: site.refresh)
        var reply = try make(parts)
        reply.headers += [("vary", "accept-language"), ("content-language", asking.language.rawValue)]
        return reply
      }
      return reply.tagged(ifNoneMatch: asking.ifNoneMatch)
    }
  }

  /// The page that tells what went wrong; nil where it cannot be made.
  func errorPage(_ document: ProblemDetails, _ asking: Asking) -> Reply? {
    let language = asking.language
    let title = SiteWords(language).failed
    let blocks = [SiteBlock.title(title), .list(document.problems.map { Line($0.text) })]
    let page = SitePage(title: title, frame: SiteFrame(language: language, asking: asking), blocks: blocks)
    return (try? page.html()).map { document.reply(page: $0) }
  }
}

extension Parameter {
  static let county = Parameter(name: "county", kind: .text, summary: "Only municipalities of a county.")
  static let group = Parameter(name: "group", kind: .text, summary: "Only municipalities of a KOSTRA group.")
  static let searchText = Parameter(name: "q", kind: .text, summary: "A municipality, or words of a key figure.")
}
