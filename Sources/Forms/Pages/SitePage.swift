import Documents
import Mustache

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
  public func html() throws -> String { try SiteTemplates.render(self, "site") }

  /// What stands in the style sheet that every page links to.
  public static var styleSheet: String {
    PageTemplates.styleSheet + String(decoding: PackageResources.site_css, as: UTF8.self)
  }
}

/// A text that leads somewhere.
public struct SiteLink: Sendable {
  let text, address: String
  let isCurrent: Bool

  public init(_ text: String, _ address: String, isCurrent: Bool = false) {
    self.text = text
    self.address = address
    self.isCurrent = isCurrent
  }
}

/// The same page in another language.
public struct LanguageLink: Sendable {
  let hreflang, text, address: String

  public init(_ language: String, text: String, address: String) {
    hreflang = language
    self.text = text
    self.address = address
  }
}

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

  /// What the frame needs in a page's head.
  private static let links = "<link rel=\"stylesheet\" href=\"/style.css\" />\n<link rel=\"icon\" href=\"data:,\" />\n"

  /// A finished briefing page with this frame around it.
  public func around(_ page: String, below links: [SiteLink]) throws -> String {
    let header = try SiteTemplates.render(FramedHeader(frame: self), "site-header")
    let block = try SiteTemplates.render(SiteBlock.links(links), "site-block")
    let footer = try SiteTemplates.render(FramedHeader(frame: self), "site-footer")
    return
      page
      .replacing("</head>", with: "\(Self.links)</head>", maxReplacements: 1)
      .replacing("<div class=\"page\">", with: "<div class=\"page\">\n\(header)", maxReplacements: 1)
      .replacing("<main id=\"content\">", with: "<main id=\"content\">\n\(block)", maxReplacements: 1)
      .replacing("</main>", with: "</main>\n\(footer)", maxReplacements: 1)
  }
}

private struct FramedHeader {
  let frame: SiteFrame
}

/// The templates of the site, compiled into the program.
enum SiteTemplates {
  private static let library = Result {
    let files = [
      "site": PackageResources.site_mustache, "site-header": PackageResources.site_header_mustache,
      "site-footer": PackageResources.site_footer_mustache, "site-block": PackageResources.site_block_mustache,
      "site-line": PackageResources.site_line_mustache, "chart": PackageResources.chart_mustache,
    ]
    return MustacheLibrary(templates: try files.mapValues(PageTemplates.template))
  }

  static func render(_ model: Any, _ name: String) throws -> String {
    guard let text = try library.get().render(model, withTemplate: name) else { throw MissingTemplate(name: name) }
    return text
  }
}
