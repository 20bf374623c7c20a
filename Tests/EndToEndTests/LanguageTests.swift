import Application
import ArgumentParser
import Comparing
import Figures
import Foundation
import PluginHost
import Regions
import Testing
import Values

@testable import Findings
@testable import maalestokk

/// The language of every municipality's briefing, written in this process with the real comparators over the real figures.
@Suite("The language of briefings", .serialized)
struct LanguageTests {
  /// Every seventh municipality by default, since each takes about a second; `ALL_MUNICIPALITIES=1` reads all.
  private static var step: Int { ProcessInfo.processInfo.environment["ALL_MUNICIPALITIES"] == "1" ? 1 : 7 }

  @Test("municipalities of every kind: whole sentences, right plurals, one language, every number a fact")
  func everyMunicipality() throws {
    let sessions = try Language.allCases.map { language in
      try Session(CommonOptions.parse(["--database", Program.database, "--quiet", "--language", language.rawValue]))
    }
    defer { for session in sessions { session.host.shutdown() } }
    let workbench = try #require(sessions.first).workbench
    let names = sessions.map(\.workbench.regionNames)
    let municipalities = workbench.regions.municipalities.filter { $0.exists(in: 2024) }
    #expect(municipalities.count == 357)
    var faults: [String] = []
    for place in stride(from: 0, to: municipalities.count, by: Self.step) {
      let municipality = municipalities[place]
      guard let year = try workbench.newestYear(for: municipality) else {
        faults.append("\(municipality.name) has no figure at all")
        continue
      }
      var material = try workbench.briefingMaterial(for: municipality, year: year, command: "maalestokk brief")
      for (language, names) in zip(Language.allCases, names) {
        // Whom a comparator chooses does not depend on the language, so that one asking serves both.
        material.language = language
        material.regionNames = names
        let briefing = Briefing(material)
        if briefing.findings.isEmpty { faults.append("\(municipality.name): nothing is said") }
        faults += Proofreader(briefing).faults.map { "\(municipality.name): \($0)" }
      }
    }
    // A fault of one sentence is told once, with a municipality that shows it.
    let kinds = Dictionary(grouping: faults) { $0.drop { $0 != ":" }.prefix(60) }.values.compactMap(\.first)
    for fault in kinds.sorted().prefix(40) { Issue.record("\(fault)") }
    #expect(faults.isEmpty)
  }

  @Test(
    "the proofreader sees what is wrong",
    arguments: [
      ("Hamar har har mål.", "doubled word"), ("Hamar  har mål.", "gap"), ("Hamar har , mål.", "gap"),
      ("plass 3 av 1 kommuner som har tall.", "plural"), ("Hamar has mål.", "other language"), ("Hamar har mål", "end"),
    ])
  func proofreader(text: String, fault: String) {
    #expect(Proofreader.faults(in: text, .nb, isSentence: true).contains { $0.hasPrefix(fault) })
  }

  @Test("the proofreader misses no number without a fact")
  func proofreaderOfNumbers() throws {
    let session = try Session(CommonOptions.parse(["--database", Program.database, "--quiet"]))
    defer { session.host.shutdown() }
    let subject = try #require(session.workbench.regions.municipality(RegionCode("3405")))
    let briefing = try session.workbench.briefing(for: subject, year: 2023, command: "maalestokk brief")
    let told = try #require(briefing.findings.first)
    #expect(Proofreader.loose(told, in: briefing) == [])
    let withoutFacts = Finding(id: told.id, claim: told.claim, detail: told.detail, facts: [])
    #expect(Proofreader.loose(withoutFacts, in: briefing).contains("1,2 without a fact"))
    let invented = Finding(id: "x", claim: "", detail: "Andelen er 47,3 % av 512.", facts: told.facts)
    #expect(Proofreader.loose(invented, in: briefing) == ["47,3 without a fact", "512 without a fact"])
  }
}

/// Reads all prose of a briefing as a strict teacher would.
struct Proofreader {
  let faults: [String]

