import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture or a page as its elements, read by a parser that refuses what is not well-formed.
public struct Markup {
  /// An element in the order elements begin.
  public struct Element {
    public let name: String
    public let attributes: [String: String]
    /// Its own text and that of all inside it.
    public var text = ""

    public subscript(_ attribute: String) -> String? { attributes[attribute] }
    /// An attribute as a number.
    public func number(_ attribute: String) -> Double? { attributes[attribute].flatMap { Double($0) } }
  }

  public let elements: [Element]

  /// Reads a text; throws what is wrong with it.
  public init(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    elements = reader.elements
  }

  public func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The values of an attribute, in order.
  public func values(of attribute: String) -> [String] { elements.compactMap { $0[attribute] } }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }
  }
}
