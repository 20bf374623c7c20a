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
    targets = manifest.matches(of: /\.(target|executableTarget|testTarget|systemLibrary|plugin|macro)\(/).map { match in
      let call = Self.bracketed(manifest[match.range.upperBound...], "(", ")")
      let name = call.firstMatch(of: /name:\s*"([^"]+)"/).map { String($0.1) } ?? ""
      let kind = String(match.1)
      let path = call.firstMatch(of: /path:\s*"([^"]+)"/).map { String($0.1) }
      return Target(
        name: name, kind: kind, path: path ?? (kind == "testTarget" ? "Tests/" : "Sources/") + name,
        dependencies: Self.dependencies(call))
    }
  }

  static let ours = PackageTable(
    (try? String(contentsOf: Project.root.appendingPathComponent("Package.swift"), encoding: .utf8)) ?? "")

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