  init(_ briefing: Briefing) {
    let language = briefing.material.language
    let names = briefing.material.regionNames.values.sorted { $0.count > $1.count }
    let charts =
      briefing.strips.map(\.heading) + briefing.trends.map(\.heading) + (briefing.climate.map { [$0.heading] } ?? [])
    let sentences = briefing.findings + briefing.questions + (briefing.climate?.sentences ?? [])
    let all = [(briefing.headline, false)] + charts.map { ($0, false) } + sentences.map { ($0, true) }
    faults =
      all.flatMap { finding, isSentence -> [String] in
        let text = names.filter { finding.text.contains($0) }.reduce(finding.text) {
          $0.replacingOccurrences(of: $1, with: "Xnavn")
        }
        return (Self.faults(in: text, language, isSentence: isSentence) + Self.loose(finding, in: briefing)).map {
          "\($0) in “\(finding.text)”"
        }
      }
      + (briefing.caveats + briefing.notToBeConcluded).flatMap { caveat in
        // The mark of an unknown status is a question mark that stands alone.
        Self.faults(in: caveat.replacingOccurrences(of: " ? ", with: " X "), language, isSentence: true).map {
          "\($0) in “\(caveat)”"
        }
      }
  }

  /// Numbers in digits that stand in none of the sentence's facts, nor are the year of one.
  static func loose(_ finding: Finding, in briefing: Briefing) -> [String] {
    let facts = briefing.facts.filter { finding.facts.contains($0.id) }
    let material = briefing.material
    let years = Set(facts.map { String($0.year) } + [material.year, material.year - 1].map(String.init))
      .union(briefing.trends.flatMap(\.points).map { String($0.year) })
      .union((material.reports + material.context).map { String($0.year) })
    return briefing.linked(finding.text, facts: finding.facts).filter { $0.fact == nil }.flatMap { part in
      NumberTokens(part.text, NumberText(material.language), names: briefing.namesWithDigits).tokens
    }.filter { $0.isCandidate && $0.text.contains { $0.isASCII && $0.isNumber } && !years.contains($0.text) }
      .map { "\($0.text) without a fact" }
  }

  static func faults(in text: String, _ language: Language, isSentence: Bool) -> [String] {
    let rules: [(String, String)] = [
      ("gap", #"  | [.,;:?)]|\(\s|\(\)|\.\.|,,|nil|Optional|^\s|\s$|: \.|“”|«»"#),
      ("doubled word", #"(?i)(?<![\p{L}\d])([\p{L}]{2,}) \1(?![\p{L}\d])"#),
      ("plural", plural(language)), ("other language", otherLanguage(language)),
      ("small letter after a full stop", #"[^\d .]\. [a-zæøå]"#),
    ]
    var faults = rules.compactMap { name, pattern in
      text.range(of: pattern, options: .regularExpression).map { "\(name) ‘\(text[$0])’" }
    }
    if isSentence, !text.hasSuffix("."), !text.hasSuffix("?") { faults.append("end") }
    if let first = text.first, first.isLetter, !first.isUppercase { faults.append("begins small") }
    return faults
  }

  private static func plural(_ language: Language) -> String {
    language == .nb
      ? #"(?<![\d,\p{L}])(1|én|ett|Ett|Én) (kommuner|regler|plasser)\b|(?<![\d,])\b([2-9]|\d\d+|to|tre|fire|fem) (kommune|regel|plass)\b"#
      : #"(?<![\d.,\p{L}])(1|one|One)[ \u00A0](municipalities|targets|years|rules|key figures)\b|(?<![\d.,])\b([2-9]|two|three|four|five)[ \u00A0](municipality|target|year|rule|key figure)\b"#
  }

  private static func otherLanguage(_ language: Language) -> String {
    let words =
      language == .nb
      ? "the|and|of|is|are|has|with|target|targets|year|years|rank|municipality|municipalities|figure|figures|down|among|than|country"
      : "og|er|ikke|på|med|av|som|kommune|kommunen|kommuner|nøkkeltall|år|plass|målet|tall|blant|enn|fra|landet|har|ned|opp"
    return "(?i)(?<![\\p{L}«])(\(words))(?![\\p{L}])"
  }
}
