import CSimdjson
import ErrorWords
import Figures
import JSONReading
import Regions
import Values

/// Where a setting's value came from; the first of these that says anything goes before the rest.
public enum SettingOrigin: Sendable, Equatable {
  case flag(String)
  case variable(String)
  case file(String)
  case standard

  /// As it stands after a value, or before what is wrong with it.
  public var text: Multilingual {
    switch self {
    case .flag(let name): Multilingual(nb: "flagget --\(name)", en: "the flag --\(name)")
    case .variable(let name): Multilingual(nb: "miljøet, \(name)", en: "the environment, \(name)")
    case .file(let name): Multilingual(nb: "filen \(name)", en: "the file \(name)")
    case .standard: Multilingual(nb: "standard", en: "default")
    }
  }
}

/// Everything that is wrong with the settings.
public struct SettingProblems: Error, Sendable, Equatable {
  public let problems: [Multilingual]
}

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

/// The values that were written, by name: flags before the environment, before the file.
struct SettingSources {
  private var values: [String: (value: WrittenValue, origin: SettingOrigin)] = [:]
  private(set) var problems: [Multilingual] = []

  init(flags: [String: String], environment: [String: String], file: (name: String, bytes: [UInt8])?) {
    if let file { read(file.bytes, file.name) }
    readEnvironment(environment)
    for (name, text) in flags { values[name] = (.text(text), .flag(name)) }
  }

  /// What goes before the rest for a setting; nil when nothing was said.
  func value(of setting: Setting) -> (value: WrittenValue, origin: SettingOrigin)? { values[setting.name] }

  /// Variables that are empty say nothing.
  private mutating func readEnvironment(_ environment: [String: String]) {
    let known = Dictionary(Setting.all.map { ($0.variable, $0.name) }) { first, _ in first }
    let ours = environment.filter { $0.key.hasPrefix(Setting.prefix) && !Setting.otherVariables.contains($0.key) }
    for (variable, text) in ours.sorted(by: { $0.key < $1.key }) {
      if let name = known[variable] {
        if !text.isEmpty { values[name] = (.text(text), .variable(variable)) }
      } else {
        noteUnknown(variable, among: known.keys + Setting.otherVariables, .variable(variable))
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ file: String) {
    do {
      let limits = JSONLimits(largestBody: 1 << 20, deepestNesting: 8)
      for (key, node) in try JSONDocument(bytes, limits: limits).root.object().members {
        guard Setting.all.contains(where: { $0.name == key }) else {
          noteUnknown(key, among: Setting.all.map(\.name), .file(file))
          continue
        }
        if !node.isNull { values[key] = (.typed(WrittenValue.Typed(node)), .file(file)) }
      }
    } catch {
      let why = inOurWords(error)
      problems.append(
        Multilingual(
          nb: "Filen \(file) kan ikke leses som innstillinger i JSON (\(why.nb)).",
          en: "The file \(file) cannot be read as settings in JSON (\(why.en))."))
    }
  }

  private mutating func noteUnknown(_ name: String, among known: [String], _ origin: SettingOrigin) {
    let near = nearest(to: name, among: known, most: 2).map { "'\($0)'" }
    let (nb, en) = near.isEmpty ? ("", "") : (near.joined(separator: " eller "), near.joined(separator: " or "))
    problems.append(
      Multilingual(
        nb: "'\(name)' (\(origin.text.nb)) er ingen innstilling.\(near.isEmpty ? "" : " Mente du \(nb)?")",
        en: "'\(name)' (\(origin.text.en)) is no setting.\(near.isEmpty ? "" : " Did you mean \(en)?")"))
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
