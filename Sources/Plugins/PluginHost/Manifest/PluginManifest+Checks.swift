import PlainText
import Problems

extension PluginManifest {
  /// Everything the fields' values are not but should be.
  var problems: [PluginProblem] {
    var found: [PluginProblem] = []
    func check(_ field: String, _ value: String, _ holds: Bool, _ expectation: PluginProblem.Expectation) {
      if !holds { found.append(.field(field, value: Self.shown(value), expectation)) }
    }
    check("schema", schema, schema == Self.schemaName, .exactly(Self.schemaName))
    check("id", id, Self.isIdentifier(id), .identifier)
    check("version", version, Self.isVersion(version), .version)
    check("library", library, Self.isLibraryName(library), .libraryName)
    check("licence", licence, !licence.isEmpty, .notEmpty)
    if let sha256 { check("sha256", sha256, Self.isHash(sha256), .hash) }
    for (field, text) in [("name", name), ("summary", summary)] where text.languages.isEmpty {
      found.append(.fieldWithoutLanguage(field))
    }
    for host in fetchHosts { check("fetchHosts", host, PluginHosts.isPublic(host), .publicHost) }
    return found + optionProblems
  }

  private var optionProblems: [PluginProblem] {
    var found: [PluginProblem] = []
    var seen: Set<String> = []
    for option in options {
      let name = Self.shown(option.name)
      if !Self.isIdentifier(option.name) { found.append(.optionName(name)) }
      if !seen.insert(option.name).inserted { found.append(.optionTwice(name)) }
      guard let values = option.values else { continue }
      if values.isEmpty || Set(values).count != values.count { found.append(.optionValuesNotDistinct(name)) }
      if let standard = option.default, !values.contains(standard) { found.append(.optionDefaultNotAmongValues(name)) }
    }
    return found
  }

  /// The options to send: those given and the defaults of the others.
  /// - Throws: Everything about the given ones that the manifest does not allow, as `ComparatorFault.badOptions`.
  public func resolvedOptions(_ given: [String: String]) throws(ComparatorFault) -> [String: String] {
    var resolved: [String: String] = [:]
    var problems: [PluginProblem] = []
    for option in options {
      guard let value = given[option.name] ?? option.default else { continue }
      if let values = option.values, !values.contains(value) {
        problems.append(.optionValue(option.name, value: Self.shown(value), allowed: values))
      }
      resolved[option.name] = value
    }
    let known = Set(options.map(\.name))
    problems += given.keys.sorted().filter { !known.contains($0) }.map { .optionUnknown(Self.shown($0)) }
    guard problems.isEmpty else { throw .badOptions(problems) }
    return resolved
  }

  private static func shown(_ text: String) -> String { PlainText.line(text, most: 2000) }

  private static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }

  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isLibraryName(_ text: String) -> Bool {
    text.utf8.count <= 255 && text.hasPrefix("lib") && text.hasSuffix(".so")
      && !text.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
