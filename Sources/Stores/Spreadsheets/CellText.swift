/// Text of a cell that is raised, lowered or struck out, and so is no part of what the cell says.
public struct CellMarking: Sendable, Equatable {
  public enum Kind: Sendable { case superscript, lowered, struckOut }

  /// The first kind, where there are several.
  public let kind: Kind
  /// The marked text itself.
  public let text: String
  /// Whether nothing is left of the cell without it.
  public let isWhole: Bool

  public init(_ kind: Kind, _ text: String, isWhole: Bool) {
    self.kind = kind
    self.text = text
    self.isWhole = isWhole
  }
}

extension CellMarking.Kind {
  /// What a property of a font or a run marks: `strike`, `vertAlign`; nil where it marks nothing.
  init?(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch (name, value) {
    case ("strike", "0"), ("strike", "false"), ("strike", "off"): return nil
    case ("strike", _): self = .struckOut
    case ("vertAlign", "superscript"): self = .superscript
    case ("vertAlign", "subscript"): self = .lowered
    default: return nil
    }
  }
}

/// The text of a cell: most often plain, else runs with fonts of their own.
enum CellText {
  struct Run {
    let text: String
    /// Whether the run has a font of its own, and not the cell's.
    let hasFont: Bool
    let marking: CellMarking.Kind?
  }

  case plain(String)
  case rich([Run])

  /// What a cell whose font marks, or not, says: its text without what is marked, and that.
  ///
  /// Where all is marked the text stays whole, and the marking says so; marked white space is nothing.
  func said(font: CellMarking.Kind?) -> (text: String, marking: CellMarking?) {
    switch self {
    case .plain(let text): return (text, font.map { CellMarking($0, text, isWhole: true) })
    case .rich(let runs):
      let markings = runs.map { $0.marking ?? ($0.hasFont ? nil : font) }
      let all = runs.map(\.text).joined()
      let marked = zip(runs, markings).filter { $1 != nil }.map(\.0.text).joined()
      let kept = zip(runs, markings).filter { $1 == nil }.map(\.0.text).joined()
      guard let kind = markings.compactMap({ $0 }).first, !marked.allSatisfy(\.isWhitespace) else { return (all, nil) }
      guard !kept.allSatisfy(\.isWhitespace) else { return (all, CellMarking(kind, all, isWhole: true)) }
      return (kept, CellMarking(kind, marked, isWhole: false))
    }
  }
}

/// Collects the text of one cell while its XML is read; phonetic text is no part of it.
struct CellTextReader {
  private var runs: [CellText.Run] = []
  private var bytes: [UInt8] = []
  private var hasFont = false
  private var marking: CellMarking.Kind?
  private var phoneticDepth = 0
  /// How many bytes the text has so far.
  private(set) var count = 0

  /// Whether an element that starts or ends is one of text; `t` is, outside of phonetic text.
  mutating func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "r": endRun()
    case "rPr": hasFont = true
    case "strike", "vertAlign": marking = CellMarking.Kind(name, attributes) ?? marking
    case "rPh": phoneticDepth += 1
    case "t": return phoneticDepth == 0
    default: break
    }
    return false
  }

  mutating func end(_ name: String) {
    if name == "r" { endRun() }
    if name == "rPh" { phoneticDepth -= 1 }
  }

  mutating func append(_ piece: UnsafeRawBufferPointer) {
    count += piece.count
    bytes.append(contentsOf: piece)
  }

  /// The text, escapes decoded, and a new beginning.
  mutating func finish() -> CellText {
    defer { self = CellTextReader() }
    guard !runs.isEmpty else { return .plain(decodedEscapes(String(decoding: bytes, as: UTF8.self))) }
    endRun()
    return .rich(runs)
  }

  private mutating func endRun() {
    if !bytes.isEmpty {
      let text = decodedEscapes(String(decoding: bytes, as: UTF8.self))
      runs.append(CellText.Run(text: text, hasFont: hasFont, marking: marking))
    }
    bytes = []
    hasFont = false
    marking = nil
  }
}

/// Text with its escapes decoded: `_x000D_` is a carriage return, and `_x005F_` the underscore that begins no escape.
///
/// Four hexadecimal digits are one UTF-16 unit (ECMA-376, part 1, 22.9.2.19); half a pair becomes U+FFFD.
func decodedEscapes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  let units = Array(text.utf16)
  var decoded: [UInt16] = []
  decoded.reserveCapacity(units.count)
  var position = 0
  while position < units.count {
    if let unit = escape(units, at: position) {
      decoded.append(unit)
      position += 7
    } else {
      decoded.append(units[position])
      position += 1
    }
  }
  return String(decoding: decoded, as: UTF16.self)
}

/// The unit that `_xHHHH_` at a position stands for; nil where no escape begins.
private func escape(_ units: [UInt16], at position: Int) -> UInt16? {
  guard position + 7 <= units.count, units[position] == 0x5F, units[position + 1] == 0x78, units[position + 6] == 0x5F
  else { return nil }
  let digits = units[(position + 2)..<(position + 6)].compactMap { unit in
    Unicode.Scalar(unit).flatMap { $0.isASCII ? Character($0).hexDigitValue : nil }
  }
  return digits.count == 4 ? digits.reduce(0) { $0 << 4 | UInt16($1) } : nil
}
