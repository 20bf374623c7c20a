import Application
import ArgumentParser
import Comparing
import Figures
import Foundation
import PluginHost
import Regions
import Statistics
import Testing
import Values

@testable import Findings

@testable import Wording

@testable import maalestokk

/// The language of every municipality's briefing, written in this process with the real comparators over the real figures.
@Suite("The language of briefings", .serialized)
struct LanguageTests {
  /// Every seventh municipality by default, since each takes about a second; `ALL_MUNICIPALITIES=1` reads all.
  private static var step: Int { ProcessInfo.processInfo.environment["ALL_MUNICIPALITIES"] == "1" ? 1 : 7 }

  @Test("municipalities of every kind: whole sentences, right plurals, one language, every number a fact")
  func everyMunicipality() throws {
    let session = try Session(CommonOptions.parse(["--database", Program.database, "--quiet"]))
    defer { session.host.shutdown() }
    let workbench = session.workbench
    let municipalities = workbench.regions.municipalities.filter { $0.exists(in: 2024) }
    #expect(municipalities.count == 357)
    var faults: [String] = []
    for place in stride(from: 0, to: municipalities.count, by: Self.step) {
      let municipality = municipalities[place]
      guard let year = try workbench.newestYear(for: municipality) else {
        faults.append("\(municipality.name) has no figure at all")
        continue
      }
      let briefing = try workbench.briefing(for: municipality, year: year, command: "maalestokk brief")
      if briefing.findings.isEmpty { faults.append("\(municipality.name): nothing is said") }
      for language in Language.allCases {
        faults += Proofreader(briefing, language).faults.map { "\(municipality.name): \($0)" }
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
      ("Hamar har har mål.", "doubled word", .nb), ("Hamar  har mål.", "gap", .nb), ("Hamar har , mål.", "gap", .nb),
      ("plass 3 av 1 kommuner som har tall.", "plural", .nb), ("Hamar has mål.", "other language", .nb),
      ("Hamar har mål", "end", .nb), ("Hamar når ikkje målet.", "other language", .nb),
      ("Hamar når ikke målet.", "other language", .nn), ("Meir enn 1 kommunar.", "plural", .nn),
      ("Hamar er betre enn tre kommune.", "plural", .nn), ("Hamar når målet.", "other language", .en),
    ] as [(String, String, Language)])
  func proofreader(text: String, fault: String, language: Language) {
    #expect(Proofreader.faults(in: text, language, isSentence: true).contains { $0.hasPrefix(fault) })
  }

  @Test("the proofreader misses no number without a fact, and none with another's")
  func proofreaderOfNumbers() throws {
    let session = try Session(CommonOptions.parse(["--database", Program.database, "--quiet"]))
    defer { session.host.shutdown() }
    let subject = try #require(session.workbench.regions.municipality(RegionCode("3405")))
    let briefing = try session.workbench.briefing(for: subject, year: 2023, command: "maalestokk brief")
    let reader = Proofreader(briefing, .nb)
    let told = try #require(briefing.findings.first)
    let text = BriefingWords(.nb).text(told)
    #expect(reader.loose(text, told.facts) == [])
    #expect(reader.loose(text, []).contains("1,2\u{A0}% is of no fact of its sentence"))
    #expect(
      reader.loose("Andelen er 47,3 % av 512, i 2023.", told.facts) == ["47,3 without a fact", "512 without a fact"])
    #expect(
      reader.loose(Text("9,9\u{A0}%", fact: told.facts[0]), told.facts) == ["9,9\u{A0}% is not what its fact is"])
  }
}

/// Reads all prose of a briefing as a strict teacher would.
struct Proofreader {
  private let briefing: Briefing
  private let language: Language
  /// Names of regions, key figures and comparators, the longest first: they may hold digits and words of any language.
  private let names: [String]
  private let years: Set<String>

