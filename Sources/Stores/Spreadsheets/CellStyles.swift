import Problems

/// What the styles of a workbook make of a cell: a date, a percentage or a plain number, raised, lowered or struck out.
final class CellStyles: XMLHandler {
  enum Meaning {
    case plain, percent, date
  }

  /// One style of `cellXfs`.
  struct Style {
    var meaning = Meaning.plain
    /// Whether its font strikes out, raises or lowers.
    var marking: CellMarking.Kind?
  }

  private var codes: [Int: Meaning] = [:]
  private var fonts: [CellMarking.Kind?] = []
  private var styles: [Style] = []
  private var isInCellStyles = false
  private var isInFonts = false
  private static let mostStyles = 100_000

  let wantsText = false

  /// What a cell with a style index shows.
  subscript(_ style: Int) -> Style { styles.indices.contains(style) ? styles[style] : Style() }

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "numFmt":
      guard codes.count < Self.mostStyles, let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = Self.meaning(of: attributes["formatCode"] ?? "")
    case "fonts": isInFonts = true
    case "font" where isInFonts:
      try refuse(fonts.count, .tooManyFonts(limit: Self.mostStyles))
      fonts.append(nil)
    case "strike" where isInFonts, "vertAlign" where isInFonts:
      if let marking = CellMarking.Kind(name, attributes), !fonts.isEmpty { fonts[fonts.count - 1] = marking }
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      try refuse(styles.count, .tooManyStyles(limit: Self.mostStyles))
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      let font = attributes["fontId"].flatMap { Int($0) } ?? 0
      styles.append(
        Style(meaning: codes[id] ?? Self.builtIn(id), marking: fonts.indices.contains(font) ? fonts[font] : nil))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCellStyles = false }
    if name == "fonts" { isInFonts = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  private func refuse(_ count: Int, _ fault: SpreadsheetProblem.Fault) throws {
    guard count < Self.mostStyles else {
      throw SpreadsheetProblem.malformed(part: "styles", fault)
    }
  }

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
