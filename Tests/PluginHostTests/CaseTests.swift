import ComparatorMessages
import Foundation
import PluginHost
import Problems
import Testing
import Values

/// The comparators of the house, in the order reports show them.
let houseComparators = ["neighbours", "kostra-group", "county", "similar", "national"]

extension Boundary {
  /// The comparators of the house, through workers, on the country's own figures.
  @Suite("Cases", .serialized)
  struct CaseTests {
    @Test("every case of every comparator passes", arguments: houseComparators)
    func cases(id: String) throws {
      let test = try TestHost()
      let plugin = try #require(Self.plugin(id))
      let results = CaseRunner(host: test.host, services: try CountryServices()).run(plugin)
      #expect(results.count >= 3)
      for result in results {
        #expect(result.differences.map(words) == [], "\(id)/\(result.name)")
      }
    }

    @Test("a case that does not hold says where")
    func differences() throws {
      let test = try TestHost()
      var plugin = try #require(Self.plugin("national"))
      plugin.folder = try test.scratch.folder("National")
      try writeCase(plugin.folder, expected: #"{"indicator":"x","year":2023,"peers":["3403"],"rule":"no such rule"}"#)
      let result = try #require(CaseRunner(host: test.host, services: try CountryServices()).run(plugin).first)
      #expect(!result.isPassed)
      #expect(result.differences.first.map(words)?.hasPrefix("x 2023: also has ") == true)
      #expect(
        result.differences.last.map(words) == "x 2023: rule: \"no such rule\" is not in \"alle 356 kommuner i 2023\"")
    }

    @Test("an expected refusal that does not come is a difference")
    func noRefusal() throws {
      let test = try TestHost()
      var plugin = try #require(Self.plugin("national"))
      plugin.folder = try test.scratch.folder("National")
      try writeCase(plugin.folder, expected: #"{"indicator":"x","year":2023,"refusal":"not today"}"#)
      let result = try #require(CaseRunner(host: test.host, services: try CountryServices()).run(plugin).first)
      #expect(result.differences.map(words) == ["x 2023: refusal: \"not today\" is not in \"–\""])
    }

    @Test(
      "the comparators of the house word every rule, reason and refusal in each language", arguments: houseComparators)
    func languages(id: String) throws {
      let plugin = try #require(Self.plugin(id))
      #expect(plugin.manifest?.languages == Language.allCases)
      let bokmaalOnly = ["ikke", "kommuner", "kommunene", "fra", "ligner", "navngitt", "naboer", "innbyggere"]
      let test = try TestHost()
      let answer = try #require(
        test.host.compare(
          [
            ComparatorCall(
              plugin: plugin,
              request: CompareRequest(
                subject: Subject(code: "3405", name: "Lillehammer"),
                questions: [
                  Question(indicator: "net-operating-result", year: 2023), Question(indicator: "net-debt", year: 1990),
                ], language: "nn"))
          ], services: try CountryServices()
        ).first?.answer)
      for text in answer.comparisons.flatMap({ [$0.rule, $0.refusal ?? ""] + $0.peers.map(\.why) }) {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        #expect(words.filter(bokmaalOnly.contains) == [], "\(text)")
      }
    }

    @Test("which languages not all of a comparator's texts are in, and which is shown there")
    func lacking() throws {
      var manifest = try #require(Self.plugin("national")?.manifest)
      #expect(manifest.lacking.isEmpty)
      manifest.summary.nn = nil
      #expect(manifest.lacking.map(\.language) == [.nn] && manifest.lacking.map(\.shown) == [.nb])
      manifest.languages = [.en]
      #expect(manifest.lacking.map(\.language) == [.nb, .nn])
      #expect(manifest.lacking.map(\.shown) == [.en, .nb])
    }

    @Test("a reader whose language a comparator lacks gets the nearest that it has")
    func nearestLanguage() {
      #expect([Language.nb, .en].nearest(.nn) == .nb)
      #expect([Language.en].nearest(.nn) == .en)
      #expect([Language.nn, .en].nearest(.nb) == .nn)
      #expect([Language.nn].nearest(.en) == .nn)
      #expect([Language]().nearest(.nb) == nil)
    }

    @Test("all comparators answer at once, and their workers end")
    func together() throws {
      let test = try TestHost()
      let plugins = houseComparators.compactMap(Self.plugin)
      let request = CompareRequest(
        subject: Subject(code: "3405", name: "Lillehammer"),
        questions: [Question(indicator: "net-operating-result", year: 2023)])
      let outcomes = test.host.compare(
        plugins.map { ComparatorCall(plugin: $0, request: request) }, services: try CountryServices())
      #expect(outcomes.map { $0.answer?.comparisons.first?.peers.count } == [3, 26, 45, 8, 355])
      #expect(
        outcomes.map { $0.answer?.comparisons.first?.kind }
          == [.named, .statistical, .statistical, .statistical, .statistical])
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
    }

    private static func plugin(_ id: String) -> DiscoveredPlugin? {
      PluginFolder.discover(folders: [projectFolder.appendingPathComponent("Plugins")], buildFolder: buildFolder)
        .first { $0.id == id }
    }

    private func writeCase(_ folder: URL, expected: String) throws {
      let one = folder.appendingPathComponent("Cases/one")
      try FileManager.default.createDirectory(at: one, withIntermediateDirectories: true)
      let request =
        #"{"subject":{"code":"3405","name":"Lillehammer"},"questions":[{"indicator":"x","year":2023}],"options":{},"language":"nb"}"#
      try Data(request.utf8).write(to: one.appendingPathComponent("request.json"))
      try Data("{\"comparisons\":[\(expected)]}".utf8).write(to: one.appendingPathComponent("expected.json"))
    }
  }
}
