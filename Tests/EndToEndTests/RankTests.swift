import Foundation
import Testing

@Suite("maalestokk rank")
struct RankTests {
  private func rankings(_ arguments: String...) throws -> [[String: Any]] {
    let run = try Program.run(["rank"] + arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try #require(try run.json()["rankings"] as? [[String: Any]])
  }

  private func comparator(_ id: String, _ rankings: [[String: Any]]) throws -> [String: Any] {
    try #require(rankings.first { ($0["comparator"] as? [String: Any])?["id"] as? String == id })
  }

  @Test("a peer is the one that had the name that year, and the year is the newest where none is named")
  func peersOfTheYear() throws {
    for arguments in [["--year", "2022"], ["--year", "2023"], []] {
      let run = try Program.run(
        [
          "rank", "kindergarten-coverage-1-2", "-c", "neighbours", "--peers", "Ålesund,Molde", "--format", "json",
          "--quiet",
        ]
          + arguments)
      let ranking = try #require(((try run.json())["rankings"] as? [[String: Any]])?.first)
      let codes = (ranking["rows"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      #expect(ranking["reporting"] as? Int == 3 && codes.contains("1507") && !codes.contains("1508"), "\(run.messages)")
    }
  }

  @Test("a municipality by its number of before 2018, and by number and name together")
  func oldNumber() throws {
    for name in ["1601", "5001 Trondheim", "K-5001", "Trondheim (5001)"] {
      let run = try Program.run(
        "rank", "kindergarten-coverage-1-2", "-m", name, "--year", "2017", "-c", "national", "--format", "json",
        "--quiet")
      let subject = try run.json()["subject"] as? [String: Any]
      #expect(subject?["code"] as? String == "5001", "\(run.messages)")
    }
  }

  @Test("net operating result 2023: 4 of 4 among the named neighbours, with the three reference lines")
  func netOperatingResult() throws {
    let all = try rankings("net-operating-result", "--year", "2023")
    let neighbours = try comparator("neighbours", all)
    #expect(neighbours["rank"] as? Int == 4)
    #expect(neighbours["members"] as? Int == 4)
    #expect(neighbours["value"] as? Double == 1.2)
    #expect(neighbours["status"] as? String == "provisional")
    let statistics = try #require(neighbours["statistics"] as? [String: Any])
    #expect(statistics["median"] as? Double == 4.0)
    #expect(statistics["mean"] as? Double == 3.467)
    #expect(statistics["lowerQuartile"] is NSNull)
    let references = try #require(neighbours["references"] as? [[String: Any]])
    let values = Dictionary(
      uniqueKeysWithValues: references.map { ($0["code"] as? String ?? "", $0["value"] as? Double ?? .nan) })
    #expect(values["EKG09"] == -0.7)
    #expect(values["EKA34"] == 1.5)
    #expect(values["EAKUO"] == 1.0)
    let national = try comparator("national", all)
    #expect(national["rank"] is NSNull)
    #expect(national["noRank"] as? String == "lowCoverage")
  }

  @Test("net debt 2023: 4 of 4, lower is better")
  func netDebt() throws {
    let run = try Program.run("rank", "net-debt", "--year", "2023", "--comparator", "neighbours", "--format", "json")
    let json = try run.json()
    #expect((json["indicator"] as? [String: Any])?["direction"] as? String == "lowerIsBetter")
    let ranking = try #require((json["rankings"] as? [[String: Any]])?.first)
    #expect(ranking["rank"] as? Int == 4)
    let rows = try #require(ranking["rows"] as? [[String: Any]])
    #expect(rows.map { $0["code"] as? String } == ["3407", "3403", "3411", "3405"])
  }

  @Test("disability share 2023: 356 reporting with ties; 27 members of the group; nobody but municipalities")
  func disabilityShare() throws {
    let all = try rankings("disability-share", "--year", "2023")
    let national = try comparator("national", all)
    #expect(national["reporting"] as? Int == 356)
    #expect(national["tied"] as? Bool == true)
    let rows = try #require(national["rows"] as? [[String: Any]])
    let codes = rows.compactMap { $0["code"] as? String }
    #expect(codes.allSatisfy { $0.count == 4 && $0 != "2111" })
    #expect(Set(codes).count == 356)
    #expect(codes.contains("0301"))
    #expect(try comparator("kostra-group", all)["members"] as? Int == 27)
  }

  @Test("codes are followed: Tromsø of 2023 is named by its newest code, with the one it had")
  func codeThen() throws {
    let all = try rankings("disability-share", "--year", "2023", "--municipality", "5401", "--comparator", "national")
    let rows = try #require(all.first?["rows"] as? [[String: Any]])
    let own = try #require(rows.first { $0["code"] as? String == "5501" })
    #expect(own["codeThen"] as? String == "5401")
    #expect(own["name"] as? String == "Tromsø")
  }

  @Test("a neutral indicator has positions, never a best")
  func neutral() throws {
    let run = try Program.run("rank", "care-expenditure-share", "--year", "2023", "--language", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("from the highest"))
    #expect(!run.output.contains("best"))
    #expect(!run.output.contains("better →"))
  }

  @Test("the grouping of 2020 is refused for 2018, and the refusal is an answer")
  func refusal() throws {
    let all = try rankings("net-operating-result", "--year", "2018", "--comparator", "kostra-group")
    let answer = try #require(all.first?["comparator"] as? [String: Any])
    #expect(answer["available"] as? Bool == false)
    #expect(answer["kind"] as? String == "refused")
    #expect((answer["reason"] as? String)?.contains("2018") == true)
    #expect(
      try Program.run("rank", "net-operating-result", "--year", "2018", "--comparator", "kostra-group", "--strict")
        .status == 2)
  }

  @Test("peers by hand replace the neighbours, id kept")
  func peers() throws {
    let all = try rankings(
      "net-operating-result", "--year", "2023", "--comparator", "neighbours", "--peers", "Hamar,3407")
    let rows = try #require(all.first?["rows"] as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["code"] as? String }) == ["3405", "3403", "3407"])
    #expect((all.first?["comparator"] as? [String: Any])?["id"] as? String == "neighbours")
  }

  @Test("as-of before anything was published: no figures, said so")
  func asOf() throws {
    let run = try Program.run("rank", "net-operating-result", "--as-of", "2024-03-14", "--language", "en")
    #expect(run.status == 64)
    #expect(run.messages == "No municipality has figures for net-operating-result as known on 2024-03-14.\n")
    let later = try Program.run(
      "rank", "net-operating-result", "--as-of", "2024-03-15", "--comparator", "neighbours", "--format", "json")
    #expect(try later.json()["year"] as? Int == 2023)
  }

  @Test("CSV has one row a member, in the order of rank")
  func csv() throws {
    let run = try Program.run("rank", "net-debt", "--year", "2023", "--comparator", "neighbours", "--format", "csv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("net-debt,2023,neighbours,3407,,Gjøvik,83.1,1,false,provisional,,"))
  }
}
