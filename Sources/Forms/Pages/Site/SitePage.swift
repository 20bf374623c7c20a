import Values

/// A page of the site: the frame around every page, and blocks from the top.
public struct SitePage: Sendable {
  let language, title: String
  let skip: String?
  /// Nil in a file of its own.
  let frame: SiteFrame?
  /// The style sheet where the page has none to link to; named unlike what blocks have, as all that stands here must be.
  let pageStyle: String?
  /// Whether it holds tables that are wider than texts are read.
  let isBroad: Bool
  let blocks: [SiteBlock]

  public init(title: String, frame: SiteFrame, blocks: [SiteBlock], isBroad: Bool = false) {
    language = frame.language
    skip = frame.skip
    self.title = title
    self.frame = frame
    pageStyle = nil
    self.isBroad = isBroad
    self.blocks = blocks
  }

  /// A file of its own, which needs nothing from outside it.
  init(title: String, language: Language, blocks: [SiteBlock], style: String = "", isBroad: Bool = false) {
    self.language = language.rawValue
    skip = nil
    self.title = title
    frame = nil
    pageStyle = PageTemplates.siteStyleSheet + style
    self.isBroad = isBroad
    self.blocks = blocks
  }

  /// The page's text; every text in it is escaped.
  public func html() throws -> String { try PageTemplates.render(self, "site") }

  /// What stands in the style sheet that every page links to.
  public static var styleSheet: String { PageTemplates.siteStyleSheet }
}
