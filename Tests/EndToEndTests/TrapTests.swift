import Foundation
import TestSupport
import Testing

@Suite("Traps: each gets the right refusal or note", .serialized)
struct TrapTests {
  private func comparator(_ id: String, _ run: ProgramRun) throws -> [String: Any] {
    let rankings = try #require(try run.json()["rankings"] as? [[String: Any]])
    return try #require(rankings.first { ($0["comparator"] as? [String: Any])?["id"] as? String == id })
  }

  /// A database of the test's own, with a file imported into it.
  private func withImport(_ text: String, _ body: (@escaping (String...) throws -> ProgramRun) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      let file = folder.appendingPathComponent("tall.csv")
      try Data(text.utf8).write(to: file)
      let imported = try Program.run(["import", file.path, "--language", "en"], database: database)
      #expect(imported.status == 0, "\(imported.messages)\(imported.output)")
      try body { (arguments: String...) in
        try Program.run(arguments + ["--language", "en"], database: database)
      }
    }
  }

  @Test("2018 on today's KOSTRA groups is refused")
  func oldYearOnNewGroups() throws {
    let run = try Program.run("rank", "net-operating-result", "--year", "2018", "--format", "json", "--language", "en")
    let group = try comparator("kostra-group", run)
    let state = try #require(group["comparator"] as? [String: Any])
    #expect(state["available"] as? Bool == false && state["kind"] as? String == "refused")
    #expect((state["reason"] as? String)?.contains("2018") == true)
  }

  @Test("Haram over time: a municipality of 2024 has no series before, no interval and no trend")
  func haram() throws {
    let run = try Program.run("trend", "kindergarten-coverage-1-2", "-m", "Haram", "--language", "en")
    #expect(run.status == 0)
    #expect(run.prose.contains("Too few years for a trend: no figure after the break in 2020."))
    #expect(run.prose.contains("2020–2023 is left out: Haram did not exist"))
    let rank = try Program.run("rank", "gp-list-length", "-m", "Haram", "--year", "2025", "--language", "en")
    #expect(rank.status == 0)
    #expect(!rank.prose.contains("How sure: between"))
  }

  @Test("a group with four reporting has no rank, and the values are listed")
  func fourReporting() throws {
    let rows = ["3403,7.00", "3407,7.10", "3411,7.20"].map { row in
      row.replacing(",", with: ",2023,")
    }.map { "sick-leave,\($0)\n" }.joined()
    try withImport("indicator,region,year,value\n" + rows) { run in
      let answer = try run("rank", "sick-leave", "--year", "2023", "--format", "json")
      let group = try comparator("kostra-group", answer)
      #expect(group["rank"] is NSNull && group["noRank"] as? String == "lowCoverage")
      let neighbours = try comparator("neighbours", answer)
      #expect(neighbours["rank"] as? Int == 4 && neighbours["reporting"] as? Int == 4)
      #expect((neighbours["notes"] as? [String])?.contains("Only 4 have a figure: each of them weighs much.") == true)
    }
  }

  @Test("doctor-certified sick leave beside the municipality's own total is refused, and accepted by name")
  func sickLeave() throws {
    let rows = ["3403,6.00", "3407,6.10", "3411,6.20"].map { row in
      "sick-leave," + row.replacing(",", with: ",2023,") + ",doctor-certified\n"
    }.joined()
    try withImport("indicator,region,year,value,counted\n" + rows) { run in
      let refused = try run("rank", "sick-leave", "--year", "2023", "--comparator", "neighbours")
      #expect(
        refused.prose.contains(
          "the figures are not defined alike: what is counted: own register, self- and doctor-certified (Lillehammer) against doctor-certified (Hamar, Gjøvik and 1 more). Accept it with --accept counted."
        ))
      let accepted = try run(
        "rank", "sick-leave", "--year", "2023", "--comparator", "neighbours", "--accept", "counted")
      #expect(accepted.prose.contains("rank 4 of 4") && accepted.prose.contains("Accepted difference: what is counted"))
    }
  }

  @Test("konsern beside kommunekasse is refused, and accepted by name")
  func scope() throws {
    let text = "indicator,region,year,value,scope\nnet-debt,3403,2023,70.0,kommunekasse\n"
    try withImport(text) { run in
      let refused = try run("rank", "net-debt", "--year", "2023", "--comparator", "neighbours")
      #expect(
        refused.prose.contains("accounting scope: consolidated (konsern) (Lillehammer, Gjøvik and 1 more) against"))
      #expect(refused.prose.contains("--accept scope"))
      let strict = try run("rank", "net-debt", "--year", "2023", "--comparator", "neighbours", "--strict")
      #expect(strict.status == 2)
      let accepted = try run("rank", "net-debt", "--year", "2023", "--comparator", "neighbours", "--accept", "scope")
      #expect(
        accepted.prose.contains("rank 4 of 4") && accepted.prose.contains("Accepted difference: accounting scope"))
    }
  }

  @Test("39 259 thousand kroner of the consolidated accounts are compared; 34 048 of the treasury's stand beside them")
  func provenScope() throws {
    let run = try Program.run(
      "rank", "net-operating-result-nok", "--year", "2023", "--comparator", "neighbours", "--format", "json",
      "--language", "en")
    let ranking = try comparator("neighbours", run)
    #expect(ranking["rank"] as? Int == 4 && ranking["value"] as? Int == 39_259)
    let conflict = try #require((try run.json()["conflicts"] as? [[String: Any]])?.first)
    #expect((conflict["other"] as? [String: Any])?["value"] as? String == "34048")
    let explained = try Program.run("explain", "net-operating-result-nok", "--year", "2023")
    #expect(explained.prose.contains("Regnskapsomfang: kommunekassen."))
    let wrong = try Program.run("rank", "net-debt", "--accept", "everything", "--language", "en")
    #expect(wrong.status == 64)
    #expect(
      wrong.messages.contains("--accept is 'everything'; it may be scope, counted, population, prices, period."))
  }

  @Test("a target decided in 2024 from 2024 does not judge 2023")
  func laterTarget() throws {
    let text =
      "region;indicator;kind;target;basis;decided_on;valid_from\n3403;net-debt;ceiling;80;council;2024-06-20;2024\n"
    try withImport(text) { run in
      let run = try run("targets", "-m", "Hamar", "--year", "2023")
      #expect(run.prose.contains("Net loan debt: the target applies from 2024; 2023 is not held against it."))
      #expect(!run.prose.contains("council target met"))
    }
  }

  @Test("one decided in 2024 of which the first year is unknown judges 2023 in retrospect, outside the headline")
  func retrospectiveTarget() throws {
    let text = "region;indicator;kind;target;basis;decided_on\n3403;net-debt;ceiling;80;council;2024-06-20\n"
    try withImport(text) { run in
      let run = try run("targets", "-m", "Hamar", "--year", "2023")
      #expect(run.prose.contains("2023 is held in retrospect against what was not decided then."))
      #expect(run.prose.contains("No council target had been decided then."))
    }
  }

  @Test("a later decision of Lillehammer's council judges from its year, and earlier years by the earlier one")
  func changedTarget() throws {
    let text = "region;indicator;kind;target;basis;decided_on\n3405;net-debt;ceiling;120;council;2022-06-20\n"
    try withImport(text) { run in
      let json = try run("targets", "--year", "2023", "--format", "json").json()
      let target = try #require(
        (json["targets"] as? [[String: Any]])?.first { $0["indicator"] as? String == "net-debt" })
      let history = try #require(target["history"] as? [[String: Any]])
      #expect(history.map { $0["target"] as? Int } == [90, 90, 120, 120])
      #expect(history.map { $0["status"] as? String } == ["missed", "missed", "met", "met"])
      #expect(target["yearsMetRunning"] as? Int == 2)
      #expect(
        (json["notes"] as? [String])?.contains(
          "Net loan debt: the target is at most 120% from 2022; until 2021 it is at most 90%.")
          == true)
    }
  }

  @Test("need-adjusted figures are refused as a series")
  func needAdjusted() throws {
    let rows = (2019...2023).map { "tax-per-inhabitant,3405,\($0),40000,need-adjusted\n" }.joined()
    try withImport("indicator,region,year,value,counted\n" + rows) { run in
      let answer = try run("trend", "tax-per-inhabitant")
      #expect(answer.status == 0)
      #expect(answer.prose.contains("Need-adjusted figures are no time series: need is reckoned anew each year."))
      #expect(!answer.prose.contains("Theil–Sen"))
    }
  }

  @Test("nothing is best on a neutral key figure")
  func neutral() throws {
    let run = try Program.run("rank", "care-expenditure-share", "--year", "2023", "--language", "en")
    #expect(run.prose.contains("from the highest") && run.prose.contains("a position, not a verdict"))
    #expect(!run.prose.contains("better half") && !run.prose.contains("weaker half"))
  }
}
