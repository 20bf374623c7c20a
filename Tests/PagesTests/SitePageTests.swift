import Documents
import TestSupport
import Testing
import Values

@testable import Pages

@Suite("Pages of the site, from blocks made by hand")
struct SitePageTests {
  private func frame(_ language: Language) -> SiteFrame {
    SiteFrame(
      language: language.rawValue, words: ("Hopp", "Meny", "Søk her", "Søk"), home: SiteLink("Målestokk", "/"),
      otherLanguages: Language.allCases.filter { $0 != language }.map {
        LanguageLink($0.rawValue, text: $0.rawValue, address: "/?language=\($0.rawValue)")
      },
      links: [SiteLink("Oversikt", "/", isCurrent: true)], footerLinks: [SiteLink("API", "/openapi.json")])
  }

  private let blocks: [SiteBlock] =
    [
      .form(
        SiteForm(action: "/", fields: [SiteForm.Field("year", "År", value: "2023")], button: "Vis", language: "nb")),
      .links([SiteLink("Last ned", "/api/v1/brief?format=pdf&language=nb")]),
    ]
    + SiteBlock.blocks(
      Document([
        .title("Hamar <b>"), .paragraph(Line([Run("Nådd", .met), Run(" målet", .strong)])),
        .heading("Mot andre"), .list(["éin", "to"]),
        .table(Table([("Kommune", .left), ("Verdi", .right)], rows: [["<script>", "1,2"]])), .drawing(["──"]),
      ]))

  @Test("it is well-formed, in its language, and leads to the others", arguments: Language.allCases)
  func structure(language: Language) throws {
    let page = try Markup(SitePage(title: "Hamar", frame: frame(language), blocks: blocks).html())
    #expect(page.elements.first?["lang"] == language.rawValue)
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count && ids.contains("content"))
    #expect(page.values(of: "hreflang") == Language.allCases.filter { $0 != language }.map(\.rawValue))
    #expect(page.all("a").count { $0["aria-current"] == "page" } == 1)
    #expect(page.all("title").first?.text == "Hamar – Målestokk")
    #expect(page.all("label").allSatisfy { label in ids.contains { $0 == label["for"] } })
  }

  @Test("a report's blocks become headings, lists and tables, its drawings nothing; every text is escaped")
  func report() throws {
    let page = try Markup(SitePage(title: "", frame: frame(.nn), blocks: blocks).html())
    #expect(page.all("h1").map(\.text) == ["Hamar <b>"] && page.all("h2").map(\.text) == ["Mot andre"])
    #expect(page.all("script").isEmpty && page.all("b").isEmpty)
    #expect(page.all("td").map(\.text) == ["<script>", "1,2"])
    #expect(page.all("td").last?["class"] == "figure")
    #expect(page.elements.contains { $0.name == "span" && $0["class"] == "met" && $0.text == "Nådd" })
    #expect(page.elements.first { $0["role"] == "region" }?["aria-label"] == "Mot andre, Kommune, Verdi")
  }

  @Test("a briefing on the site has the frame around it, links above it, and is otherwise the file")
  func framed() throws {
    let briefing = try BriefingPageTests.briefing(.nn)
    let text = try briefing.html(in: frame(.nn), below: [SiteLink("Last ned", "/last-ned")])
    let (framed, alone) = (try Markup(text), try Markup(briefing.html(for: .screen)))
    #expect(framed.all("link").map { $0["href"] } == ["/style.css", "data:,"] && alone.all("link").isEmpty)
    #expect(framed.all("nav").count == 1 && framed.all("footer").count == 1 && alone.all("nav").isEmpty)
    #expect(framed.all("ul").first { $0["class"] == "links" }?.text == "Last ned")
    #expect(framed.all("h2").map(\.text) == alone.all("h2").map(\.text))
    let ids = framed.values(of: "id")
    #expect(Set(ids).count == ids.count)
  }
}
