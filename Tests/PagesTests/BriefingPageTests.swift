import Documents
import Findings
import TestSupport
import Testing
import Values
import Wording

@testable import Pages

@Suite("The briefing's page, from material made by hand")
struct BriefingPageTests {
  private func page(
    _ language: Language, _ medium: PageMedium = .screen, subject: String = "Lillehammer"
  ) throws -> String {
    try Self.briefing(language, subject: subject).html(for: medium)
  }

  static func briefing(_ language: Language, subject: String = "Lillehammer") throws -> BriefingPage {
    let material = try SampleBriefing.material(subject: subject)
    return BriefingPage(
      Briefing(material),
      ReportContext(language: language, names: SampleBriefing.names(subject: subject), indicator: { _ in .sample() }))
  }

  @Test("it is well-formed, says its language, and names everything once", arguments: Language.allCases)
  func structure(language: Language) throws {
    for medium in [PageMedium.screen, .paper] {
      let page = try Markup(page(language, medium))
      #expect(page.elements.first?["lang"] == language.rawValue)
      let ids = page.values(of: "id")
      #expect(ids.count > 10 && Set(ids).count == ids.count)
      for reference in page.values(of: "aria-labelledby") { #expect(ids.contains(reference), "\(reference)") }
      let links = page.values(of: "href")
      #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
      #expect(links.isEmpty == (medium == .paper))
    }
  }

  @Test("headings go down one level at a time, and none is empty", arguments: Language.allCases)
  func headings(language: Language) throws {
    let headings = try Markup(page(language)).elements.filter { $0.name.wholeMatch(of: /h[1-6]/) != nil }
    #expect(headings.count > 6 && headings.first?.name == "h1")
    #expect(headings.count { $0.name == "h1" } == 1)
    for heading in headings { #expect(heading.text.contains { !$0.isWhitespace }, "\(heading)") }
    let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(
    "headings are in the reader's language",
    arguments: [
      (Language.nb, ["Status mot målene i 2023", "Forbehold", "Kilder og metode", "Tallene i teksten"]),
      (.nn, ["Status mot måla i 2023", "Atterhald", "Kjelder og metode", "Tala i teksten"]),
      (.en, ["Status against the targets in 2023", "Caveats", "Sources and method", "The figures in the text"]),
    ])
  func words(language: Language, expected: [String]) throws {
    let page = try Markup(page(language))
    let headings = page.all("h2").map(\.text)
    #expect(Set(headings).isSuperset(of: expected), "\(headings)")
    #expect(page.all("title").first?.text == BriefingPageWords(language).title("Lillehammer", 2023))
  }

  @Test("every picture has a title, every header cell a scope, on a screen a table below each chart")
  func pictures() throws {
    let page = try Markup(page(.nb))
    let pictures = page.all("svg")
    #expect(pictures.count > 3 && pictures.allSatisfy { $0["role"] == "img" && $0["aria-labelledby"] != nil })
    #expect(page.all("th").allSatisfy { $0["scope"] != nil })
    #expect(page.all("summary").count == 2)
  }

  @Test("names are text, whatever they hold")
  func hostileNames() throws {
    let hostile = "<script>alert('1')</script>&{{{css}}}"
    for medium in [PageMedium.screen, .paper] {
      let page = try Markup(page(.nb, medium, subject: hostile))
      #expect(page.all("script").isEmpty)
      #expect(page.all("header").first?.text.contains(hostile) == true)
    }
  }

  @Test("the same briefing gives the same bytes", arguments: Language.allCases)
  func sameBytes(language: Language) throws {
    let (first, second) = (try page(language), try page(language))
    #expect(first == second)
  }
}
