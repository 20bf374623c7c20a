import TestSupport
import Testing

@Suite("maalestokk bridge")
struct BridgeCommandTests {
  @Test("parts of real figures add up to the change, in words and as maalestokk/bridge-1")
  func parts() throws {
    let arguments = ["bridge", "net-operating-result", "-m", "Alta", "--from", "2021", "--to", "2022"]
    let json = try Program.run(arguments + ["--format", "json"]).json()
    #expect(json["schema"] as? String == "maalestokk/bridge-1")
    let value = try #require(json["value"] as? [String: Any])
    let parts = try #require(value["parts"] as? [[String: Any]])
    let sum = parts.compactMap { $0["amount"] as? Double }.reduce(0, +)
    let change = try #require(value["after"] as? Double) - (try #require(value["before"] as? Double))
    #expect(abs(sum - change) < 1e-9 && abs(change - 3.6) < 1e-9)
    #expect(parts.compactMap { $0["what"] as? String }.prefix(2) == ["numerator", "denominator"])
    for (language, words) in [
      ("nb", "eget tall står for 7 opp, de andres for 5 opp"),
      ("nn", "eige tal står for 7 opp, tala til dei andre for 5 opp"),
      ("en", "own figure accounts for 7 up, the others for 5 up"),
    ] {
      #expect(try Program.run(arguments + ["--language", language]).prose.contains(words))
    }
  }

  @Test("where there are no parts the reason is given; years without figures are refused with those there are")
  func noParts() throws {
    let run = try Program.run("bridge", "sick-leave", "--to", "2023", "--language", "en")
    #expect(run.status == 0 && run.prose.contains("The change cannot be split: the key figure has no formula"))
    let wrong = try Program.run("bridge", "net-debt", "--from", "2010", "--to", "2023", "--language", "en")
    #expect(wrong.status == 64 && wrong.messages.contains("There are figures for 2020–2023."))
  }

  @Test("the briefing pictures what changed the distance to the others, and says it in each language")
  func inTheBriefing() throws {
    for (language, words) in [
      ("nb", "medianen sank, +2,6 pp"), ("nn", "medianen sokk, +2,6 pp"), ("en", "the median fell, +2.6 pp"),
    ] {
      #expect(try Program.run("brief", "--year", "2023", "--language", language).prose.contains(words))
    }
    let json = try Program.run("brief", "--year", "2023", "--format", "json").json()
    let gap = try #require((json["bridge"] as? [String: Any])?["gap"] as? [String: Double])
    // 0.7 − 1.0 + 2.6 = 2.3 percentage points.
    #expect(gap == ["before": 0.7, "after": 2.3, "own": -1, "median": 2.6])
    let page = try Program.run("brief", "--year", "2023", "--format", "html").output
    #expect(page.contains("chart-bridge-title") && page.contains("Hva endret avstanden til de andre?"))
  }
}