  init(_ briefing: Briefing, _ language: Language) {
    self.briefing = briefing
    self.language = language
    let material = briefing.material
    let numbers = NumberText(language)
    let reports = material.reports + material.context
    let labels = (material.assessments.map(\.indicator) + reports.map(\.indicator)).map(\.shortLabel)
    let comparators = reports.flatMap(\.rankings).map(\.comparator.name)
    // What data have no nynorsk for is called by its bokmål name: a name, then, whatever its words.
    let untranslated = (labels + comparators).filter {
      language == .nn && $0.nn == nil || $0.nb.contains(where: \.isNumber)
    }
    let all: [String] = (untranslated + material.regionNames.values).map { $0[language] }
    names = Set(all + all.map { numbers.midSentence($0) }).sorted {
      $0.count != $1.count ? $0.count > $1.count : $0 < $1
    }
    let climate: [Int] = briefing.climate?.lines.flatMap(\.points).map(\.year) ?? []
    let told: [Int] = briefing.facts.map(\.year) + [material.year, material.year - 1] + reports.map(\.year)
    years = Set((told + briefing.trends.flatMap(\.points).map(\.year) + climate).map { String($0) })
  }

  /// Everything that is wrong, with the sentence it stands in.
  var faults: [String] {
    let words = BriefingWords(language)
    let headings =
      [briefing.headline] + briefing.strips.map(\.heading) + briefing.trends.map(\.heading)
      + (briefing.climate.map { [$0.heading] } ?? [])
    let sentences =
      briefing.findings + briefing.questions + briefing.changes + briefing.unexplained
      + (briefing.climate?.sentences ?? [])
    let told = headings.map { ($0, false) } + sentences.map { ($0, true) }
    return told.flatMap { read($0, isSentence: $1, words) } + caveats(words) + sources
  }

  private func read(_ finding: Finding, isSentence: Bool, _ words: BriefingWords) -> [String] {
    let text = words.text(finding)
    return read(text.plain, isSentence: isSentence) + loose(text, finding.facts).map { "\($0) in “\(text.plain)”" }
  }

  /// The mark of an unknown status is a question mark that stands alone.
  private func caveats(_ words: BriefingWords) -> [String] {
    let texts: [String] = briefing.caveats.map { words.text($0) } + words.notToBeConcluded
    return texts.flatMap { read($0.replacingOccurrences(of: " ? ", with: " X "), isSentence: true) }
  }

  private var sources: [String] {
    let words = FactWords(language)
    return briefing.facts.map(\.source).filter { $0.published == nil }.flatMap {
      read("X " + words.text($0), isSentence: false)
    }
  }

  private func read(_ text: String, isSentence: Bool) -> [String] {
    Self.faults(in: withoutNames(text), language, isSentence: isSentence).map { "\($0) in “\(text)”" }
  }

  private func withoutNames(_ text: String) -> String {
    names.filter { text.contains($0) }.reduce(text) { $0.replacingOccurrences(of: $1, with: "Xnavn") }
  }

  /// Numbers that stand in none of the sentence's facts, or are not what their fact is.
  func loose(_ text: Text, _ facts: [String]) -> [String] {
    text.pieces.flatMap { piece -> [String] in
      switch piece {
      case .number(let shown, let fact):
        guard facts.contains(fact), let known = briefing.facts.first(where: { $0.id == fact }) else {
          return ["\(shown) is of no fact of its sentence"]
        }
        return reads(known, as: shown) ? [] : ["\(shown) is not what its fact is"]
      case .words(let words):
        return withoutNames(words).matches(of: /\d(?:[\d.,\u{A0}]*\d)?/).map { String($0.0) }.filter { number in
          !number.split(separator: "–").allSatisfy { years.contains(String($0)) }
        }.map { "\($0) without a fact" }
      }
    }
  }

  /// Whether a number as it is shown is a fact's: in digits, with or without sign and unit, or a count in words.
  private func reads(_ fact: Fact, as shown: String) -> Bool {
    let numbers = NumberText(language)
    let digits = [fact.value, fact.value.magnitude].map(numbers.number)
    if digits.contains(where: { $0 == shown || shown.hasPrefix($0 + "\u{A0}") || shown.hasPrefix($0 + "%") }) {
      return true
    }
    guard fact.value.decimals == 0 else { return false }
    let count = Int(fact.value.mantissa)
    return [numbers.word(count), numbers.word(count, neuter: true), String(count), count == 1 ? "éi" : ""]
      .contains(shown.lowercased())
  }

