import Problems

/// Reads the texts that cells refer to by number (`sharedStrings.xml`).
final class SharedTexts: XMLHandler {
  private(set) var texts: [CellText] = []
  private let limits: SpreadsheetLimits
  private var text = CellTextReader()
  private var totalBytes = 0
  private(set) var wantsText = false

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    if name == "si" { text = CellTextReader() }
    if text.start(name, attributes) { wantsText = true }
  }

  func end(_ name: String) throws {
    if name == "t" { wantsText = false }
    text.end(name)
    guard name == "si" else { return }
    guard texts.count < limits.texts else { throw SpreadsheetProblem.exceeds(.texts(limits.texts)) }
    texts.append(text.finish())
  }

  func text(_ piece: UnsafeRawBufferPointer) throws {
    totalBytes += piece.count
    guard totalBytes <= limits.textBytes else {
      throw SpreadsheetProblem.exceeds(.unpacked(part: "sharedStrings.xml", limitBytes: limits.textBytes))
    }
    text.append(piece)
    guard text.count <= limits.cellBytes else { throw SpreadsheetProblem.exceeds(.text(number: texts.count + 1)) }
  }
}
