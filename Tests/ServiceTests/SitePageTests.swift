import Foundation
import Testing

@Suite("Pages of the site", .serialized) struct SitePageTests {
  private let service: RunningService

  init() throws { service = try RunningService.shared.get() }

  static let addresses = [
    "/", "/?municipality=Hamar", "/indicators/net-debt",
    "/indicators/disability-share?municipality=Troms%C3%B8&county=55",
    "/indicators/net-operating-result?group=EKG09&year=2023", "/municipalities/3405", "/municipalities/0301",
    "/briefings/3405/2023", "/compare", "/compare?indicator=net-debt&indicator=reserve-fund&comparator=neighbours",
    "/search", "/search?q=gjeld", "/search?q=Lilehammer", "/about/methods", "/about/sources", "/about/status",
    "/about/accessibility",
  ]

  @Test(
    "every page is whole in each language: one main heading, no script, nothing from elsewhere, links that lead somewhere",
    arguments: addresses)
  func whole(address: String) async throws {
    for language in ["nb", "nn", "en"] {
      let mark = address.contains("?") ? "&" : "?"
      let page = try await service.get("\(address)\(mark)language=\(language)", headers: ["accept": "text/html"])
      let text = page.text
      #expect(page.status == 200 || page.status == 303)
      guard page.status == 200 else { continue }
      #expect(page.header("content-type") == "text/html; charset=utf-8")
      #expect(text.contains("<html lang=\"\(language)\""))
      #expect(text.components(separatedBy: "<h1").count == 2)
      let others = text.matches(of: /lang="(\w+)" hreflang="\1">(\w+)</).map { "\($0.1) \($0.2)" }
      #expect(others == ["nb Bokmål", "nn Nynorsk", "en English"].filter { !$0.hasPrefix(language) })
      #expect(!text.contains("<script"))
      #expect(text.firstMatch(of: /(src|action)="(https?:)?\/\/|url\((?!"data:)|@import|\sstyle="/) == nil)
      #expect(text.contains("href=\"#content\""))
      let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
      for label in text.matches(of: /<(?:input|select) id="([^"]+)"/) {
        #expect(text.contains("<label for=\"\(label.1)\""))
      }
    }
  }

  @Test(
    "links of the site lead to pages", arguments: ["/", "/municipalities/3405", "/search?q=gjeld", "/about/methods"])
  func links(address: String) async throws {
    let text = try await service.get(address, headers: ["accept": "text/html"]).text
    let own = Set(
      text.matches(of: /href="(\/[^"#]*)"/).map { String($0.1).replacingOccurrences(of: "&amp;", with: "&") })
    #expect(own.count > 5)
    for link in own.sorted().prefix(40) where !link.contains("format=pdf") {
      #expect(try await service.get(link).status == 200, "\(link)")
    }
  }

  @Test("a page in nynorsk has its frame, forms and links in nynorsk")
  func nynorsk() async throws {
    let text = try await service.get("/about/methods?language=nn").text
    for words in [
      "<html lang=\"nn\">", "<title>Metode – Målestokk</title>", "Hopp til innhaldet", "Hovudmeny", "Samanlikn</a>",
      "<h1>Slik blir det rekna</h1>", "<a href=\"/about/sources?language=nn\">Kjelder</a>",
      "<a href=\"/about/methods?language=nb\" lang=\"nb\" hreflang=\"nb\">Bokmål</a>",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let preferred = try await service.get("/about/methods", headers: ["accept-language": "nn-NO,nn;q=0.9,nb;q=0.8"])
    #expect(preferred.text.contains("<html lang=\"nn\">") && preferred.header("content-language") == "nn")
  }

  @Test("a page is narrowed to a county or a group, and the form shows which")
  func narrowed() async throws {
    let text = try await service.get("/indicators/disability-share?county=34&language=en").text
    #expect(text.contains("<option value=\"34\" selected>Innlandet</option>"))
    let table = try #require(text.firstMatch(of: /(\d+) municipalities as a table/))
    #expect(try #require(Int(table.1)) < 60)
  }

  @Test("what was not found is a page where pages are read")
  func errorPage() async throws {
    let page = try await service.get("/municipalities/Lilehammer", headers: ["accept": "text/html"])
    #expect(page.status == 404)
    #expect(page.text.contains("Mente du &#39;Lillehammer&#39;?"))
    let nynorsk = try await service.get("/nowhere?language=nn", headers: ["accept": "text/html"]).text
    #expect(nynorsk.contains("<h1>Dette gjekk ikkje</h1>") && nynorsk.contains("Det finst inga slik adresse."))
  }
}
