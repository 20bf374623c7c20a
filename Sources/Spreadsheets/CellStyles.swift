/// What the cell formats of a workbook make of a number: a date, a percentage, or nothing special.
final class NumberFormats: XMLHandler {
  enum Meaning {
    case plain, percent, date
  }

  private var codes: [Int: Meaning] = [:]
  private var styles: [Meaning] = []
  private var isInCellStyles = false
  private static let mostStyles = 100_000

  let wantsText = false

  /// What a cell with a style index shows.
  subscript(_ style: Int) -> Meaning { styles.indices.contains(style) ? styles[style] : .plain }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "numFmt":
      guard codes.count < Self.mostStyles, let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = Self.meaning(of: attributes["formatCode"] ?? "")
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      guard styles.count < Self.mostStyles else {
        throw SpreadsheetError.malformed(part: "styles", detail: "more than \(Self.mostStyles) cell styles")
      }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(codes[id] ?? Self.builtIn(id))
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The formats that have a number instead of a code (ECMA-376, part 1, 18.8.30), with those of East Asian dates.
  static func builtIn(_ id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .plain
    }
  }

  /// Reads a format code such as `dd.mm.yyyy` or `0.0%`; what is quoted, escaped or in brackets is not part of it.
  static func meaning(of code: String) -> Meaning {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var seen: Set<Character> = []
    // Only the first section, which is for positive numbers, is looked at.
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else if character == ";" {
        break
      } else if character == "\"" {
        isQuoted = true
      } else if character == "[" {
        isBracketed = true
      } else if "\\_*".contains(character) {
        isEscaped = true
      } else {
        seen.insert(character)
      }
    }
    if seen.contains("%") { return .percent }
    // "General" and its translations have letters of dates in them; exponents have none.
    if code.lowercased().hasPrefix("general") || code.lowercased().hasPrefix("standard") { return .plain }
    return seen.isDisjoint(with: ["y", "m", "d", "h", "s"]) ? .plain : .date
  }
}
