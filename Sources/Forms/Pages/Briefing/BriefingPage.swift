import Charts
import Documents
import Figures
import Findings
import Mustache

/// The briefing as one HTML file that needs nothing from outside it.
public struct BriefingPage: Sendable {
  /// Where it is read: on a screen, with links and tables to unfold, or on paper.
  public enum Medium: Sendable { case screen, paper }

  private let briefing: Briefing
  private let context: ReportContext

  public init(_ briefing: Briefing, _ context: ReportContext) {
    self.briefing = briefing
    self.context = context
  }

  /// The style sheet that stands inside the file.
  public static var styleSheet: String { PageTemplates.styleSheet }

  /// The file's text; the same briefing gives the same bytes.
  public func html(for medium: Medium) throws -> String {
    let library = try PageTemplates.library()
    let model = PageBuilder(briefing, context, medium).page()
    guard let text = library.render(model, withTemplate: "briefing") else { throw MissingTemplate(name: "briefing") }
    return text
  }
}

/// A template that was left out of the build.
struct MissingTemplate: Error, CustomStringConvertible {
  let name: String
  var description: String { "The template \(name) is not part of this build" }
}

/// The templates, compiled into the program.
enum PageTemplates {
  static func library() throws -> MustacheLibrary {
    let files = [
      "briefing": PackageResources.briefing_mustache, "captioned": PackageResources.captioned_mustache,
      "chart": PackageResources.chart_mustache, "remarks": PackageResources.remarks_mustache,
      "sentence": PackageResources.sentence_mustache,
      "table": PackageResources.table_mustache,
    ]
    return MustacheLibrary(templates: try files.mapValues(template))
  }

  static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    var text = String(decoding: bytes, as: UTF8.self)
    // A partial stands within a line: the line feed that ends its file is no part of it.
    if text.last == "\n" { text.removeLast() }
    return try MustacheTemplate(string: text)
  }

  /// The style sheet, with the colours that pictures drawn in the light theme take on a dark ground.
  static var styleSheet: String {
    let style = String(decoding: PackageResources.briefing_css, as: UTF8.self)
    return style + "@media screen and (prefers-color-scheme: dark) {\n" + ChartTheme.light.recolouring(as: .dark)
      + "}\n"
  }
}
