import Foundation
import TestSupport
import Testing

@Suite("What briefings say of all sorts of municipalities")
struct SaidOfEverybodyTests {
  /// Large and small, north and south, with targets and without; MAALESTOKK_WHOLE_COUNTRY=1 takes all, which takes an hour.
  private static let sample = [
    "0301", "1151", "1508", "1580", "1818", "1859", "3403", "3405", "3435", "4601", "5501", "5601",
  ]

  private static var municipalities: [String] {
    get throws {
      guard ProcessInfo.processInfo.environment["MAALESTOKK_WHOLE_COUNTRY"] != nil else { return sample }
      let list = try Program.run("regions", "--year", "2024", "--format", "json").json()
      return (list["regions"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }
  }

  @Test("every finding names its set, none is older than two years, nothing contradicts, and classes are counted")
  func everybody() throws {
    for code in try Self.municipalities {
      for year in [2023, 2025] {
        let run = try Program.run("brief", "-m", code, "-y", "\(year)", "--language", "en", "--format", "json")
        guard run.status != 64 else {
          #expect(
            run.messages.contains("was no municipality in") || run.messages.contains("var ingen kommune"), "\(code)")
          continue
        }
        try check(try run.json(), year, "\(code) \(year)")
      }
    }
  }

  private func check(_ json: [String: Any], _ year: Int, _ place: String) throws {
    let findings = try #require(json["findings"] as? [[String: Any]])
    let ids = findings.compactMap { $0["id"] as? String }
    let texts = findings.compactMap { $0["text"] as? String }
    let facts = try #require(json["facts"] as? [[String: Any]])
    let years = Dictionary(facts.map { ($0["id"] as? String ?? "", $0["year"] as? Int ?? 0) }, uniquingKeysWith: { $1 })
    for finding in findings {
      for fact in finding["facts"] as? [String] ?? [] {
        #expect(try #require(years[fact]) >= year - 3, "\(place): \(finding)")
      }
    }
    for text in texts where text.contains("among the") && text.contains("rank ") {
      let sets = ["in the country", "among the best of ", "among the weakest of "]
      #expect(sets.contains { text.contains($0) }, "\(place): \(text)")
    }
    if ids.contains("nothing-stands-out") {
      #expect(Set(ids).isSubset(of: ["nothing-stands-out", "against-median"]), "\(place): \(ids)")
    }
    // What a council can act on comes before what its people need.
    let compared = Set(
      (json["rankings"] as? [[String: Any]] ?? []).compactMap { ranking in
        (ranking["indicator"] as? [String: Any])?["id"] as? String
      })
    let needs = ids.filter(compared.contains).map { ["disability-share", "child-poverty"].contains($0) }
    #expect(needs == needs.filter { !$0 } + needs.filter { $0 }, "\(place): \(ids)")
    let headline = try #require(json["headline"] as? String)
    #expect(!headline.contains("better than the median"), "\(place): \(headline)")
    if headline.contains("beside the median") { #expect(ids.contains("against-median"), "\(place): \(ids)") }
  }
}
