import Foundation
import Testing

@Suite("County and similar municipalities")
struct ComparatorTests {
  private func ranking(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["rank"] + arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try #require((try run.json()["rankings"] as? [[String: Any]])?.first)
  }

  private func others(_ ranking: [String: Any], than own: String = "3405") throws -> Set<String> {
    Set(try #require(ranking["rows"] as? [[String: Any]]).compactMap { $0["code"] as? String }).subtracting([own])
  }

  private func refusal(_ ranking: [String: Any]) throws -> String {
    let comparator = try #require(ranking["comparator"] as? [String: Any])
    #expect(comparator["kind"] as? String == "refused")
    return try #require(comparator["reason"] as? String)
  }

  private func rule(_ ranking: [String: Any]) throws -> String {
    try #require((ranking["comparator"] as? [String: Any])?["rule"] as? String)
  }

  @Test("Lillehammer has eight twins: towns of inland size and centrality, each with its reasons")
  func twins() throws {
    let ranking = try ranking("disability-share", "--year", "2023", "--comparator", "similar")
    // Gjøvik, Ringsaker, Stange, Halden, Ringerike, Larvik, Porsgrunn, Harstad.
    #expect(try others(ranking) == ["3407", "3411", "3413", "3101", "3305", "3909", "4001", "5503"])
    #expect(ranking["members"] as? Int == 9)
    #expect(try rule(ranking).contains("innbyggere 4, areal 0,5, tetthet 1, sentralitet 3"))
    let rows = try #require(ranking["rows"] as? [[String: Any]])
    let halden = try #require(rows.first { $0["code"] as? String == "3101" })
    #expect(
      halden["why"] as? String
        == "nesten like mange innbyggere (31\u{A0}935), like sentral (klasse 3), samme andel 0–5 år (5,5\u{A0}%)")
  }

  @Test("giants and islands find their like as far as there are any")
  func extremes() throws {
    let oslo = try others(
      ranking("disability-share", "--year", "2023", "-c", "similar", "-m", "Oslo"), than: "0301")
    #expect(oslo.isSuperset(of: ["4601", "5001", "1103"]))
    let utsira = try ranking(
      "disability-share", "--year", "2023", "-c", "similar", "-m", "Utsira", "--language", "en")
    #expect(try others(utsira, than: "1151").isSuperset(of: ["1856", "1857", "4633"]))
    let rows = try #require(utsira["rows"] as? [[String: Any]])
    #expect(rows.contains { ($0["why"] as? String)?.hasPrefix("not very alike, but among the nearest; ") == true })
  }

  @Test("Haram lacks ages and growth: compared by the rest, which the rule says; before 2024 it did not exist")
  func haram() throws {
    let haram = try ranking("care-expenditure-share", "--year", "2024", "-c", "similar", "-m", "Haram")
    #expect(try rule(haram).contains("ukjent for Haram og ikke med: befolkningsvekst, andel 0–5 år"))
    for command in [["rank", "disability-share"], ["brief"], ["targets"]] {
      let run = try Program.run(command + ["--year", "2023", "-m", "Haram"])
      #expect(
        run.status == 64
          && run.messages.contains("Haram (1580) var ingen kommune i 2023, men en del av Ålesund (1507)."))
    }
  }

  @Test("features that were not known on a date are not used")
  func asOf() throws {
    #expect(
      try refusal(
        ranking("net-operating-result", "--as-of", "2024-03-15", "--comparator", "similar")
      ).hasPrefix("for få kjennetegn ved Lillehammer (3405)"))
  }

  @Test("k and the weights are options")
  func options() throws {
    let ranking = try ranking(
      "disability-share", "--year", "2023", "--comparator", "similar", "--set", "similar.k=5", "--set",
      "similar.weight-centrality=0")
    #expect(ranking["members"] as? Int == 6)
    #expect(try !rule(ranking).contains("sentralitet"))
    let list = try #require(
      try Program.run("comparators", "--format", "json").json()["comparators"] as? [[String: Any]])
    let similar = try #require(list.first { $0["id"] as? String == "similar" })
    let k = try #require((similar["options"] as? [[String: Any]])?.first)
    #expect(k["name"] as? String == "k" && k["default"] as? String == "8")
  }

  @Test(
    "what is wrong with --set is told, and nothing is answered",
    arguments: [
      (
        ["--set", "similar.k=4"],
        "--set similar: option \"k\" cannot be \"4\"; it can be 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20."
      ),
      (
        ["--set", "similar.weight-income=-1"],
        "--set similar: option \"weight-income\" cannot be \"-1\"; it can be 0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10."
      ),
      (["--set", "similar.size=5"], "--set similar: there is no option \"size\"."),
      (["--set", "similar"], "--set is 'similar'; write comparator.option=value, such as similar.k=5."),
      (["--set", "similar.k=5", "--set", "similar.k=6"], "--set names similar.k twice."),
      (
        ["--set", "like.k=5"],
        "--set names the comparator 'like', which is not known. There are: neighbours, kostra-group, county, similar, national."
      ),
      (["--set", "neighbours.set=border"], "--set is not for neighbours; use --neighbours and --peers."),
      (
        ["-c", "county", "--set", "similar.k=5"],
        "--set is for the comparator similar, which is not among --comparator."
      ),
    ])
  func wrongOptions(arguments: [String], message: String) throws {
    let run = try Program.run(["rank", "disability-share", "--quiet", "--language", "en"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages == message + "\n")
  }

  @Test(
    "the county is the one of that year",
    arguments: [
      ("net-operating-result", "2018", "fylket Oppland slik det var i 2018, 26 kommuner", 26),
      ("disability-share", "2023", "fylket Innlandet slik det var i 2023, 46 kommuner", 46),
      ("population-1jan", "2024", "fylket Innlandet slik det var i 2024, 46 kommuner", 46),
    ])
  func county(indicator: String, year: String, rule expected: String, members: Int) throws {
    let ranking = try ranking(indicator, "--year", year, "--comparator", "county")
    #expect(try rule(ranking) == expected)
    #expect(ranking["members"] as? Int == members)
  }

  @Test("Oslo is alone in its county, and that is an answer")
  func oslo() throws {
    #expect(
      try refusal(ranking("disability-share", "--year", "2023", "-c", "county", "-m", "Oslo"))
        == "Oslo (0301) er eneste kommune i fylket Oslo i 2023")
  }

  @Test("all comparators answer when none is named, neighbours first and the country last")
  func order() throws {
    let run = try Program.run("rank", "disability-share", "--year", "2023", "--format", "json")
    let rankings = try #require(try run.json()["rankings"] as? [[String: Any]])
    #expect(
      rankings.map { ($0["comparator"] as? [String: Any])?["id"] as? String }
        == ["neighbours", "kostra-group", "county", "similar", "national"])
  }

  @Test("a briefing's command says which options made it")
  func briefing() throws {
    let run = try Program.run("brief", "--year", "2023", "--set", "similar.k=5", "--format", "json")
    #expect(try #require(run.json()["command"] as? String).hasSuffix("--set similar.k=5"))
  }
}
