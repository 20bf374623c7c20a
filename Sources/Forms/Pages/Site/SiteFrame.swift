/// What stands around every page: where one can go, the search, the other languages.
public struct SiteFrame: Sendable {
  let language, skip, menu, searchLabel, searchButton: String
  let home: SiteLink
  let otherLanguages: [LanguageLink]
  let links, footerLinks: [SiteLink]

  public init(
    language: String, words: (skip: String, menu: String, search: String, button: String), home: SiteLink,
    otherLanguages: [LanguageLink], links: [SiteLink], footerLinks: [SiteLink]
  ) {
    self.language = language
    self.otherLanguages = otherLanguages
    (skip, menu, searchLabel, searchButton) = words
    self.home = home
    self.links = links
    self.footerLinks = footerLinks
  }
}
