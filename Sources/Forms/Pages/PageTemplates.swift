import Charts
import Mustache

/// The templates and style sheets, compiled into the program.
enum PageTemplates {
  private static let library = Result {
    let files = [
      "briefing": PackageResources.briefing_mustache, "captioned": PackageResources.captioned_mustache,
      "chart": PackageResources.chart_mustache, "remarks": PackageResources.remarks_mustache,
      "sentence": PackageResources.sentence_mustache, "table": PackageResources.table_mustache,
      "site": PackageResources.site_mustache, "site-head": PackageResources.site_head_mustache,
      "site-header": PackageResources.site_header_mustache, "site-footer": PackageResources.site_footer_mustache,
      "site-block": PackageResources.site_block_mustache, "site-line": PackageResources.site_line_mustache,
    ]
    return MustacheLibrary(templates: try files.mapValues(template))
  }

  /// A model drawn with a template; the same model gives the same bytes.
  static func render(_ model: Any, _ name: String) throws -> String {
    guard let text = try library.get().render(model, withTemplate: name) else { throw MissingTemplate(name: name) }
    return text
  }

  private static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    var text = String(decoding: bytes, as: UTF8.self)
    // A partial stands within a line: the line feed that ends its file is no part of it.
    if text.last == "\n" { text.removeLast() }
    return try MustacheTemplate(string: text)
  }

  /// The briefing's style sheet, with the colours that pictures take on a dark ground.
  static var styleSheet: String {
    let style = String(decoding: PackageResources.briefing_css, as: UTF8.self)
    return style + "@media screen and (prefers-color-scheme: dark) {\n" + ChartTheme.light.recolouring(as: .dark)
      + "}\n"
  }

  /// The style sheet that every page of the site links to.
  static var siteStyleSheet: String { styleSheet + String(decoding: PackageResources.site_css, as: UTF8.self) }
}
