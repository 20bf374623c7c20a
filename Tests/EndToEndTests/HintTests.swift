import Foundation
import TestSupport
import Testing

@Suite("Commands that an answer suggests")
struct HintTests {
  /// The command after `Next:`, without the program's name.
  private func next(_ arguments: [String]) throws -> String {
    let run = try Program.run(arguments + ["--language", "en"])
    try #require(run.status == 0, "\(run.messages)")
    let line = try #require(run.messages.split(separator: "\n").last { $0.hasPrefix("Next: maalestokk ") })
    return String(line.dropFirst("Next: maalestokk ".count))
  }

  private let places = " --database \(Program.database) --language en"

  @Test("carry what was asked: the municipality as it was written, year, date and peers, where the command takes them")
  func options() throws {
    let asked = ["--municipality", "Nordre Follo", "--year", "2023", "--as-of", "2026-11-24"]
    let about = " --municipality 'Nordre Follo' --year 2023 --as-of 2026-11-24"
    let peers = ["--comparator", "neighbours", "--peers", "Hamar,Gjøvik"]
    let chosen = " --comparator neighbours --peers Hamar,Gjøvik"
    #expect(try next(["rank", "net-debt"] + asked + peers) == "compare net-debt" + about + chosen + places)
    #expect(try next(["compare", "net-debt"] + asked + peers) == "brief" + about + chosen + places)
    #expect(try next(["targets"] + asked) == "brief" + about + places)
    #expect(try next(["brief"] + asked + peers) == "targets" + about + places)
    #expect(
      try next(["explain", "net-debt"] + asked)
        == "trend net-debt --municipality 'Nordre Follo' --as-of 2026-11-24" + places)
    #expect(
      try next(["trend", "net-debt", "--municipality", "1818"]) == "explain net-debt --municipality 1818" + places)
    #expect(try next(["regions", "--year", "2022"]) == "brief --year 2022" + places)
  }

  @Test("a suggestion that is run answers about the same municipality, of two that have one name")
  func sameMunicipality() throws {
    let run = try Program.run(["rank", "net-debt", "--municipality", "1818", "--comparator", "county"])
    let line = try #require(run.messages.split(separator: "\n").last { $0.hasPrefix("Videre: maalestokk ") })
    let words = line.dropFirst("Videre: maalestokk ".count).split(separator: " ").map(String.init)
    let after = try Program.run(plain: words + ["--format", "json"])
    #expect(after.status == 0, "\(after.messages)")
    #expect((try after.json()["subject"] as? [String: Any])?["code"] as? String == "1818")
  }
}
