import DatasetFiles
import Figures
import Foundation
import TestSupport
import Testing
import Values

@Suite("Rules of the house")
struct HouseRulesTests {
  private static let functionCeiling = 60
  private static let fileCeiling = 400
  /// Functions and files above the ceilings, with what they may be at most: numbers here may only shrink.
  private static let longestFunctionAllowed: [String: Int] = [:]
  private static let linesAllowed: [String: Int] = [:]

  @Test("functions have at most 60 lines")
  func functionLengths() {
    let swift = Repository.files.filter(\.isSwift)
    #expect(swift.count > 50)
    for file in swift {
      let allowed = Self.longestFunctionAllowed[file.path]
      let functions = Repository.scanned[file.path]?.functions ?? []
      for function in functions where function.length > allowed ?? Self.functionCeiling {
        Issue.record("\(file.path):\(function.line) has a function of \(function.length) lines")
      }
      let longest = functions.map(\.length).max() ?? 0
      if let allowed {
        #expect(longest == allowed, "\(file.path) has shrunk: write \(longest) in the list, or take it out")
      }
    }
  }

  @Test("files have at most 400 lines")
  func fileLengths() {
    let code = Repository.files.filter { file in [".swift", ".c", ".h", ".cpp"].contains { file.path.hasSuffix($0) } }
    for file in code {
      let count =
        file.text.split(separator: "\n", omittingEmptySubsequences: false).count - (file.text.hasSuffix("\n") ? 1 : 0)
      let allowed = Self.linesAllowed[file.path]
      #expect(count <= allowed ?? Self.fileCeiling, "\(file.path)")
      if let allowed {
        #expect(count == allowed, "\(file.path) has shrunk: write \(count) in the list, or take it out")
      }
    }
  }

  @Test("the lists of exceptions hold only what is above the ceiling and still there")
  func ratchet() {
    let paths = Set(Repository.files.map(\.path))
    for (path, number) in Self.longestFunctionAllowed {
      #expect(number > Self.functionCeiling && paths.contains(path), "\(path)")
    }
    for (path, number) in Self.linesAllowed { #expect(number > Self.fileCeiling && paths.contains(path), "\(path)") }
  }

  @Test("every plugin folder is complete, with at least one case that is refused")
  func plugins() throws {
    let root = Project.root.appendingPathComponent("Plugins")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }.sorted()
    #expect(names.count >= 3)
    let made = Repository.files.first { $0.path == "Makefile" }?.lines.first { $0.hasPrefix("PRODUCTS := ") }
    #expect(
      Set(try #require(made).split(separator: " ").map(String.init)).isSuperset(of: names), "make builds every plugin")
    for name in names {
      let files = Repository.files(below: "Plugins/\(name)")
      let inside = files.map { $0.path.dropFirst("Plugins/\(name)/".count) }
      #expect(inside.contains("README.md"), "\(name)")
      #expect(inside.contains("manifest.json"), "\(name)")
      #expect(inside.contains { $0.hasPrefix("Sources/") }, "\(name)")
      let requests = inside.filter { $0.hasPrefix("Cases/") && $0.hasSuffix("/request.json") }
      for request in requests {
        let expected = request.dropLast("request.json".count) + "expected.json"
        #expect(inside.contains(expected), "\(name): \(request) has no expected.json")
      }
      let refusals = files.filter { $0.path.hasPrefix("Plugins/\(name)/Cases/") && refuses($0) }
      #expect(!refusals.isEmpty, "\(name) has no case that is refused")
    }
  }

  @Test("a refusal case is one that expects a sentence")
  func refusalCases() {
    func expecting(_ text: String) -> Bool { refuses(RepositoryFile(path: "x/expected.json", text: text)) }
    #expect(expecting(#"{"comparisons":[{"indicator":"a","year":2023,"refusal":"no border data"}]}"#))
    #expect(!expecting(#"{"comparisons":[{"indicator":"a","year":2023,"peers":["3403"]}]}"#))
    #expect(!expecting(#"{"comparisons":[{"indicator":"a","year":2023,"refusal":""}]}"#))
    #expect(!refuses(RepositoryFile(path: "x/request.json", text: #"{"comparisons":[{"refusal":"no"}]}"#)))
  }

  @Test("every relative link in a Markdown file leads somewhere")
  func links() {
    for file in Repository.files where file.path.hasSuffix(".md") {
      let folder = Project.root.appendingPathComponent(file.path).deletingLastPathComponent()
      for (line, target) in MarkdownLinks(file.text).relative {
        #expect(
          FileManager.default.fileExists(atPath: folder.appendingPathComponent(target).path),
          "\(file.path):\(line): \(target)")
      }
    }
  }

