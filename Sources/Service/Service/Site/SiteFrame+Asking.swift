import Pages
import Values
import Wording

extension SiteFrame {
  /// What stands around the page that answers a request.
  init(language: Language, asking: Asking) {
    let words = SiteWords(language)
    func link(_ text: String, _ path: [String]) -> SiteLink {
      let named = asking.namedLanguage.map { "?language=\($0.rawValue)" } ?? ""
      return SiteLink(text, "/" + Address.path(path) + named, isCurrent: asking.path == path)
    }
    self.init(
      language: language.rawValue, words: (words.skip, words.menu, words.searchLabel, words.searchButton),
      home: link("Målestokk", [""]),
      otherLanguages: Language.allCases.filter { $0 != language }.map { asking.link(in: $0) },
      links: [
        link(words.overview, [""]), link(words.sideBySide, ["table"]), link(words.profile, ["profile"]),
        link(words.compare, ["compare"]), link(words.keyFigures, ["search"]),
      ],
      footerLinks: [
        link(words.methods, ["about", "methods"]), link(words.sources, ["about", "sources"]),
        link(words.status, ["about", "status"]), link(words.accessibility, ["about", "accessibility"]),
        SiteLink("API", "/openapi.json"),
      ])
  }
}

extension Asking {
  /// A link to the same page in another language, which calls itself by its own name.
  fileprivate func link(in language: Language) -> LanguageLink {
    let kept = query.filter { $0.name != "language" } + [(name: "language", value: language.rawValue)]
    let query = kept.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }.joined(separator: "&")
    return LanguageLink(
      language.rawValue, text: SiteWords(language).languageName, address: "/\(Address.path(path))?\(query)")
  }
}
