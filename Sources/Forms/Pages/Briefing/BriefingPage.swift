import Documents
import Findings

/// The briefing as one HTML file that needs nothing from outside it.
public struct BriefingPage: AnswerPage {
  private let briefing: Briefing
  private let context: ReportContext

  public init(_ briefing: Briefing, _ context: ReportContext) {
    self.briefing = briefing
    self.context = context
  }

  /// The style sheet that stands inside the file.
  public static var styleSheet: String { PageTemplates.styleSheet }

  /// The file's text; the same briefing gives the same bytes.
  public func html(for medium: PageMedium) throws -> String { try html(PageBuilder(briefing, context, medium).page()) }

  /// The briefing as a page of the site: with its frame around it, and links above.
  public func html(in frame: SiteFrame, below links: [SiteLink]) throws -> String {
    var page = PageBuilder(briefing, context, .screen).page()
    page.frame = frame
    page.above = .links(links)
    return try html(page)
  }

  private func html(_ page: PageModel) throws -> String { try PageTemplates.render(page, "briefing") }
}
