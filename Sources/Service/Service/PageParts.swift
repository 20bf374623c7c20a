import Application
import Assembly
import Documents
import Figures
import Forms
import Pages
import Regions
import Values

/// What a page is made of: the question, and where its links lead.
struct PageParts: Sendable {
  let inquiry: Inquiry
  let values: QueryValues
  let names: [String: String]
  let asking: Asking
  let assembly: Assembly
  let refresh: RefreshService

  var language: Language { inquiry.workbench.language }
  func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// An address with the language and other parameters; those without a value are left out.
  func address(_ path: [String], _ query: [(String, String?)] = []) -> String {
    let pairs = (query + [("language", asking.namedLanguage?.rawValue)]).compactMap { name, value in
      value.map { "\(Address.encoded(name))=\(Address.encoded($0))" }
    }
    return "/" + Address.path(path) + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  func link(_ nb: String, _ en: String, _ path: [String], _ query: [(String, String?)] = []) -> SiteLink {
    SiteLink(pick(nb, en), address(path, query), isCurrent: asking.path == path)
  }

  /// What stands around every page.
  var frame: SiteFrame { SiteFrame(language: language, asking: asking) }

  func page(_ title: String, _ blocks: [SiteBlock]) throws -> Reply {
    Reply(type: Site.html, try SitePage(title: title, frame: frame, blocks: blocks).html())
  }

  /// The form that asks for a municipality and a year.
  func whoAndWhen(_ action: [String], _ subject: Municipality, year: Int?) -> SiteBlock {
    .form(
      SiteForm(
        action: "/" + Address.path(action),
        fields: [
          SiteForm.Field("municipality", pick("Kommune", "Municipality"), value: subject.name),
          SiteForm.Field("year", pick("År", "Year"), value: year.map(String.init) ?? ""),
        ], button: pick("Vis", "Show"), language: language.rawValue))
  }

  /// Links to the same answer in other forms.
  func downloads(_ question: APIRoute, _ query: [(String, String?)]) -> [SiteLink] {
    let names: [AnswerFormat: String] = [
      .html: "HTML", .pdf: "PDF", .xlsx: "Excel", .csv: "CSV", .json: "JSON", .markdown: "Markdown",
    ]
    let order: [AnswerFormat] = [.html, .pdf, .xlsx, .csv, .json, .markdown]
    let hasProgram = question.formats.contains(.pdf) && (try? WeasyPrint.find()) != nil
    let forms = order.filter { question.formats.contains($0) && ($0 != .pdf || hasProgram) }
    return forms.map { format in
      let name = names[format] ?? format.rawValue
      return SiteLink(
        pick("Last ned \(name)", "Download \(name)"),
        address(["api", "v1", question.name], query + [("format", format.rawValue)]))
    }
  }
}

extension SiteFrame {
  init(language: Language, asking: Asking) {
    let isNorwegian = language == .nb
    func pick(_ nb: String, _ en: String) -> String { isNorwegian ? nb : en }
    let named = asking.namedLanguage.map { "?language=\($0.rawValue)" } ?? ""
    func link(_ text: String, _ path: [String]) -> SiteLink {
      SiteLink(
        text, "/" + Address.path(path) + named, isCurrent: asking.path == path)
    }
    let otherLanguage = isNorwegian ? "en" : "nb"
    let kept = asking.query.filter { $0.name != "language" } + [(name: "language", value: otherLanguage)]
    let query = kept.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }.joined(separator: "&")
    self.init(
      language: language.rawValue,
      words: (
        pick("Hopp til innholdet", "Skip to the content"), pick("Hovedmeny", "Main menu"),
        pick("Søk etter kommune eller nøkkeltall", "Search for a municipality or key figure"), pick("Søk", "Search")
      ),
      home: link("Målestokk", [""]),
      otherLanguages: [
        LanguageLink(
          otherLanguage, text: isNorwegian ? "English" : "Bokmål", address: "/\(Address.path(asking.path))?\(query)")
      ],
      links: [
        link(pick("Oversikt", "Overview"), [""]), link(pick("Sammenlign", "Compare"), ["compare"]),
        link(pick("Nøkkeltall", "Key figures"), ["search"]),
      ],
      footerLinks: [
        link(pick("Metode", "Methods"), ["about", "methods"]), link(pick("Kilder", "Sources"), ["about", "sources"]),
        link("Status", ["about", "status"]),
        link(pick("Tilgjengelighet", "Accessibility"), ["about", "accessibility"]),
        SiteLink("API", "/openapi.json"),
      ])
  }
}
