import Foundation
import TestSupport
import Testing

@Suite("What is installed elsewhere")
struct DistTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The words of a list in a shell script, `name=(a b c)`.
  private func list(_ name: String, in script: String) throws -> [String] {
    let start = try #require(script.firstRange(of: "\n\(name)=("), "there is no list \(name)")
    return script[start.upperBound...].prefix { $0 != ")" }.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test("every plugin and what it needs is built for it")
  func products() throws {
    let script = try text("scripts/dist")
    let plugins = try FileManager.default.contentsOfDirectory(
      atPath: Project.root.appendingPathComponent("Plugins").path
    ).filter { !$0.hasPrefix(".") }
    #expect(plugins.count >= 3)
    #expect(try list("plugins", in: script).sorted() == plugins.sorted())
    for plugin in plugins {
      #expect(
        try text("Plugins/\(plugin)/manifest.json").contains("\"sha256\": null"), "\(plugin) has a place for a hash")
    }
    let products = PackageTable.ours.targets.filter { $0.kind == "executableTarget" }.map(\.name)
    #expect(try Set(list("executables", in: script)).union(["publisher-stand-in"]) == Set(products))
  }

  @Test("every file of packaging is installed or made into an image, and what is named is there")
  func files() throws {
    let script = try text("scripts/dist")
    let named = Set(script.matches(of: /(?:packaging|Documentation|scripts)\/[\w.\/-]+/).map { String($0.0) })
    #expect(named.count >= 7)
    for path in named {
      #expect(FileManager.default.fileExists(atPath: Project.root.appendingPathComponent(path).path), "\(path)")
    }
    let packaging = Set(Repository.files(below: "packaging").map(\.path))
    #expect(packaging.subtracting(named) == ["packaging/Containerfile"])
  }

  @Test("the unit starts the program where the package has it, with the settings that the example shows")
  func unit() throws {
    let unit = try text("packaging/maalestokk.service")
    let start = try #require(unit.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
    #expect(start.hasPrefix("ExecStart=/usr/bin/maalestokk serve"))
    let variables = start.matches(of: /\$(\w+)/).map { String($0.1) }
    #expect(!variables.isEmpty)
    let settings = try text("packaging/maalestokk.default")
    for variable in variables { #expect(settings.contains("\n#\(variable)="), "\(variable)") }
    let user = try #require(unit.firstMatch(of: /\nUser=(\w+)/)).1
    #expect(try text("packaging/postinst").contains("/usr/sbin/nologin \(user)\n"))
  }
}
