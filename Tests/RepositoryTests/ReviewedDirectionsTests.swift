import DatasetFiles
import Figures
import Problems
import TestSupport
import Testing
import Values

/// Which key figures have a good direction, stated a second time and apart from the catalogue.
///
/// A row of the catalogue that gives a direction is reviewed by writing its id here: the reason in the catalogue must
/// hold for every municipality, not only for one that wants more or less of it. All else is neutral.
@Suite("Reviewed directions")
struct ReviewedDirectionsTests {
  private static let higherIsBetter: Set = [
    "care-staff-health-education-share",
    "current-ratio",
    "emergency-call-answer-rate",
    "equity-ratio",
    "free-equity-operations",
    "full-time-share-care",
    "gp-reserve-capacity",
    "gross-operating-result",
    "institution-adapted-single-room-share",
    "investment-self-financing",
    "kindergarten-teacher-share",
    "library-loans-per-inhabitant",
    "library-visits-per-inhabitant",
    "life-expectancy-men",
    "life-expectancy-women",
    "net-operating-result",
    "net-operating-result-12143",
    "newborn-home-visit-share",
    "overspend-year",
    "position-size-care",
    "position-size-care-part-time",
    "quick-ratio",
    "reserve-fund",
    "school-maths-grade-8",
    "school-points",
    "school-reading-grade-8",
    "youth-club-hours-per-1000",
    "youth-club-visits-per-1000",
  ]
  private static let lowerIsBetter: Set = [
    "building-case-time",
    "buildings-energy-use-per-m2-administration",
    "buildings-energy-use-per-m2-culture",
    "buildings-energy-use-per-m2-institution",
    "buildings-energy-use-per-m2-kindergarten",
    "buildings-energy-use-per-m2-school",
    "buildings-energy-use-per-m2-sport",
    "child-poverty",
    "culture-school-waiting-list-share",
    "debt-to-equity",
    "disability-share",
    "disability-share-18-66",
    "ghg-per-inhabitant",
    "gp-share-without-doctor",
    "interest-exposed-debt",
    "long-term-debt",
    "long-term-debt-ex-pension",
    "net-debt",
    "net-debt-per-inhabitant",
    "net-financial-cost",
    "net-interest-cost",
    "net-interest-exposure",
    "part-time-share",
    "part-time-share-women",
    "pm10-exceedance-days-bankplassen",
    "pm10-exceedance-days-kindergarten",
    "property-energy-kwh-per-m2",
    "sewage-blockages-per-km",
    "sick-leave",
    "sick-leave-adapted-services",
    "sick-leave-doctor-certified-sector",
    "sick-leave-helsehus",
    "sick-leave-long",
    "sick-leave-short",
    "social-assistance-duration",
    "social-assistance-duration-18-24",
    "social-assistance-duration-main-income",
    "unemployment-rate",
    "water-leakage-share",
    "zoning-plan-time",
  ]

  @Test("each key figure with a direction has been reviewed, and no other is in the list")
  func reviewed() throws {
    let indicators = try RealDatasets.collection().indicators
    func ids(_ name: String) -> Set<String> { Set(indicators.filter { $0.direction.name == name }.map(\.id.rawValue)) }
    #expect(ids("higherIsBetter") == Self.higherIsBetter)
    #expect(ids("lowerIsBetter") == Self.lowerIsBetter)
    #expect(ids("withinBand") == [])
  }

  @Test("a direction has a reason of its own, in both languages; a neutral key figure has one too")
  func reasons() throws {
    for indicator in try RealDatasets.collection().indicators {
      for language in Language.allCases {
        #expect(indicator.directionReason[language].count >= 15, "\(indicator.id)")
      }
      #expect(indicator.directionReason.nb != indicator.directionReason.en, "\(indicator.id)")
    }
  }

  @Test("the datasets' breaks and denominators can be read, and name indicators that there are")
  func methodTables() throws {
    let collection = try RealDatasets.collection()
    let known = Dictionary(collection.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let breaks = try collection.folders.flatMap { folder in
      try folder.files(ofKind: "breaks").flatMap { try BreakRows.read($0.bytes, path: $0.path) }
    }
    #expect(breaks.contains { $0.reach == .accounts && $0.year == 2020 })
    let denominators = try collection.folders.flatMap { folder in
      try folder.files(ofKind: "denominators").flatMap { try DenominatorRows.read($0.bytes, path: $0.path) }
    }
    #expect(denominators.count >= 10)
    for row in denominators {
      #expect(known[row.indicator] != nil && known[IndicatorID(row.denominator)] != nil, "\(row.indicator)")
      #expect(known[row.indicator]?.isAdditive == false, "\(row.indicator) is no ratio")
    }
  }

  @Test("a table of breaks, denominators or a deflator that is wrong is refused by line")
  func wrongTables() {
    func problem(_ read: () throws -> Void) -> String {
      do { try read() } catch { return (error as? any Problem)?.english ?? "" }
      return ""
    }
    let breaks = problem {
      _ = try BreakRows.read(Array("reach,year,reason_nb,reason_en,source\nall,2020,a,b,c\n".utf8), path: "breaks.csv")
    }
    #expect(breaks.contains("breaks.csv, line 2: 'all' is none of accounts, topic:NAME and indicator:ID"))
    let denominators = problem {
      _ = try DenominatorRows.read(Array("indicator,denominator,year_offset,factor\na,b,x,1\n".utf8), path: "d.csv")
    }
    #expect(denominators.contains("d.csv, line 2: year_offset 'x' or factor '1' is not a number"))
    let deflator = problem {
      _ = try DeflatorRows.read(
        Array("year,municipal_deflator_index_2025_100,status\n2020,0,\n".utf8), path: "e.csv", version: "1")
    }
    #expect(deflator.contains("e.csv, line 2: year '2020' or index '0' is not a number above zero"))
  }
}
