/// An argument or option as the argument parser dumps what it knows of it.
struct DumpedArgument: Decodable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable {
    let kind: String
    let name: String

    var isShort: Bool { kind == "short" }
    /// As it is written.
    var shown: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  let kind: Kind
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?
  let discussion: String?

  /// Its names and what follows them: `-m, --municipality <name>`.
  var label: String {
    let names = names ?? []
    let all = (names.filter(\.isShort) + names.filter { !$0.isShort }).map(\.shown).joined(separator: ", ")
    return withValue(all)
  }

  /// As it stands in a line that shows how the command is written.
  var synopsis: String {
    let once = withValue(preferredName?.shown ?? "") + (isRepeating ? " ..." : "")
    return isOptional ? "[\(once)]" : once
  }

  private func withValue(_ names: String) -> String {
    switch kind {
    case .positional: "<\(valueName ?? "")>"
    case .option: "\(names) <\(valueName ?? "")>"
    case .flag: names
    }
  }
}
