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
