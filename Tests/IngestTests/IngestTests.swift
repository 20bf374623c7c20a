import DatasetFiles
import Figures
import Problems
import Regions
import Statistics
import Testing
import TestSupport
import Values
import Wording

@testable import Ingest

@Suite("Revision status of KOSTRA figures")
struct RevisionStatusTests {
  @Test(
    "provisional from March, revised from 15 June, final for earlier years",
    arguments: [
      (2025, "2026-03-16T07:00:00Z", ObservationStatus.provisional), (2025, "2026-06-14T06:00:00Z", .provisional),
      (2025, "2026-06-15T06:00:00Z", .revised), (2024, "2026-03-16T07:00:00Z", .final),
      (2025, "2025-11-01", .provisional),
      (2025, "", .unknown), (2025, "ukjent dato", .unknown),
    ])
  func status(year: Int, updated: String, expected: ObservationStatus) {
    #expect(revisionStatus(ofYear: year, updated: updated) == expected)
  }
}

@Suite("From a publisher's cells to observations")
struct HarmonisingTests {
  private let regions: RegionBook
  private let contents: ContentMap

  init() throws {
    let collection = try RealDatasets.collection()
    regions = collection.regions
    contents = ContentMap(collection.indicators)
  }

  private func answer(_ cells: [(region: String, year: String, code: String, value: String?, symbol: String?)])
    -> TableAnswer
  {
    TableAnswer(
      table: "12063", title: "t", updated: "2026-03-16T07:00:00Z", regionDimension: "KOKkommuneregion0000",
      timeDimension: "Tid",
      cells: cells.map { cell in
        TableCell(
          codes: ["KOKkommuneregion0000": cell.region, "Tid": cell.year, "ContentsCode": cell.code],
          value: cell.value.flatMap { PublishedValue($0) }, symbol: cell.symbol)
      })
  }

  private func harmonised(
    _ cells: [(region: String, year: String, code: String, value: String?, symbol: String?)],
    corrections: [Correction] = []
  ) -> HarmonisedAnswer {
    harmonise(answer(cells), dataset: "d", contents: contents, regions: regions, corrections: corrections)
  }

  private let visits = "KOSfritidbesok100000"

