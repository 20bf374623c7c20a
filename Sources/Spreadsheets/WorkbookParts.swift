/// Reads the texts that cells refer to by number (`sharedStrings.xml`).
final class SharedTexts: XMLHandler {
  private(set) var texts: [String] = []
  private let limits: SpreadsheetLimits
  private var bytes: [UInt8] = []
  private var totalBytes = 0
  private var phoneticDepth = 0
  private(set) var wantsText = false

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "si": bytes.removeAll(keepingCapacity: true)
    case "rPh": phoneticDepth += 1
    case "t": wantsText = phoneticDepth == 0
    default: break
    }
  }

  func end(_ name: String) throws {
    switch name {
    case "t": wantsText = false
    case "rPh": phoneticDepth -= 1
    case "si":
      guard texts.count < limits.texts else { throw SpreadsheetError.tooManyTexts(limit: limits.texts) }
      texts.append(String(decoding: bytes, as: UTF8.self))
    default: break
    }
  }

  func text(_ piece: UnsafeRawBufferPointer) throws {
    totalBytes += piece.count
    guard totalBytes <= limits.textBytes else {
      throw SpreadsheetError.tooLarge(part: "sharedStrings.xml", limitBytes: limits.textBytes)
    }
    bytes.append(contentsOf: piece)
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
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}

/// Reads the names of the sheets (`workbook.xml`).
final class SheetList: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
  let wantsText = false

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    guard name == "sheet", sheets.count < 10_000, let title = attributes["name"], let id = attributes["id"]
    else { return }
    sheets.append((title, ["hidden", "veryHidden"].contains(attributes["state"]), id))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
