import CComparator
import ComparatorKit
import Foundation
import Statistics
import TestSupport
import Testing

@testable import Similar

@Suite("Similar municipalities")
struct SimilarTests {
  // MARK: the scale

  @Test("1 on the scale is a median absolute deviation / 0.6745 from the median")
  func scale() throws {
    // Median 3; deviations 2, 1, 0, 1, 3 have the median 1.
    let scale = try #require(RobustScale([1, 2, 3, 4, 6]))
    #expect(abs(scale.place(of: 6) - 3 * 0.6745) < 1e-12)
    #expect(scale.place(of: 3) == 0)
  }

  @Test("without a median deviation the mean one serves; without any there is no scale")
  func flatScale() throws {
    // Mean absolute deviation 0.8; √(π/2) × 0.8 = 1.00265.
    let scale = try #require(RobustScale([1, 1, 1, 1, 5]))
    #expect(abs(scale.place(of: 5) - 4 / 1.0026513) < 1e-6)
    #expect(RobustScale([2, 2, 2]) == nil)
    #expect(RobustScale([]) == nil)
  }

  // MARK: the distance

  private func distance(_ left: [Double?], _ right: [Double?], _ weights: [Double]) -> Double? {
    Likeness(places: ["a": left, "b": right], weights: weights).nearest(to: "a", count: 1).first?.distance
  }

  @Test("the distance is Euclidean, each squared difference by its weight")
  func euclidean() throws {
    // (3 × 1² + 1 × 2²) / 4 = 7/4.
    #expect(try abs(#require(distance([0, 0], [1, 2], [3, 1])) - 1.75.squareRoot()) < 1e-12)
  }

  @Test("a feature that one lacks is not in the distance, and is not filled in")
  func missing() {
    #expect(distance([0, nil], [1, 2], [3, 1]) == 1)
    #expect(distance([0, 5], [1, nil], [3, 1]) == 1)
  }

  @Test("who shares no more than half of the weight is no twin")
  func tooLittleShared() {
    #expect(distance([nil, 0], [1, 0], [3, 1]) == nil)
    #expect(distance([0, nil], [1, nil], [1, 1]) == nil)
    #expect(!Likeness(places: ["a": [nil, 0]], weights: [3, 1]).isKnown("a"))
    #expect(!Likeness(places: [:], weights: [1]).isKnown("a"))
  }

  @Test("places are cut at three: giants are alike")
  func cut() {
    #expect(distance([5], [9], [1]) == 0)
    #expect(distance([-5], [5], [1]) == 6)
  }

  @Test("equals come by code, and the subject is never its own twin")
  func order() {
    let likeness = Likeness(places: ["c": [1], "b": [-1], "a": [0], "d": [0.5]], weights: [1])
    #expect(likeness.nearest(to: "a", count: 9).map(\.code) == ["d", "b", "c"])
    #expect(likeness.nearest(to: "a", count: 2).map(\.code) == ["d", "b"])
  }

  // MARK: stability

  @Test("a twin whose lead is smaller than 25 % of a weight does not stay")
  func unsteady() {
    // Squared distances 1 × 1 and 1 × 1.1: raising the first weight by 25 % makes them 1.25 and 1.1.
    let close = Likeness(places: ["a": [0, 0], "b": [1, 0], "c": [0, 1.1.squareRoot()]], weights: [1, 1])
    #expect(close.nearest(to: "a", count: 1).map(\.code) == ["b"])
    #expect(close.steadfast(near: "a", count: 1).isEmpty)
    #expect(close.steadfast(near: "a", count: 2) == ["b", "c"])
  }

  @Test("a twin whose lead is larger stays")
  func steady() {
    // 1 and 1.7: at the worst 1.25 against 1.7, or 1 against 0.75 × 1.7 = 1.275.
    let clear = Likeness(places: ["a": [0, 0], "b": [1, 0], "c": [0, 1.7.squareRoot()]], weights: [1, 1])
    #expect(clear.steadfast(near: "a", count: 1) == ["b"])
  }

