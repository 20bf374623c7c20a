/// A page of the site: the frame around every page, and blocks from the top.
public struct SitePage: Sendable {
  let language, title, skip: String
  let frame: SiteFrame
  let blocks: [SiteBlock]

  public init(title: String, frame: SiteFrame, blocks: [SiteBlock]) {
    language = frame.language
    skip = frame.skip
    self.title = title
    self.frame = frame
    self.blocks = blocks
  }

  /// The page's text; every text in it is escaped.
  public func html() throws -> String { try PageTemplates.render(self, "site") }

  /// What stands in the style sheet that every page links to.
  public static var styleSheet: String { PageTemplates.siteStyleSheet }
}
