/// Reads Swift source just far enough to find imports and the length of functions.
struct SwiftScanner {
  /// A function, initialiser, deinitialiser or subscript with a body.
  struct Function: Equatable {
    let line: Int
    /// From the line of its keyword to that of its closing brace, both counted.
    let length: Int
  }

  /// The source with comments and literals blanked, line breaks kept.
  private let code: [Unicode.Scalar]

  init(_ source: String) { code = Blanking(source).code }

  /// The modules imported, with the line of each.
  var imports: [(line: Int, module: String)] {
    String(String.UnicodeScalarView(code)).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        // A fast look first: the pattern is slow, and few lines import.
        guard line.utf8.count < 200, line.split(separator: " ").contains("import") else { return nil }
        let pattern =
          /^\s*(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
        return line.firstMatch(of: pattern).map { (number + 1, String($0.1)) }
      }
  }

  var functions: [Function] {
    var found: [Function] = []
    var line = 1
    var index = 0
    while index < code.count {
      if code[index] == "\n" { line += 1 }
      if isKeyword(at: index), let open = bodyStart(after: index) {
        found.append(Function(line: line, length: 1 + breaks(from: index, to: closing(of: open))))
      }
      index += 1
    }
    return found
  }

  private func isKeyword(at index: Int) -> Bool {
    guard ["f", "i", "d", "s"].contains(code[index]) else { return false }
    if index > 0, isWord(code[index - 1]) || code[index - 1] == "." { return false }
    return ["func", "init", "deinit", "subscript"].contains { word in
      let end = index + word.count
      return end < code.count && code[index..<end].elementsEqual(word.unicodeScalars) && !isWord(code[end])
        && (word == "init" ? "(?!<".unicodeScalars.contains(code[end]) : true)
    }
  }

  /// The brace that opens the body; nil where there is none, as in a protocol or a call.
  private func bodyStart(after start: Int) -> Int? {
    var depth = 0
    for index in start..<code.count {
      switch code[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return index
      case "}" where depth == 0: return nil
      case "\n" where depth == 0 && !goesOn(after: index): return nil
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// Whether a declaration goes on in the next line.
  private func goesOn(after lineBreak: Int) -> Bool {
    let rest = code[lineBreak...].drop { $0 == " " || $0 == "\n" }
    return ["{", "->", "throws", "async", "rethrows", "where", "("].contains { rest.starts(with: $0.unicodeScalars) }
  }

  private func closing(of open: Int) -> Int {
    var depth = 0
    for index in open..<code.count {
      if code[index] == "{" { depth += 1 }
      if code[index] == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return code.count - 1
  }

  private func breaks(from start: Int, to end: Int) -> Int { code[start...end].count { $0 == "\n" } }
  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "`": true
    default: !scalar.isASCII
    }
  }
}

/// Turns comments, strings and regular expressions into blanks.
private struct Blanking {
  private(set) var code: [Unicode.Scalar]
  private var index = 0

  init(_ source: String) {
    code = Array(source.unicodeScalars)
    while index < code.count { step() }
  }

  private mutating func step() {
    guard code[index] == "/" || code[index] == "\"" || code[index] == "#" else { return index += 1 }
    if starts("//") { return blank(through: "\n", keepingEnd: true) }
    if starts("/*") { return blankComment() }
    if starts("\"\"\"") { return blankString("\"\"\"") }
    if starts("#\"") { return blank(through: "\"#", keepingEnd: false) }
    if code[index] == "\"" { return blankString("\"") }
    if isRegularExpression { return blankString("/") }
    index += 1
  }

  /// A slash that begins a regular expression: after what cannot end an operand, and before no blank.
  private var isRegularExpression: Bool {
    guard code[index] == "/", index + 1 < code.count, code[index + 1] != " ", code[index + 1] != "\n" else {
      return false
    }
    let before = code[..<index].last { $0 != " " && $0 != "\n" }
    let line = code[index...].prefix { $0 != "\n" }
    return before.map { "(,=:[{".unicodeScalars.contains($0) } ?? true && line.dropFirst().contains("/")
  }

  private func starts(_ text: String) -> Bool { code[index...].starts(with: text.unicodeScalars) }

  private mutating func blankOne() {
    if code[index] != "\n" { code[index] = " " }
    index += 1
  }

  private mutating func blank(through end: String, keepingEnd: Bool) {
    repeat { blankOne() } while index < code.count && !starts(end)
    for _ in 0..<(keepingEnd ? 0 : end.count) where index < code.count { blankOne() }
  }

  private mutating func blankComment() {
    var depth = 0
    repeat {
      let change = starts("/*") ? 1 : starts("*/") ? -1 : 0
      depth += change
      blankOne()
      if change != 0, index < code.count { blankOne() }
    } while index < code.count && depth > 0
  }

  private mutating func blankString(_ end: String) {
    for _ in 0..<end.count { blankOne() }
    while index < code.count, !starts(end) {
      if starts("\\("), end != "/" {
        blankInterpolation()
      } else {
        if code[index] == "\\", index + 1 < code.count { blankOne() }
        blankOne()
      }
    }
    for _ in 0..<end.count where index < code.count { blankOne() }
  }

  /// `\( … )` with the parentheses and strings within it.
  private mutating func blankInterpolation() {
    blankOne()
    var depth = 0
    repeat {
      if code[index] == "\"" {
        blankString("\"")
        continue
      }
      if code[index] == "(" { depth += 1 }
      if code[index] == ")" { depth -= 1 }
      blankOne()
    } while index < code.count && depth > 0
  }
}
