import CSimdjson
import JSONReading

/// A value as it was written.
enum WrittenValue: Equatable {
  /// By flag or in the environment, where everything is text.
  case text(String)
  /// In a file, where values have types.
  case typed(Typed)

  enum Typed: Equatable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([String])
    case other(String)
  }

  /// As it is shown in a message.
  var shown: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .typed(.text(let text)): String(reflecting: text)
    case .typed(.integer(let integer)): "\(integer)"
    case .typed(.flag(let flag)): "\(flag)"
    case .typed(.list(let texts)): "[\(texts.map { String(reflecting: $0) }.joined(separator: ", "))]"
    case .typed(.other(let text)): text
    }
  }
}

extension WrittenValue.Typed {
  init(_ node: JSONNode) {
    if let text = try? node.text() {
      self = .text(text)
    } else if let integer = try? node.integer() {
      self = .integer(integer)
    } else if let flag = try? node.flag() {
      self = .flag(flag)
    } else if let texts = try? node.texts() {
      self = .list(texts)
    } else {
      self = .other(node.value.shownWithoutName)
    }
  }
}

extension csj_value {
  /// The value in signs that need no translation.
  fileprivate var shownWithoutName: String {
    switch kind {
    case .real: "\(real)"
    case .unsigned: "\(UInt64(bitPattern: integer))"
    case .array: "[…]"
    default: "{…}"
    }
  }
}
