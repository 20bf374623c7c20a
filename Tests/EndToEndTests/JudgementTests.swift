import Foundation
import TestSupport
import Testing

@Suite("How sure, how it moves, and on whom it rests")
struct JudgementTests {
  private func ranking(_ comparator: String, _ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["rank"] + arguments + ["--comparator", comparator, "--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try #require((try run.json()["rankings"] as? [[String: Any]])?.first)
  }

  @Test("a key figure with a long history has an interval that holds the rank, with draws and seed")
  func interval() throws {
    let ranking = try ranking("kostra-group", "kindergarten-coverage-1-2", "--year", "2023")
    let interval = try #require(ranking["rankInterval"] as? [String: Any])
    let rank = try #require(ranking["rank"] as? Int)
    let (low, high) = (try #require(interval["low"] as? Int), try #require(interval["high"] as? Int))
    #expect(low <= rank && rank <= high && high <= 27)
    #expect(interval["level"] as? Int == 95 && interval["draws"] as? Int == 1000 && interval["seed"] as? Int == 1996)
    let run = try Program.run(
      "rank", "kindergarten-coverage-1-2", "--year", "2023", "--comparator", "kostra-group", "--language", "en")
    #expect(run.prose.contains("How sure: its underlying place lies between \(low) and \(high) of 27;"))
  }

  @Test("where a member's history is too short there is none, and it is said who")
  func tooShort() throws {
    let ranking = try ranking("neighbours", "net-operating-result", "--year", "2023", "--language", "en")
    #expect(ranking["rankInterval"] is NSNull)
    let notes = try #require(ranking["notes"] as? [String])
    #expect(
      notes.contains(
        "How sure: not worked out; Hamar, Gjøvik and Ringsaker have fewer than four years of figures of one kind."))
  }

  @Test("what is said of Lillehammer holds whichever neighbour is left out, and the difference is told in kroner")
  func leaveOneOut() throws {
    let ranking = try ranking("neighbours", "net-operating-result", "--year", "2023")
    let result = try #require(ranking["leaveOneOut"] as? [String: Any])
    #expect(result["holds"] as? Bool == true && (result["tipping"] as? [Any])?.isEmpty == true)
    let gap = try #require(ranking["gapToMedian"] as? [String: Any])
    #expect(gap["kroner"] as? Int == -89_786_256 && gap["scope"] as? String == "kommunekasse")
    let run = try Program.run("rank", "net-operating-result", "--year", "2023", "--comparator", "neighbours")
    #expect(run.prose.contains("Under medianen og sist; det holder uansett hvem av de andre som tas ut."))
    #expect(run.prose.contains("Det er en forskjell, ikke et innsparingspotensial."))
    #expect(run.prose.contains("Nevneren er av et annet regnskapsomfang (kommunekassen)"))
  }

  @Test("a trend of nine years is indicative, with the peers' movement beside it")
  func trend() throws {
    let json = try Program.run("trend", "kindergarten-coverage-1-2", "--to", "2023", "--format", "json").json()
    let assessment = try #require(json["assessment"] as? [String: Any])
    #expect(assessment["certainty"] as? String == "indicative" && assessment["tendency"] as? String == "rising")
    #expect(assessment["years"] as? Int == 9)
    let peers = try #require(json["peers"] as? [[String: Any]])
    #expect(peers.contains { $0["comparator"] as? String == "national" })
    #expect(peers.allSatisfy { $0["from"] as? Int == 2015 && $0["to"] as? Int == 2023 })
  }

  @Test("four years are too few, and the accounting rules of 2020 break a longer series")
  func tooFewAndBreak() throws {
    let run = try Program.run("trend", "net-debt", "--to", "2023", "--language", "en")
    #expect(run.prose.contains("Too few years for a trend (4, 2020–2023)."))
    let other = try Program.run("trend", "net-operating-result", "-m", "Bodø", "--language", "en")
    #expect(other.prose.contains("Break in 2020: New accounting rules for municipalities apply"))
    #expect(other.prose.contains("2020–2025"))
  }

  @Test("amounts in one year's kroner, with the deflator's name, version and estimates; ratios are refused")
  func constantPrices() throws {
    let run = try Program.run(
      "trend", "free-income-per-inhabitant", "-m", "Oslo", "--real", "2025", "--language", "en")
    #expect(run.prose.contains("Amounts are in 2025 kroner: Municipal deflator, maalestokk-deflator 2026-11-23."))
    #expect(run.prose.contains("The deflator is an estimate for 2025."))
    // 70 761 × 100.0 / 78.29 = 90 383.
    #expect(run.prose.contains("2020 90,383 NOK"))
    let ratio = try Program.run("trend", "net-debt", "--real", "2025", "--language", "en")
    #expect(ratio.status == 64)
    #expect(
      ratio.messages.contains("--real is for amounts; net-debt is in percent. Ratios of amounts are not deflated."))
    let year = try Program.run("trend", "free-income-per-inhabitant", "--real", "1990", "--language", "en")
    #expect(year.status == 64 && year.messages.contains("--real is 1990; the deflator goes from 2014 to 2026."))
  }

  @Test("--method names methods and versions; the briefing always does")
  func methods() throws {
    let rank = try Program.run("rank", "net-debt", "--year", "2023", "--method", "--language", "en")
    #expect(rank.output.contains("Standard competition ranking 1.0.0 (03-rank.md)"))
    #expect(!(try Program.run("rank", "net-debt", "--year", "2023").output.contains("03-rank.md")))
    let brief = try Program.run("brief", "--year", "2023", "--language", "en")
    #expect(brief.prose.contains("Targets by the decision in force 1.2.0"))
    #expect(brief.output.contains("How sure is it?") && brief.output.contains("Is there a trend?"))
  }
}
