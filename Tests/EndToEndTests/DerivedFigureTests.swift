import Foundation
import TestSupport
import Testing

/// Formulas, editions and registers, through the real program over the shipped figures.
@Suite("Derived figures, editions and registers")
struct DerivedFigureTests {
  private func ranking(_ arguments: String...) throws -> [String: Any] {
    let json = try Program.run(["rank"] + arguments + ["--format", "json"]).json()
    return try #require((json["rankings"] as? [[String: Any]])?.first)
  }

  @Test("Lillehammer is 3 of 14 of 27 in KOSTRA group 09 on net operating result, over three editions that are named")
  func group() throws {
    let found = try ranking("net-operating-result", "--year", "2023", "--comparator", "kostra-group")
    #expect(found["rank"] as? Int == 3 && found["reporting"] as? Int == 14 && found["members"] as? Int == 27)
    let editions = try #require(found["editions"] as? [[String: Any]])
    #expect(
      editions.map { $0["source"] as? String } == [
        "lillehammer-annual-report-2023", "ssb-12137-accounts-2015-2025", "ssb-northern-norway-series",
      ])
    #expect(editions.map { $0["status"] as? String } == ["provisional", "final", "final"])
    #expect(editions.map { ($0["members"] as? [String])?.count } == [1, 11, 2])
    #expect((editions[2]["members"] as? [String]) == ["1806", "1833"])
    let interval = try #require(found["rankInterval"] as? [String: Any])
    #expect((interval["low"] as? Int ?? 0) <= 3 && (interval["high"] as? Int ?? 0) >= 3)
    let text = try Program.run("rank", "net-operating-result", "--year", "2023", "--comparator", "kostra-group")
    #expect(text.prose.contains("Tallene er av 3 utgaver: Lillehammer (foreløpig; Årsberetning 2023"))
  }

  @Test("net debt 2020–2023 is ranked in the group in every year", arguments: ["2020", "2021", "2022", "2023"])
  func years(year: String) throws {
    for indicator in ["net-operating-result", "net-debt"] {
      let found = try ranking(indicator, "--year", year, "--comparator", "kostra-group")
      #expect(found["reporting"] as? Int == 14 && found["rank"] is Int, "\(indicator) \(year)")
    }
  }

  @Test("345 of 356 have a net operating result per inhabitant in 2023, of one edition")
  func country() throws {
    let found = try ranking("net-operating-result-per-inhabitant", "--year", "2023", "--comparator", "national")
    #expect(found["reporting"] as? Int == 345 && found["members"] as? Int == 356)
    #expect((found["editions"] as? [Any])?.isEmpty == true)
    #expect(found["status"] as? String == "provisional")
  }

  @Test("Ålesund's inhabitants at the end of 2023 are those of Ålesund and Haram the day after")
  func divided() throws {
    let json = try Program.run(
      "explain", "net-operating-result-per-inhabitant", "--municipality", "1507", "--year", "2023", "--format", "json"
    ).json()
    let figure = try #require((json["figures"] as? [[String: Any]])?.first)
    let version = try #require((figure["versions"] as? [[String: Any]])?.first)
    // 174 028 thousand over 58 509 + 9 357 inhabitants.
    #expect(version["value"] as? Int == 2564 && version["chosen"] as? Bool == true)
    let derived = try #require(version["derived"] as? [String: Any])
    #expect(derived["formula"] as? String == "net-operating-result-amount / population-1jan@+1 * 1000")
    let cells = try #require(derived["cells"] as? [[String: Any]])
    #expect(cells.map { $0["value"] as? Int } == [174_028, 58_509, 9_357])
    #expect(cells.map { $0["region"] as? String } == ["1507", "1508", "1580"])
    let inner = try #require((cells[0]["derived"] as? [String: Any])?["cells"] as? [[String: Any]])
    #expect(inner.first?["source"] as? String == "ssb-key-figures-2023")
  }

  @Test("care expenditure 2023 over the country says whose figures are of which edition; Oslo's is alone")
  func mixed() throws {
    let found = try ranking("care-expenditure-share", "--year", "2023", "--comparator", "national")
    let editions = try #require(found["editions"] as? [[String: Any]])
    #expect(editions.count == 3 && editions.contains { ($0["members"] as? [String]) == ["0301"] })
    let members = editions.compactMap { ($0["members"] as? [String])?.count }.reduce(0, +)
    #expect(members == found["reporting"] as? Int)
  }

  @Test("national 2018 is ranked, on figures of one definition")
  func national2018() throws {
    let found = try ranking("net-operating-result", "--year", "2018", "--comparator", "national")
    #expect(found["rank"] is Int && (found["reporting"] as? Int ?? 0) >= 384)
  }

  @Test("growth through a merger counts the municipality as it is today; one divided since has none")
  func growth() throws {
    let json = try Program.run(
      "explain", "population-growth-10-years", "--municipality", "Sandnes", "--year", "2026", "--format", "json"
    ).json()
    let figure = try #require((json["figures"] as? [[String: Any]])?.first)
    #expect(((figure["versions"] as? [[String: Any]])?.first?["value"] as? Double ?? 0) > 0)
    let found = try ranking("population-growth-10-years", "--year", "2026", "--comparator", "national")
    let rows = try #require(found["rows"] as? [[String: Any]])
    #expect(rows.first { $0["code"] as? String == "1508" }?["missing"] as? String == "notAvailable")
  }

  @Test("ROBEK stands beside a municipality in lists and briefings, and is never ranked")
  func register() throws {
    let list = try Program.run("regions", "Kragerø", "--format", "json").json()
    let region = try #require((list["regions"] as? [[String: Any]])?.first)
    let entry = try #require((region["registers"] as? [[String: Any]])?.first)
    #expect(entry["listed"] as? Bool == true && entry["letters"] as? [String] == ["c", "d"])
    #expect(entry["date"] as? String == "2026-04-20")
    let brief = try Program.run("brief", "--municipality", "Kragerø", "--year", "2023")
    #expect(brief.prose.contains("Registrert i ROBEK 20. april 2026, kommuneloven § 28-1 bokstav c og d"))
    let english = try Program.run("brief", "--municipality", "Kragerø", "--year", "2023", "--language", "en")
    #expect(
      english.prose.contains("Registered in ROBEK on 20 April 2026, Local Government Act section 28-1 letter c and d"))
    let own = try Program.run("brief", "--year", "2023", "--format", "json").json()
    #expect((own["registers"] as? [[String: Any]])?.first?["listed"] as? Bool == false)
    let before = try Program.run("brief", "--municipality", "Kragerø", "--as-of", "2026-04-19", "--format", "json")
      .json()
    #expect((before["registers"] as? [Any])?.isEmpty == true)
    #expect(try Program.run("rank", "robek").status == 64)
  }

  @Test("what formulas give is held against what was published, each difference shown when asked")
  func check() throws {
    let run = try Program.run("doctor", "--formulas", "--language", "en")
    #expect(run.output.contains("4205 2023: published 70,369 (ssb-12137-accounts-2015-2025), derived 68,958"))
    #expect(run.output.contains("share-80-89: 355 cells, 0 differ"))
    #expect(!run.output.contains("3441 2023: published 0.9"))
  }
}