  static func faults(in text: String, _ language: Language, isSentence: Bool) -> [String] {
    let rules: [(String, String)] = [
      ("gap", #"  | [.,;:?)]|\(\s|\(\)|\.\.|,,|nil|Optional|^\s|\s$|: \.|“”|«»"#),
      ("doubled word", #"(?i)(?<![\p{L}\d])([\p{L}]{2,}) \1(?![\p{L}\d])"#),
      ("plural", plural[language] ?? ""),
      ("other language", #"(?i)(?<![\p{L}«])("# + (others[language] ?? "") + #")(?![\p{L}])"#),
      ("small letter after a full stop", #"[^\d .]\. [a-zæøå]"#),
    ]
    var faults = rules.compactMap { name, pattern in
      text.range(of: pattern, options: .regularExpression).map { "\(name) ‘\(text[$0])’" }
    }
    if isSentence, !text.hasSuffix("."), !text.hasSuffix("?") { faults.append("end") }
    if let first = text.first, first.isLetter, !first.isUppercase { faults.append("begins small") }
    return faults
  }

  /// One of many, or many of one.
  private static let plural: [Language: String] = [
    .nb:
      #"(?<![\d,\p{L}])(1|én|ett|Ett|Én) (kommuner|regler|plasser)\b|(?<![\d,])\b([2-9]|\d\d+|to|tre|fire|fem) (kommune|regel|plass)\b"#,
    .nn:
      #"(?<![\d,\p{L}])(1|éin|eitt|Eitt|Éin) (kommunar|reglar|plassar)\b|(?<![\d,])\b([2-9]|\d\d+|to|tre|fire|fem) (kommune|regel|plass)\b"#,
    .en:
      #"(?<![\d.,\p{L}])(1|one|One)[ \u00A0](municipalities|targets|years|rules|key figures)\b|(?<![\d.,])\b([2-9]|two|three|four|five)[ \u00A0](municipality|target|year|rule|key figure)\b"#,
  ]

  private static let english =
    "the|and|of|is|are|has|with|target|targets|year|years|rank|municipality|municipalities|figure|figures|down|among|than|country"
  /// Words that betray each language in another.
  private static let others: [Language: String] = [
    .nb: english
      + "|ikkje|kva|kven|korleis|kvifor|kvar|meir|berre|nokon|noko|nokre|frå|fleire|betre|betrar|måla|kommunar|kommunane"
      + "|nøkkeltal|nøkkeltala|tala|høgare|høgast|høgst|lågare|lågast|svakare|svakast|auke|aukar|vart|blir|sidan|sjølv"
      + "|dei|eit|ein|eitt|éin|reglar|plassar|grensa|utslepp|innbyggjar|førebels|utan|kjelda|kjelder|seier|ligg|framleis",
    .nn: english
      + "|ikke|hva|hvem|hvordan|hvorfor|hvor|mer|kun|bare|noen|noe|fra|flere|bedre|bedrer|målene|kommuner|kommunene"
      + "|nøkkeltall|nøkkeltallene|tall|tallene|tallet|høyere|høyest|høyst|lavere|lavest|svakere|svakest|øker|økningen|ble"
      + "|siden|selv|de|et|en|ett|én|regler|plasser|grensen|utslipp|innbygger|foreløpige|uten|kilden|kilder|sier|ligger"
      + "|fortsatt|svekkes|samme|gjøre|gikk|vises|finnes|sammenligning|sammenligneren|kommunens",
    .en:
      "og|er|ikke|ikkje|på|med|av|som|kommune|kommunen|kommuner|kommunar|nøkkeltall|nøkkeltal|år|plass|målet|tall|tal"
      + "|blant|enn|fra|frå|landet|har|ned|opp",
  ]
}
