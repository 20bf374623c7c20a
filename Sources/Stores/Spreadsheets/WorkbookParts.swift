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

/// Reads which part a relationship leads to (`*.rels`).
final class Relationships: XMLHandler {
  private(set) var byID: [String: (type: String, target: String)] = [:]
  let wantsText = false

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    guard name == "Relationship", attributes["TargetMode"] != "External", byID.count < 10_000,
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    byID[id] = (String(type.split(separator: "/").last ?? ""), target)
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The part of a type, such as `sharedStrings`.
  func part(ofType type: String, from folder: String) -> String? {
    byID.values.filter { $0.type == type }.map { Self.resolve($0.target, from: folder) }.min()
  }

  /// A target as a part's name: `/xl/a.xml` from the root, `a.xml` and `../a.xml` from the folder.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}

/// Reads the names of the sheets, and from which day dates are counted (`workbook.xml`).
final class SheetList: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
  /// Whether dates are counted from 1904, as on old Macintoshes.
  private(set) var countsFrom1904 = false
  let wantsText = false

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    if name == "workbookPr" { countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"]) }
    guard name == "sheet", sheets.count < 10_000, let title = attributes["name"], let id = attributes["id"]
    else { return }
    sheets.append((decodedEscapes(title), ["hidden", "veryHidden"].contains(attributes["state"]), id))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
