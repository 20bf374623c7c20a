import CSpreadsheet
import Problems

/// Feeds an XML part to a handler: no document types, no entities, bounded depth and bounded tokens.
final class XMLReader {
  private static let deepest = 64
  private static let longestToken = 4 << 20

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let part: String
  private var depth = 0
  private var bytesSinceEvent = 0
  private var failure: (any Error)?

  init(part: String, handler: any XMLHandler) throws {
    guard let parser = XML_ParserCreate(nil) else {
      throw SpreadsheetProblem.malformed(part: part, .outOfMemory)
    }
    self.parser = parser
    self.handler = handler
    self.part = part
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLReader.from($0)?.started($1, $2) }, { XMLReader.from($0)?.ended($1) })
    XML_SetCharacterDataHandler(parser, { XMLReader.from($0)?.text($1, $2) })
    XML_SetStartDoctypeDeclHandler(parser, { data, _, _, _, _ in XMLReader.from(data)?.foundDocumentType() })
    // Without expansion: what an entity would stand for is never made.
    XML_SetDefaultHandler(parser, { data, _, _ in XMLReader.from(data)?.bytesSinceEvent = 0 })
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a whole part of an archive.
  static func read(_ part: String, of archive: ZipArchive, _ handler: any XMLHandler) throws {
    let reader = try XMLReader(part: part, handler: handler)
    try archive.read(part) { try reader.feed($0, isLast: false) }
    try reader.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
    bytesSinceEvent += bytes.count
    let start = bytes.bindMemory(to: CChar.self).baseAddress
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw SpreadsheetProblem.malformed(part: part, .xml(line: Int(XML_GetCurrentLineNumber(parser))))
    }
    guard bytesSinceEvent <= Self.longestToken else {
      throw SpreadsheetProblem.malformed(part: part, .elementTooLong(limit: Self.longestToken))
    }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func attempt(_ body: () throws -> Void) {
    bytesSinceEvent = 0
    guard failure == nil else { return }
    do { try body() } catch {
      failure = error
      XML_StopParser(parser, 0)
    }
  }

  private func started(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    attempt {
      depth += 1
      guard depth <= Self.deepest else {
        throw SpreadsheetProblem.malformed(part: part, .tooDeep(limit: Self.deepest))
      }
      if let name { try handler.start(localName(name), XMLAttributes(list: attributes)) }
    }
  }

  private func ended(_ name: UnsafePointer<XML_Char>?) {
    attempt {
      depth -= 1
      if let name { try handler.end(localName(name)) }
    }
  }

  private func text(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
    attempt {
      if handler.wantsText { try handler.text(UnsafeRawBufferPointer(start: start, count: Int(count))) }
    }
  }

  private func foundDocumentType() { attempt { throw SpreadsheetProblem.documentType(part: part) } }
}

/// A name without its namespace prefix: some programs write `x:row` for `row`.
func localName(_ name: UnsafePointer<XML_Char>) -> String {
  var start = name
  var position = name
  while position.pointee != 0 {
    if position.pointee == 58 { start = position + 1 }
    position += 1
  }
  return String(cString: start)
}