  @Test("raising every weight alike changes nothing, and a nearer municipality never leaves the twins")
  func random() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<10_000 {
      let features = Int.random(in: 1...5, using: &generator)
      func point() -> [Double?] {
        (0..<features).map { _ in
          Int.random(in: 0..<8, using: &generator) == 0 ? nil : Double.random(in: -4...4, using: &generator)
        }
      }
      var places = Dictionary(uniqueKeysWithValues: (0..<12).map { ("\($0)", point()) })
      places["a"] = (0..<features).map { _ in Double.random(in: -2...2, using: &generator) }
      let weights = (0..<features).map { _ in Double(Int.random(in: 1...8, using: &generator)) }
      let likeness = Likeness(places: places, weights: weights)
      let twins = likeness.nearest(to: "a", count: 4)
      let doubled = Likeness(places: places, weights: weights.map { $0 * 2 }).nearest(to: "a", count: 4)
      #expect(doubled.map(\.code) == twins.map(\.code))
      #expect(likeness.steadfast(near: "a", count: 4).isSubset(of: Set(twins.map(\.code))))
      guard let last = twins.last else { continue }
      places[last.code] = places["a"]
      #expect(Likeness(places: places, weights: weights).nearest(to: "a", count: 4).first?.code == last.code)
    }
  }

  // MARK: the plugin

  private static let weights = Dictionary(uniqueKeysWithValues: Feature.all.map { ("weight-\($0.name)", "0") })

  /// Six municipalities; only the weights given count.
  private func ask(
    _ code: String = "1", indicator: String = "i", year: Int = 2023, language: String = "nb",
    options: [String: String], change: (InProcessHost) -> Void = { _ in }
  ) throws -> ComparedQuestion {
    let host = InProcessHost()
    host.datasets["municipalities@2023"] =
      "code,name,county,county_name,kostra_group\n" + "abcdef".map { "\(Self.code($0)),\($0),,,\n" }.joined()
    for (index, population) in [10_000, 8_000, 11_000, 14_000, 40_000, 160_000].enumerated() {
      host.values["population-1jan \(index + 1) 2024"] = Double(population)
    }
    for (index, centrality) in [3, 4, 3, 3, 2, 1].enumerated() {
      host.values["centrality-class \(index + 1) 2024"] = Double(centrality)
    }
    change(host)
    let request = CompareRequest(
      subject: Subject(code: code, name: "Ås"), questions: [Question(indicator: indicator, year: year)],
      options: Self.weights.merging(["k": "2"]) { $1 }.merging(options) { $1 }, language: language)
    return try #require(try host.answer(similarEntry(), request).comparisons.first)
  }

  private static func code(_ letter: Character) -> Int { Int(letter.asciiValue ?? 0) - 96 }

  @Test("twins come with what made them twins, the weightiest first, and where they are least alike")
  func reasons() throws {
    let compared = try ask(options: ["weight-population": "1", "weight-centrality": "2"])
    #expect(
      compared.peers == [
        Peer(code: "3", why: "like sentral (klasse 3), omtrent like mange innbyggere (11\u{A0}000)"),
        Peer(code: "4", why: "like sentral (klasse 3)"),
      ])
    #expect(compared.kind == .statistical)
    let unlike = try ask(language: "en", options: ["weight-population": "2", "weight-centrality": "1", "k": "3"])
    #expect(
      unlike.peers.last
        == Peer(code: "2", why: "differs most in centrality (class 4 against class 3)"))
  }

  @Test("the rule states the weights, the years of the features and the stability")
  func rule() throws {
    let rule = try ask(options: ["weight-population": "1.5", "weight-centrality": "2"]).rule
    #expect(
      rule
        == "de 2 kommunene som ligner mest på Ås i forhold en kommune ikke velger, med vekt: innbyggere 1,5, "
        + "sentralitet 2; kjennetegn fra 2024; 2 av 2 står igjen uansett hvilken enkelt vekt som økes eller senkes 25\u{A0}%"
    )
  }

  @Test("a feature that the subject lacks is named, not filled in")
  func unknownFeature() throws {
    let rule = try ask(language: "en", options: ["weight-population": "2", "weight-centrality": "1"]) {
      $0.values["centrality-class 1 2024"] = nil
    }.rule
    #expect(rule.contains("inhabitants 2, centrality 1; unknown for Ås and left out: centrality; features of 2024;"))
  }

  @Test("what is compared is no feature of the comparison, nor what says the same")
  func neverTheCompared() throws {
    let options = ["weight-population": "1", "weight-centrality": "1"]
    #expect(try !ask(indicator: "centrality-class", options: options).rule.contains("sentralitet"))
    #expect(try !ask(indicator: "density", options: options).rule.contains("innbyggere 1"))
    #expect(try ask(indicator: "density", options: options).rule.contains("sentralitet 1"))
  }

  @Test(
    "refuses with a reason",
    arguments: [
      ("1", 2024, ["weight-area": "1"], "ingen kommuneliste for 2024"),
      ("9", 2023, ["weight-area": "1"], "Ås (9) finnes ikke som kommune i 2023"),
      ("1", 2023, ["weight-area": "1"], "for få kjennetegn ved Ås (1) i dataene til å finne lignende kommuner"),
      ("1", 2023, [:], "alle vektene er 0, så ingen ligner mer enn andre"),
    ])
  func refusals(code: String, year: Int, options: [String: String], refusal: String) throws {
    #expect(try ask(code, year: year, options: options).refusal == refusal)
  }

  @Test("an option that is no number is a fault that names it")
  func options() {
    #expect(
      throws: InProcessHost.Fault(status: MAALESTOKK_ERROR, text: "no number in the options k, weight-area")
    ) { try ask(options: ["k": "many", "weight-area": ""]) }
  }

  @Test("every feature has its weight among the manifest's options, and every such option its feature")
  func manifest() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("Plugins/Similar/manifest.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let options = try #require(manifest["options"] as? [[String: Any]])
    #expect(options.compactMap { $0["name"] as? String } == ["k"] + Feature.all.map { "weight-\($0.name)" })
    for option in options {
      let values = try #require(option["values"] as? [String])
      #expect(values.contains(option["default"] as? String ?? ""))
      #expect(values.allSatisfy { Double($0) != nil })
    }
  }

  @Test(
    "numbers are written as the reader's language does",
    arguments: [
      (28425.0, Feature.Unit.count, "28\u{A0}425", "28,425"), (-0.5, .percent, "−0,5\u{A0}%", "−0.5%"),
      (-0.04, .percent, "0,0\u{A0}%", "0.0%"), (1.25, .perSquareKilometre, "1,3 per km²", "1.3 per km²"),
      (1_234_567, .kroner, "1\u{A0}234\u{A0}567\u{A0}kr", "NOK\u{A0}1,234,567"), (0, .count, "0", "0"),
    ])
  func numbers(value: Double, unit: Feature.Unit, nb: String, en: String) {
    #expect(FeatureText(isEnglish: false).amount(value, unit) == nb)
    #expect(FeatureText(isEnglish: true).amount(value, unit) == en)
  }
}
