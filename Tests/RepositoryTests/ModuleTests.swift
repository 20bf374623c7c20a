import Foundation
import TestSupport
import Testing

@Suite("Modules")
struct ModuleTests {
  private static let pure = [
    "Values", "Problems", "Statistics", "Kernel", "CSV", "PlainText", "Regions", "Figures", "Comparing", "Findings",
    "Wording", "Documents",
    "ComparatorMessages",
    "Schedule",
  ]
  /// What comes with the compiler and may be imported without being declared, in modules that are not pure.
  private static let system: Set = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML", "Glibc", "Musl", "Darwin",
    "Dispatch",
    "Synchronization", "Testing", "XCTest",
    "RegexBuilder",
  ]

  /// A lock of the standard library, for what is worked out once and kept: no file, clock, network or chance.
  private static let pureSystem: Set = ["Synchronization"]

  @Test("a pure module imports the modules it names in Package.swift and a lock, nothing else", arguments: pure)
  func pureImports(module: String) throws {
    let target = try #require(
      PackageTable.ours.targets.first { $0.name == module }, "\(module) is not in Package.swift")
    let files = Repository.files(below: target.path).filter(\.isSwift)
    #expect(!files.isEmpty)
    #expect(foreign(files, allowed: target.dependencies.union(Self.pureSystem)) == [])
  }

  @Test("a pure module depends on pure modules alone")
  func pureArrows() {
    for target in PackageTable.ours.targets where Self.pure.contains(target.name) {
      #expect(target.dependencies.subtracting(Self.pure) == [], "\(target.name)")
    }
  }

  @Test("every module imports only what it declares")
  func declared() {
    for target in PackageTable.ours.targets {
      let files = Repository.files(below: target.path).filter(\.isSwift)
      #expect(foreign(files, allowed: target.dependencies.union(Self.system)) == [], "\(target.name)")
    }
  }

  @Test("every folder below Tests that holds a test is a test target, so that it is run")
  func everyTestIsRun() {
    let folders = Set(
      Repository.files(below: "Tests").filter { $0.isSwift && Self.holdsTest($0.text) }.map { file in
        file.path.split(separator: "/").prefix(2).joined(separator: "/")
      })
    let targets = PackageTable.ours.targets.filter { $0.kind == "testTarget" }.map(\.path)
    #expect(folders.count > 10)
    #expect(folders.subtracting(targets) == [], "tests that are never run")
  }

  @Test("a test is known by its attribute at the beginning of a line")
  func knowsATest() {
    #expect(Self.holdsTest("struct A {\n  @Test(\"b\") func c() {}\n}"))
    #expect(Self.holdsTest("  @Test func c() {}"))
    #expect(!Self.holdsTest("/// An `@Test` of its own.\nfunc c() {}"))
  }

  private static func holdsTest(_ text: String) -> Bool { text.contains(/(?m)^\s*@Test\b/) }

  @Test("an undeclared import is named with file and line")
  func namesTheLine() {
    let file = RepositoryFile(path: "Sources/X/A.swift", text: "import Regions\n\n@testable import Foundation\n")
    #expect(foreign([file], allowed: ["Regions"]) == ["Sources/X/A.swift:3 imports Foundation"])
  }

  @Test("the table of targets reads names, kinds, paths and dependencies")
  func table() {
    let table = PackageTable(
      """
      targets: [ .target(name: "A"), .target(
        name: "B", dependencies: ["A", .product(name: "GRDB", package: "GRDB.swift")], path: "Plugins/B/Sources"),
        .testTarget(name: "BTests", dependencies: ["B"]), ]
      """)
    #expect(table.targets.map(\.name) == ["A", "B", "BTests"])
    #expect(table.targets.map(\.path) == ["Sources/A", "Plugins/B/Sources", "Tests/BTests"])
    #expect(table.targets.map(\.dependencies) == [[], ["A", "GRDB"], ["B"]])
  }

  @Test(
    "the arrows in Documentation/ARCHITECTURE.md are those of Package.swift",
    .enabled(
      if: FileManager.default.fileExists(
        atPath: Project.root.appendingPathComponent("Documentation/ARCHITECTURE.md").path)))
  func architecture() throws {
    let text = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/ARCHITECTURE.md"), encoding: .utf8)
    let rows = ArchitectureTable(text).rows
    let libraries = PackageTable.ours.targets.filter {
      $0.kind != "testTarget" && $0.path.hasPrefix("Sources/") && $0.name != "TestSupport"
    }
    for target in libraries {
      let arrows = try #require(rows[target.name], "\(target.name) has no row in the table")
      if arrows != ["all"] { #expect(arrows == target.dependencies, "\(target.name)") }
    }
    let strangers = Set(rows.keys).subtracting(PackageTable.ours.targets.map(\.name))
    #expect(strangers == [], "rows without a target")
  }

  @Test("the architecture table reads rows of one or more modules")
  func architectureTable() {
    let rows = ArchitectureTable(
      """
      | Module | One line | Depends on |
      |---|---|---|
      | **Pure** | | |
      | `A` | first | none |
      | `CB`, `B` | second | `A`, GRDB (system) |
      | `C` | third | all |
      """
    ).rows
    #expect(rows == ["A": [], "CB": ["A", "GRDB"], "B": ["A", "GRDB"], "C": ["all"]])
  }

  private func foreign(_ files: [RepositoryFile], allowed: Set<String>) -> [String] {
    files.flatMap { file in
      (Repository.scanned[file.path]?.imports ?? SwiftScanner(file.text).imports).filter {
        !allowed.contains($0.module)
      }
      .map { "\(file.path):\($0.line) imports \($0.module)" }
    }
  }
}

/// The table of modules: its first column names them in code type, its last what they depend on.
struct ArchitectureTable {
  let rows: [String: Set<String>]

  init(_ text: String) {
    var rows: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      guard let names = cells.first?.matches(of: /`([\w-]+)`/).map({ String($0.1) }), cells.count == 3,
        let last = cells.last
      else { continue }
      let arrows = last.replacing(/\([^)]*\)/, with: "").split(separator: ",").map {
        $0.trimmingPrefix(/[\s`]+/).prefix { $0 != "`" && $0 != " " }
      }
      for name in names { rows[name] = Set(arrows.map(String.init)).subtracting(["none", ""]) }
    }
    self.rows = rows
  }
}