  @Test("relative links are found with their line; anchors, addresses and code are none")
  func linkReader() {
    let text =
      "[a](b.md) and ![c](../d.svg \"title\")\n[e](https://example.org) [f](#g) [h](i.md#j) [k](mailto:l@m.no)\n```\n[n](o.md)\n```\n`[p](q.md)` [r](<s t.md>)\n"
    #expect(
      MarkdownLinks(text).relative.map { "\($0.line) \($0.target)" } == ["1 b.md", "1 ../d.svg", "2 i.md", "6 s t.md"])
  }

  @Test("nothing is left for later in a comment")
  func nothingLeftForLater() {
    // Written in two parts, so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME"]
    #expect(Repository.places(of: words, in: Repository.files) == [])
  }

  @Test("texts speak of the project alone: what lies beside it is named in tests only")
  func besideTheProject() {
    let beside = "../" + "shared"
    #expect(Repository.places(of: [beside], in: Repository.files.filter { !$0.isTest }) == [])
  }

  @Test("no file names the host of a package registry")
  func registries() {
    let hosts = [
      "registry.npmjs" + ".org", "pypi" + ".org", "pythonhosted" + ".org", "crates" + ".io", "rubygems" + ".org",
      "proxy.golang" + ".org", "deb.debian" + ".org", "archive.ubuntu" + ".com", "repo.maven.apache" + ".org",
      "cran.r-project" + ".org", "registry.yarnpkg" + ".com",
    ]
    #expect(Repository.places(of: hosts, in: Repository.files) == [])
  }

  @Test("the files of the project are found, and those of its build are not")
  func finding() {
    let paths = Set(Repository.files.map(\.path))
    #expect(
      paths.isSuperset(of: [
        "Package.swift", "Sources/Domain/Statistics/Rank.swift", "Tests/RepositoryTests/HouseRulesTests.swift",
      ]))
    #expect(!paths.contains { $0.hasPrefix(".build") || $0.hasPrefix(".git/") })
    let file = RepositoryFile(path: "a.md", text: "one\ntwo here\n")
    #expect(Repository.places(of: ["here", "nowhere"], in: [file]) == ["a.md:2"])
  }

  private func refuses(_ file: RepositoryFile) -> Bool {
    struct Expected: Decodable {
      struct Comparison: Decodable { let refusal: String? }
      let comparisons: [Comparison]
    }
    guard file.path.hasSuffix("/expected.json"),
      let expected = try? JSONDecoder().decode(Expected.self, from: Data(file.text.utf8))
    else { return false }
    return expected.comparisons.contains { $0.refusal?.isEmpty == false }
  }
}

@Suite("The catalogue of indicators")
struct CatalogueTests {
  private let indicators: [Indicator]

  init() throws { indicators = try RealDatasets.collection().indicators }

  @Test("every indicator has labels, definition and the reason for its direction in both languages")
  func complete() {
    #expect(indicators.count >= 37)
    for indicator in indicators {
      let texts = [indicator.label, indicator.shortLabel, indicator.definition, indicator.directionReason]
      for language in Language.allCases {
        #expect(texts.allSatisfy { !$0[language].isEmpty }, "\(indicator.id) lacks a text in \(language)")
      }
      #expect(
        !indicator.topic.isEmpty
          && ["seen", "query", "documentation", "unverified", "notSSB"].contains(indicator.verification),
        "\(indicator.id)"
      )
      #expect(indicator.id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(indicator.id) is no id")
    }
  }

  @Test("amounts and totals are neutral", arguments: ["1000 NOK", "tonnes CO2e", "fte"])
  func volumes(unit: String) {
    for indicator in indicators where indicator.unit.rawValue == unit && !indicator.id.rawValue.contains("-per-") {
      #expect(indicator.direction == .neutral, "\(indicator.id) is \(indicator.direction.name)")
    }
  }

  @Test("the indicators of the contract are there, each with its unit and direction")
  func contract() {
    let contract: [(ids: [String], unit: Figures.Unit, direction: String)] = [
      (
        ["net-operating-result", "reserve-fund", "equity-ratio", "emergency-call-answer-rate"], .percent,
        "higherIsBetter"
      ),
      (["full-time-share-care", "position-size-care"], .percent, "higherIsBetter"),
      (
        ["net-debt", "sick-leave", "sick-leave-short", "sick-leave-long", "disability-share", "child-poverty"],
        .percent, "lowerIsBetter"
      ),
      (["net-debt-per-inhabitant"], .nok, "lowerIsBetter"),
      (["current-ratio", "quick-ratio"], .ratio, "higherIsBetter"),
      (["debt-to-equity"], .ratio, "lowerIsBetter"), (["ghg-per-inhabitant"], .tonnesCO2e, "lowerIsBetter"),
      (["ghg-total"], .tonnesCO2e, "neutral"),
      (["interest-fixing-years", "portfolio-duration-years"], .years, "neutral"),
      (
        ["fixed-rate-share", "short-term-debt-share", "equity-fund-share", "care-expenditure-share"], .percent,
        "neutral"
      ),
      (["tax-per-inhabitant", "property-tax-dwelling"], .nok, "neutral"),
      (["net-operating-result-nok"], .thousandNOK, "neutral"),
    ]
    let found = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (ids, unit, direction) in contract {
      for id in ids {
        #expect(found[IndicatorID(id)]?.unit == unit, "\(id)")
        #expect(found[IndicatorID(id)]?.direction.name == direction, "\(id)")
      }
    }
  }
}

/// The links of a Markdown text that lead to files.
struct MarkdownLinks {
  let relative: [(line: Int, target: String)]

  init(_ text: String) {
    var links: [(line: Int, target: String)] = []
    var isFenced = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.trimmingPrefix(/\s*/).hasPrefix("```") { isFenced.toggle() }
      if isFenced { continue }
      for match in line.replacing(/`[^`]*`/, with: "").matches(of: /\]\((?:<([^>]+)>|([^)\s]+))[^)]*\)/) {
        let address = String(match.1 ?? match.2 ?? "")
        if address.contains(/^[a-z]+:/) { continue }
        let target = address.prefix { $0 != "#" }
        if !target.isEmpty { links.append((number + 1, String(target))) }
      }
    }
    relative = links
  }
}
