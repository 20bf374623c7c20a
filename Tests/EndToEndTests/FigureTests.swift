import Foundation
import Testing

@Suite("maalestokk trend and explain")
struct FigureTests {
  private func points(_ arguments: String...) throws -> [[String: Any]] {
    let run = try Program.run(["trend"] + arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try #require(try run.json()["points"] as? [[String: Any]])
  }

  @Test("Lillehammer 2018–2023: the code of 2018, and a break where the accounting scope is unknown")
  func lillehammer() throws {
    let points = try points("net-operating-result", "--from", "2018", "--to", "2023")
    #expect(points.map { $0["value"] as? Double } == [1.7, nil, -1.4, 5.8, 2.2, 1.2])
    #expect(points.first?["codeThen"] as? String == "0501")
    #expect(points.map { $0["break"] as? Bool } == [false, false, true, false, false, false])
  }

  @Test("Ålesund goes on across two breaks; Haram's years inside Ålesund are left out and named")
  func aalesundAndHaram() throws {
    let points = try points("kindergarten-coverage-1-2", "--municipality", "Ålesund")
    #expect(points.filter { $0["break"] as? Bool == true }.map { $0["year"] as? Int } == [2020])
    let run = try Program.run("trend", "kindergarten-coverage-1-2", "--municipality", "Haram", "--language", "en")
    #expect(run.output.contains("2020–2023 is left out: Haram did not exist, and was then (part of) Ålesund."))
  }

  @Test("Tromsø 2015–2025: every year is there, those without figures with the reason")
  func tromso() throws {
    let points = try points("net-operating-result", "--municipality", "Tromsø", "--from", "2015", "--to", "2025")
    #expect(points.count == 11)
    #expect(points.allSatisfy { ($0["value"] is NSNull) != ($0["missing"] is NSNull) })
  }

  @Test("explain gives both values of group 09, their passages, and why one was chosen")
  func explain() throws {
    let json = try Program.run("explain", "net-operating-result", "--year", "2023", "--format", "json").json()
    let figures = try #require(json["figures"] as? [[String: Any]])
    let group = try #require(figures.first { $0["code"] as? String == "EKG09" })
    let versions = try #require(group["versions"] as? [[String: Any]])
    #expect(versions.map { $0["value"] as? Double } == [-0.7, -0.6])
    #expect(versions.map { $0["chosen"] as? Bool } == [true, false])
    #expect((versions[1]["passage"] as? String)?.contains("-0,6 prosent snittet i Kommunegruppe 09") == true)
    #expect(versions.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    let conflicts = try #require(json["conflicts"] as? [[String: Any]])
    #expect(conflicts.contains { ($0["reason"] as? String)?.contains("Tabellen går foran teksten") == true })
    #expect((json["rankings"] as? [Any])?.count == 5)
  }

  @Test("two sources that disagree are both kept: 39 259 and 34 048")
  func disagreement() throws {
    let json = try Program.run("explain", "net-operating-result-nok", "--year", "2023", "--format", "json").json()
    let own = try #require((json["figures"] as? [[String: Any]])?.first?["versions"] as? [[String: Any]])
    #expect(own.compactMap { $0["value"] as? Double } == [39259, 34048])
    #expect((json["conflicts"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("as-of hides what became known later, in every question")
  func asOf() throws {
    let then = try Program.run(
      "explain", "net-operating-result-nok", "--year", "2023", "--as-of", "2024-06-01", "--format", "json"
    ).json()
    let own = try #require((then["figures"] as? [[String: Any]])?.first?["versions"] as? [[String: Any]])
    #expect(own.compactMap { $0["value"] as? Double } == [34048])
    let compare = try Program.run(
      "compare", "disability-share", "--as-of", "2024-06-01", "--year", "2023", "--format", "json")
    let report = try #require((try compare.json()["reports"] as? [[String: Any]])?.first)
    let rankings = try #require(report["rankings"] as? [[String: Any]])
    #expect(rankings.allSatisfy { $0["value"] is NSNull })
  }

  @Test("years the wrong way round, and years that are none")
  func years() throws {
    let run = try Program.run("trend", "net-debt", "--from", "2023", "--to", "2020", "--language", "en")
    #expect(run.status == 64)
    #expect(run.messages == "--from 2023 is after --to 2020.\n")
    #expect(try Program.run("trend", "net-debt", "--to", "99999").status == 64)
  }
}

@Suite("A name in another year")
struct NameInYearTests {
  @Test("is the municipality that had it then: Ålesund of 2023 is 1507, Haram of 2018 is 1534")
  func names() throws {
    let aalesund = try Program.run(
      "rank", "disability-share", "--municipality", "Ålesund", "--year", "2023", "--comparator", "national", "--format",
      "json")
    let json = try aalesund.json()
    #expect((json["subject"] as? [String: Any])?["code"] as? String == "1507")
    #expect(aalesund.messages.contains("Ålesund i 2023 er nummer 1507, ikke dagens 1508."))
    let ranking = try #require((json["rankings"] as? [[String: Any]])?.first)
    #expect(ranking["value"] as? Double == 8.2)
    let haram = try Program.run(
      "rank", "net-operating-result", "--municipality", "Haram", "--year", "2018", "--format", "json")
    #expect((try haram.json()["subject"] as? [String: Any])?["code"] as? String == "1534")
  }

  @Test("a code given is the code meant, and a group is no municipality")
  func codes() throws {
    let today = try Program.run(
      "rank", "care-expenditure-share", "--municipality", "1508", "--year", "2024", "--format", "json")
    #expect((try today.json()["subject"] as? [String: Any])?["code"] as? String == "1508")
    let then = try Program.run("rank", "disability-share", "--municipality", "1508", "--year", "2023")
    #expect(
      then.status == 64
        && then.messages.contains("Ålesund (1508) var ingen kommune i 2023, men en del av Ålesund (1507)."))
    let group = try Program.run("rank", "net-debt", "--municipality", "EKG09", "--language", "en")
    #expect(group.status == 64)
    #expect(group.messages == "KOSTRA group 09 (EKG09) is not a municipality, and is not ranked.\n")
  }

  @Test("output to what is no file leaves it what it is")
  func device() throws {
    let run = try Program.run("targets", "--year", "2023", "--output", "/dev/null")
    #expect(run.status == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test("explain --strict exits 2 without a figure")
  func strict() throws {
    #expect(
      try Program.run("explain", "net-debt", "--municipality", "Tromsø", "--year", "2023", "--strict").status == 2)
  }
}
