import Foundation
import TestSupport
import Testing

@Suite("maalestokk targets and brief")
struct TargetsAndBriefTests {
  @Test(
    "Lillehammer's targets of 2023: status, distance, basis",
    arguments: [
      ("net-operating-result", "missed", -0.55, "council"), ("reserve-fund", "met", 1.6, "council"),
      ("net-debt", "missed", -27.0, "council"),
      ("sick-leave", "missed", -0.52, "council"), ("quick-ratio", "missed", -0.07, "guideline"),
      ("portfolio-duration-years", "missed", -0.49, "regulation"), ("current-ratio", "met", 0.34, "guideline"),
      ("debt-to-equity", "met", 1.2, "guideline"), ("fixed-rate-share", "met", 13, "regulation"),
      ("short-term-debt-share", "met", 15, "regulation"), ("equity-fund-share", "met", 13, "regulation"),
      ("interest-fixing-years", "met", 4.3, "regulation"), ("working-capital-operations", "missed", -34, "guideline"),
      ("pm10-exceedance-days-bankplassen", "met", 12, "guideline"),
      ("pm10-exceedance-days-kindergarten", "met", 23, "guideline"),
      ("sick-leave-helsehus", "noData", nil, "guideline"),
    ] as [(String, String, Double?, String)])
  func targets(indicator: String, status: String, distance: Double?, basis: String) throws {
    let json = try Program.run("targets", "--year", "2023", "--format", "json").json()
    let targets = try #require(json["targets"] as? [[String: Any]])
    #expect(targets.count == 16)
    let target = try #require(targets.first { $0["indicator"] as? String == indicator })
    #expect(target["status"] as? String == status)
    #expect(target["distance"] as? Double == distance)
    #expect(target["basis"] as? String == basis)
  }

  @Test("history is judged year by year, without figures of another accounting scope")
  func history() throws {
    let json = try Program.run("targets", "--year", "2023", "--format", "json").json()
    let targets = try #require(json["targets"] as? [[String: Any]])
    let target = try #require(targets.first { $0["indicator"] as? String == "net-operating-result" })
    let history = try #require(target["history"] as? [[String: Any]])
    #expect(history.map { $0["year"] as? Int } == [2020, 2021, 2022, 2023])
    #expect(history.map { $0["status"] as? String } == ["missed", "met", "met", "missed"])
  }

  @Test("the headline counts council targets only, and --check exits 4")
  func check() throws {
    let run = try Program.run("targets", "--year", "2023", "--check", "--language", "en")
    #expect(run.status == 4)
    #expect(run.output.contains("1 of 4 council targets met."))
    #expect(try Program.run("targets", "--municipality", "Hamar", "--check").status == 0)
  }

  @Test("the same question twice gives the same bytes")
  func sameBytes() throws {
    for format in ["terminal", "markdown", "json", "csv"] {
      let first = try Program.run("brief", "--year", "2023", "--format", format)
      #expect(first.status == 0)
      #expect(try Program.run("brief", "--year", "2023", "--format", format).output == first.output)
    }
  }

  @Test("the briefing's headline and findings stand on its facts")
  func headline() throws {
    let json = try Program.run("brief", "--year", "2023", "--format", "json").json()
    #expect(
      json["headline"] as? String
        == "Lillehammer nådde ett av fire mål i 2023 og er sist av fire kommuner på netto driftsresultat, disposisjonsfond og netto lånegjeld"
    )
    #expect(json["provisional"] as? String == "Foreløpige tall per 15.\u{A0}mars 2024")
    #expect(
      (json["conflicts"] as? [[String: Any]])?.contains { $0["id"] as? String == "ekg09-net-operating-result-2023" }
        == true)
  }

  @Test(
    "every number in a sentence stands in one of its facts",
    arguments: [
      "Lillehammer", "Hamar", "Tromsø", "Oslo", "Utsira", "Haram", "1507", "Bergen", "Kautokeino", "Røros", "Modalen",
      "Vardø",
    ],
    ["nb", "en"])
  func numbersStandInFacts(municipality: String, language: String) throws {
    let run = try Program.run("brief", "--municipality", municipality, "--language", language, "--format", "json")
    let json = try run.json()
    let facts = try #require(json["facts"] as? [[String: Any]])
    let byID = Dictionary(uniqueKeysWithValues: facts.map { ($0["id"] as? String ?? "", $0) })
    let findings = try #require(json["findings"] as? [[String: Any]]) + #require(json["questions"] as? [[String: Any]])
    for finding in findings {
      let own = try #require(finding["facts"] as? [String]).map { try #require(byID[$0]) }
      let known = Set(
        own.flatMap { fact in
          ["value", "year"].compactMap { (fact[$0] as? NSNumber).map { abs($0.doubleValue) } }
        })
      let text = try #require(finding["text"] as? String)
      for number in Self.numbers(in: text, language: language) {
        #expect(known.contains(number), "\(number) in “\(text)” stands in none of \(known)")
      }
    }
  }

  /// The numbers of a sentence, but for those that are part of a name.
  private static func numbers(in text: String, language: String) -> [Double] {
    var text = text
    for name in [
      "KOSTRA-gruppe \\d+", "KOSTRA group \\d+", "CO₂e", "ikviditetsgrad \\d", "per 1[  ,]?000( unge| young people)?",
      "\\d+–\\d+ år", "ages \\d+–\\d+", "\\(\\d{5}\\)", "\\d+ år og over", "aged \\d+ and over", "\\d\\. trinn",
      "grade \\d",
    ] {
      text = text.replacingOccurrences(of: name, with: "", options: .regularExpression)
    }
    let group = language == "nb" ? "\u{A0}" : ","
    let point = language == "nb" ? "," : "."
    let pattern = "\\d{1,3}(?:\(group)\\d{3})+(?:\\\(point)\\d+)?|\\d+(?:\\\(point)\\d+)?"
    let expression = try? NSRegularExpression(pattern: pattern)
    let range = NSRange(text.startIndex..., in: text)
    return (expression?.matches(in: text, range: range) ?? []).compactMap { match in
      Range(match.range, in: text).flatMap {
        Double(text[$0].replacingOccurrences(of: group, with: "").replacingOccurrences(of: point, with: "."))
      }
    }
  }

  @Test("files are written whole, and named on standard error")
  func output() throws {
    let path = TestFolder.url.appendingPathComponent("maalestokk-brief-\(UUID().uuidString).md")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Program.run("brief", "--year", "2023", "--format", "markdown", "--output", path)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Skrev \(path)"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# Lillehammer nådde ett av fire mål i 2023"))
    let bad = try Program.run("brief", "--year", "2023", "--output", "/nonexistent/x.md", "--language", "en")
    #expect(bad.status == 1)
    #expect(bad.messages.contains("Cannot write /nonexistent/x.md"))
  }
}
