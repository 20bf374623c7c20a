import Foundation
import TestSupport

/// The targets of `Package.swift` as its text has them.
struct PackageTable {
  struct Target {
    let name: String
    let kind: String
    let path: String
    let dependencies: Set<String>
  }

  let targets: [Target]

  init(_ manifest: String) {
    let floors = Self.floors(manifest)
    targets = manifest.matches(of: /\.(target|executableTarget|testTarget|systemLibrary|plugin|macro)\(/).map { match in
      let call = Self.bracketed(manifest[match.range.upperBound...], "(", ")")
      let name = call.firstMatch(of: /name:\s*"([^"]+)"/).map { String($0.1) } ?? ""
      let kind = String(match.1)
      let path = call.firstMatch(of: /path:\s*"([^"]+)"/).map { String($0.1) }
      return Target(
        name: name, kind: kind,
        path: path ?? (kind == "testTarget" ? "Tests/" : "Sources/" + (floors[name].map { $0 + "/" } ?? "")) + name,
        dependencies: Self.dependencies(call))
    }
  }

  static let ours = PackageTable(
    (try? String(contentsOf: Project.root.appendingPathComponent("Package.swift"), encoding: .utf8)) ?? "")

  /// The floor of the house that each module stands on, from the dictionary that gives the targets their paths.
  private static func floors(_ manifest: String) -> [String: String] {
    guard let start = manifest.firstMatch(of: /let floors = \[/) else { return [:] }
    let list = bracketed(manifest[start.range.upperBound...], "[", "]")
    return list.matches(of: /"(\w+)":\s*\[([^\]]*)\]/).reduce(into: [:]) { floors, floor in
      for module in floor.2.matches(of: /"([\w-]+)"/) { floors[String(module.1)] = String(floor.1) }
    }
  }

  private static func dependencies(_ call: Substring) -> Set<String> {
    guard let start = call.firstMatch(of: /dependencies:\s*\[/) else { return [] }
    // Of a product only its name counts, not its package.
    let list = String(bracketed(call[start.range.upperBound...], "[", "]")).replacing(/package:\s*"[^"]*"/, with: "")
    return Set(list.matches(of: /"([^"]+)"/).map { String($0.1) })
  }

  /// The text up to the bracket that closes one already opened.
  private static func bracketed(_ text: Substring, _ open: Character, _ close: Character) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }
}