  @Test("codes that hold a number are read as it, where it agrees with the name and is not there in its own right")
  func prefixedCodes() throws {
    var labelled = answer([
      ("K-3405", "2025", visits, "1", nil), ("K-3407", "2025", visits, "2", nil),
      ("3403 Hamar", "2025", visits, "3", nil),
      ("K-3411", "2025", visits, "4", nil), ("K-0301", "2025", visits, "5", nil), ("0301", "2025", visits, "6", nil),
    ])
    labelled.regionLabels = [
      "K-3405": "Lillehammer", "K-3407": "Hamar", "3403 Hamar": "3403 Hamar", "K-3411": "K-3411", "K-0301": "Oslo",
      "0301": "Oslo",
    ]
    let result = harmonise(labelled, dataset: "d", contents: contents, regions: regions)
    #expect(result.observations.map(\.observation.region.rawValue) == ["3405", "3403", "3411", "0301"])
    #expect(result.observations.map(\.codeThen.rawValue) == ["3405", "3403", "3411", "0301"])
    #expect(Set(result.unknownRegions.keys) == ["K-3407 «Hamar»", "K-0301"])
    #expect(
      result.recognisedRegionsNote.map(ProblemWords(.en).text)?.hasPrefix(
        "region codes read as municipal numbers: 3 (3403 Hamar → 3403") == true
    )
    try result.checkUsable()
  }

  @Test("an answer with nothing usable is refused with one list, and so is one whose cells contradict themselves")
  func unusable() {
    let strange = harmonised((0..<300).map { ("X-\($0)", "2025", visits, "1", nil) })
    #expect { try strange.checkUsable() } throws: { error in
      let text = (error as? AnswerProblem).map(ProblemWords(.en).text) ?? ""
      return text.hasPrefix("nothing in the answer can be used: unknown regions: 300 (X-0, X-1, ") && text.count < 200
    }
    let both = harmonised([("3405", "2025", visits, "1", ".."), ("3403", "2025", visits, nil, "..")])
    let cell = ContradictoryCell(
      indicator: "youth-club-visits-per-1000", region: "3405", year: 2025, value: "1", symbol: "..")
    #expect(throws: AnswerProblem.contradictions(count: 1, first: cell)) { try both.checkUsable() }
  }

  @Test("codes become indicators and identities, symbols become reasons")
  func cells() {
    let result = harmonised([
      ("3405", "2025", visits, "891", nil), ("EAK", "2025", visits, "2392", nil), ("0301", "2025", visits, nil, ".."),
      ("3403", "2025", visits, nil, "."), ("3407", "2025", visits, nil, ":"),
    ])
    #expect(
      result.observations.map(\.observation.indicator) == Array(repeating: "youth-club-visits-per-1000", count: 5))
    #expect(result.observations.map(\.observation.region.rawValue) == ["3405", "EAK", "0301", "3403", "3407"])
    #expect(
      result.observations.map { $0.observation.value.missingReason } == [
        nil, nil, .notAvailable, .notApplicable, .confidential,
      ])
    #expect(
      result.observations.allSatisfy { $0.observation.status == .provisional && $0.observation.known == "2026-03-16" })
  }

  @Test(
    "an old number in its own year is the municipality of today; in another year it means nothing, even where 0 is shown"
  )
  func codeYears() {
    let result = harmonised([
      ("5401", "2023", visits, "1", nil), ("5401", "2025", visits, "0", nil), ("0501", "2023", visits, nil, "."),
    ])
    #expect(result.observations.map(\.observation.region.rawValue) == ["5501"])
    #expect(result.observations.first?.codeThen == RegionCode("5401"))
    #expect(result.invalidCodeYears == 2)
  }

  @Test("contents and regions nobody knows are told, not guessed")
  func unknown() {
    let result = harmonised([("3405", "2025", "KOSnytt0000", "1", nil), ("9876", "2025", visits, "1", nil)])
    #expect(result.observations.isEmpty)
    #expect(result.unknownContents == ["KOSnytt0000": 1])
    #expect(result.unknownRegions == ["9876": 1])
  }

  @Test("an indicator whose code nobody has confirmed is told, and not taken in")
  func unverified() throws {
    let unverified = try #require(
      try RealDatasets.collection().indicators.first { $0.isUnverified && $0.source?.code.isEmpty == false })
    let source = try #require(unverified.source)
    let cell = TableCell(
      codes: [
        "region": "3405", "Tid": "2025", source.dimension.isEmpty ? "ContentsCode" : source.dimension: source.code,
      ],
      value: PublishedValue("1"), symbol: nil)
    let answer = TableAnswer(
      table: source.table, title: "t", updated: "2026-03-16T07:00:00Z", regionDimension: "region", timeDimension: "Tid",
      cells: [cell])
    let result = harmonise(answer, dataset: "d", contents: ContentMap([unverified]), regions: regions)
    #expect(result.observations.isEmpty)
    #expect(result.unverifiedContents == [source.code: 1])
    #expect(result.unknownContents.isEmpty)
  }

  @Test("two cells of one indicator, region and year are left out, all of that indicator, and told")
  func ambiguous() {
    let hours = "KOSfritidtimer100000"
    let result = harmonised([
      ("3405", "2025", visits, "1", nil), ("3405", "2025", visits, "2", nil), ("3403", "2025", visits, "3", nil),
      ("3405", "2025", hours, "4", nil),
    ])
    #expect(result.observations.map(\.observation.indicator) == ["youth-club-hours-per-1000"])
    #expect(result.ambiguousIndicators == ["youth-club-visits-per-1000": 3])
  }

  @Test("months and quarters are no years")
  func periods() {
    let result = harmonised([
      ("3405", "2025M01", visits, "1", nil), ("3405", "2025K2", visits, "2", nil), ("3405", "2025", visits, "3", nil),
    ])
    #expect(result.observations.map(\.observation.value.number?.description) == ["3"])
    #expect(result.otherPeriods == 2)
  }

  @Test("a correction is made only where the value it expects still stands")
  func corrections() throws {
    let correction = Correction(
      indicator: "youth-club-visits-per-1000", region: RegionCode("3405"), year: 2025,
      expect: try #require(PublishedValue("8910")),
      value: try #require(PublishedValue("891")), reason: Multilingual(nb: "feil", en: "wrong"))
    let due = harmonised([("3405", "2025", visits, "8910", nil)], corrections: [correction])
    #expect(due.observations.first?.observation.value.number?.description == "891")
    #expect(due.failedCorrections.isEmpty)
    #expect(due.madeCorrections.map(\.correction) == [correction])
    #expect(due.madeCorrections.map(\.locator) == ["12063/KOSfritidbesok100000"])
    let changed = harmonised([("3405", "2025", visits, "900", nil)], corrections: [correction])
    #expect(changed.observations.first?.observation.value.number?.description == "900")
    #expect(changed.failedCorrections.map(\.found) == ["900"])
    #expect(changed.madeCorrections.isEmpty)
    let gone = harmonised([("3405", "2025", visits, nil, "..")], corrections: [correction])
    #expect(gone.observations.first?.observation.value.missingReason == .notAvailable)
    #expect(gone.failedCorrections.map(\.found) == [".."])
  }

  @Test("what had a value in an earlier answer of the same table, and has none now, is withdrawn")
  func withdrawn() {
    let result = harmonised([("3405", "2025", visits, nil, ".."), ("3403", "2025", visits, nil, "..")])
    let earlier = Observation(
      indicator: "youth-club-visits-per-1000", region: RegionCode("3405"), year: 2025,
      value: .value(PublishedValue(mantissa: 1, decimals: 0)), status: .provisional, dataset: "e",
      locator: result.observations[0].observation.locator, known: "2026-01-01")
    let marked = result.markingWithdrawn { $0.region == RegionCode("3405") ? [earlier] : [] }
    #expect(marked.observations.map(\.observation.status) == [.withdrawn, .provisional])
    // One answer of a day may take back what another of that day gave.
    let sameDay = Observation(
      indicator: earlier.indicator, region: earlier.region, year: 2025, value: earlier.value, status: .provisional,
      dataset: "e", locator: earlier.locator, known: result.observations[0].observation.known)
    let again = result.markingWithdrawn { $0.region == RegionCode("3405") ? [sameDay] : [] }
    #expect(again.observations.map(\.observation.status) == [.withdrawn, .provisional])
  }

  @Test("coverage counts municipalities alone")
  func coverage() {
    let result = harmonised([
      ("3405", "2025", visits, "1", nil), ("3403", "2025", visits, nil, ".."), ("EAK", "2025", visits, "2", nil),
    ])
    #expect(
      result.coverage(regions) == [
        Coverage(indicator: "youth-club-visits-per-1000", year: 2025, reported: 1, municipalities: 2)
      ])
  }
}
