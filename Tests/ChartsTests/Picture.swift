import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Charts

/// A picture read back: its texts with the room they take, its numbers and its title.
final class Picture: NSObject, XMLParserDelegate {
  struct Text {
    let string: String
    let box: Box
    let size: Double
  }

  private(set) var texts: [Text] = []
  private(set) var title = ""
  private(set) var root: [String: String] = [:]
  private(set) var elements: [String] = []
  private(set) var titleID = ""
  private var open: (attributes: [String: String], runs: [(text: String, isBold: Bool)])?
  private var isBold = false
  private var isTitle = false
  private(set) var isWellFormed = false

  init(_ svg: SVG) {
    super.init()
    let parser = XMLParser(data: Data(svg.text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse() && parser.parserError == nil
  }

  var bounds: Box {
    let numbers = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4
      ? Box(x: 0, y: 0, width: numbers[2], height: numbers[3]) : Box(x: 0, y: 0, width: 0, height: 0)
  }

  /// Pairs of texts that touch: a hair is allowed for coordinates of two decimals.
  var overlaps: [(String, String)] {
    let sorted = texts.sorted { $0.box.y < $1.box.y }
    return sorted.indices.flatMap { first in
      let box = sorted[first].box
      return sorted[(first + 1)...].prefix { $0.box.y < box.bottom }.filter { $0.box.overlaps(box, gap: -0.05) }.map {
        (sorted[first].string, $0.string)
      }
    }
  }

  var outside: [String] {
    let room = Box(x: -0.05, y: -0.05, width: bounds.width + 0.1, height: bounds.height + 0.1)
    return texts.filter { !room.contains($0.box) }.map(\.string)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    switch name {
    case "svg": root = attributes
    case "title": (isTitle, titleID) = (true, attributes["id"] ?? "")
    case "text": (open, isBold) = ((attributes, []), attributes["font-weight"] != nil)
    case "tspan": isBold = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isTitle { title += string }
    open?.runs.append((string, isBold))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "title" { isTitle = false }
    guard name == "text", let (attributes, runs) = open else { return }
    let number = { (key: String) in Double(attributes[key] ?? "") ?? .nan }
    let size = number("font-size")
    let width = runs.reduce(0) { $0 + TextStyle(size: size, isBold: $1.isBold, colour: "").width($1.text) }
    let part = ["middle": 0.5, "end": 1][attributes["text-anchor"] ?? "", default: 0]
    let box = Box(
      x: number("x") - part * width, y: number("y") - size * TextStyle.ascent, width: width,
      height: size * (TextStyle.ascent + TextStyle.descent))
    texts.append(Text(string: runs.map(\.text).joined(), box: box, size: size))
    open = nil
  }
}
