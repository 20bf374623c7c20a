import Foundation

/// A page as it is turned into a document: without what only screens show, and its drawings apart.
struct OfficePage {
  /// The drawings, in the order they stand.
  let drawings: [String]
  /// Whether it is read across the paper.
  let isWide: Bool
  /// The texts before, between and after them.
  private let texts: [Substring]

  init(_ html: String) {
    let plain = Self.withWidths(html).replacing(/(?s)<figure[^>]*class="narrow"[^>]*>.*?<\/figure>/, with: "")
      .replacing(/(?s)<details.*?<\/details>/, with: "").replacing(/(?s)<style>.*?<\/style>/, with: "")
      .replacing(/(?s)<a class="skip".*?<\/a>/, with: "").replacing(/(?s)<ul class="key".*?<\/ul>/, with: "")
      // What stands on a line of its own only by its style.
      .replacing("<small", with: "<br /><small")
      // A picture in a figure without a caption loses what it shows in words. Headings begin slides only where nothing is around them.
      .replacing(/<figure[^>]*>/, with: "<p>").replacing("</figure>", with: "</p>")
      .replacing(/<\/?(?:section|div|main|header)[^>]*>/, with: "")
    isWide = html.contains("size: A4 landscape")
    let found = plain.ranges(of: /(?s)<svg.*?<\/svg>/)
    drawings = found.map { String(plain[$0]) }
    let starts = [plain.startIndex] + found.map(\.upperBound)
    let ends = found.map(\.lowerBound) + [plain.endIndex]
    texts = zip(starts, ends).map { plain[$0..<$1] }
  }

  /// The page with the widths of tables' columns: the first is of words, the others of figures.
  private static func withWidths(_ html: String) -> String {
    html.replacing(/(?s)<thead><tr>(.*?)<\/tr>/) { match in
      let count = max(match.output.1.ranges(of: /<t[hd]/).count, 2)
      let first = max(100 / count, 24)
      let rest = (100 - first) / (count - 1)
      let widths = [first] + [Int](repeating: rest, count: count - 1)
      return "<colgroup>" + widths.map { "<col style=\"width: \($0)%\" />" }.joined() + "</colgroup>" + match.output.0
    }
  }

  var withoutPictures: String { texts.joined() }

  /// Each drawing as a picture from a file, with its title as what it shows in words, as wide as it was drawn.
  func withPictures(_ file: (Int) -> String) -> String {
    let pictures = drawings.enumerated().map { place, svg in
      let title = svg.firstMatch(of: /<title[^>]*>([^<]*)<\/title>/)?.output.1 ?? ""
      let width = svg.firstMatch(of: /width="([0-9.]+)"/).flatMap { Double($0.output.1) } ?? 0
      // A page is some 600 wide; what is narrower stays as it is.
      let size = width > 0 ? " width=\"\(Int(min(width, 600)))\"" : ""
      return "<img src=\"\(file(place))\" alt=\"\(title.replacing("\"", with: "&quot;"))\"\(size) />"
    }
    return zip(texts, pictures + [""]).map { $0 + $1 }.joined()
  }
}
