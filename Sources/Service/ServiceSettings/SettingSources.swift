import JSONReading
import Problems
import Regions

/// The values that were written, by name: flags before the environment, before the file.
struct SettingSources {
  private var values: [String: (value: WrittenValue, origin: SettingOrigin)] = [:]
  private(set) var problems: [SettingProblem] = []

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
      problems.append(.file(file, error))
    }
  }

  private mutating func noteUnknown(_ name: String, among known: [String], _ origin: SettingOrigin) {
    problems.append(.unknown(name, origin, near: nearest(to: name, among: known, most: 2)))
  }
}
