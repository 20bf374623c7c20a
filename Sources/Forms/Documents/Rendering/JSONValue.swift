import PlainText
import Statistics

/// A JSON value whose objects keep their order and whose numbers are written exactly as published.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(PublishedValue)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// A string or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  /// A number or null.
  public static func optional(_ value: PublishedValue?) -> JSONValue { value.map { .number($0) } ?? .null }
  /// An integer or null.
  public static func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  /// The value as indented text, ending in a line feed.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.description
    case .string(let value): Self.write(value, to: &text)
    case .array(let items) where items.count > Self.mostLines && items.allSatisfy(\.isPlain):
      Self.write(onOneLine: items, to: &text)
    case .array(let items): Self.write(items.map { ("", $0) }, "[", "]", to: &text, indent: indent)
    case .object(let members): Self.write(members, "{", "}", to: &text, indent: indent)
    }
  }

  /// A column of more values than this is written on one line.
  private static let mostLines = 20

  /// Whether it has nothing within it.
  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func write(onOneLine items: [JSONValue], to text: inout String) {
    text += "["
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      item.write(to: &text, indent: 0)
    }
    text += "]"
  }

  private static func write(
    _ members: [(String, JSONValue)], _ open: String, _ close: String, to text: inout String, indent: Int
  ) {
    guard !members.isEmpty else { return text += open + close }
    text += open
    for (index, (key, value)) in members.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      if open == "{" {
        write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indent: indent + 1)
    }
    text += "\n" + String(repeating: "  ", count: indent) + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return text += string }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // What steers a terminal or hides what is written is told by its number, which means the same.
      case _ where PlainText.isSteering(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
