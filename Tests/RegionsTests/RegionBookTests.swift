import CSV
import Problems
import Regions
import TestSupport
import Testing
import Values

@Suite("Region book")
struct RegionBookTests {
  @Test("a renumbered municipality is one through time, with the number it had then")
  func renumbered() throws {
    let book = try SmallCountry.book()
    let lillehammer = try #require(book.municipality(RegionCode("3405")))
    #expect(book.municipality(RegionCode("0501"), in: .until2019) == lillehammer)
    #expect(book.municipality(RegionCode("0501")) == nil)
    #expect(lillehammer.codeThen(in: 2019) == RegionCode("0501"))
    #expect(lillehammer.codeThen(in: 2020) == nil)
    #expect(lillehammer.span == "–")
    #expect(lillehammer.period(in: 2019)?.county == "05")
    #expect(book.countyName(of: lillehammer, in: 2019) == "Oppland")
    #expect(book.countyName(of: lillehammer, in: 2023) == "Innlandet")
  }

  @Test("a merger ends the parts and begins the whole; a split ends the whole and begins the parts")
  func mergedAndSplit() throws {
    let book = try SmallCountry.book()
    let whole = try #require(book.municipality(RegionCode("3001")))
    #expect(whole.span == "2020–2023")
    #expect(whole.exists(in: 2020) && whole.exists(in: 2023) && !whole.exists(in: 2019) && !whole.exists(in: 2024))
    #expect(book.municipality(RegionCode("0101"))?.span == "–2019")
    #expect(book.municipality(RegionCode("3101"))?.span == "2024–")
    #expect(book.municipality(RegionCode("3101"))?.codeThen(in: 2019) == nil)
  }

  @Test("one that kept its number through a merger goes on, with a break in that year")
  func mergedUnderOneNumber() throws {
    // Repeated, since each book orders its hash tables anew.
    for _ in 0..<20 {
      let book = try SmallCountry.book()
      let whole = try #require(book.municipality(RegionCode("0103")))
      #expect(whole.span == "–")
      #expect(whole.breaks == [2020])
      #expect(book.municipality(RegionCode("0103"), in: .until2019) == whole)
      #expect(book.find("0103") == .found(whole))
      #expect(book.municipalities.count { $0.code == RegionCode("0103") } == 1)
    }
  }

  @Test("those of a year are listed by newest code, each once")
  func ofAYear() throws {
    let book = try SmallCountry.book()
    #expect(
      book.municipalities(in: 2019).map(\.code.rawValue) == ["0101", "0102", "0103", "0104", "0301", "3118", "3405"])
    #expect(book.municipalities(in: 2022).map(\.code.rawValue) == ["0103", "0301", "3001", "3118", "3405"])
    #expect(book.municipalities(in: 2024).map(\.code.rawValue) == ["0103", "0301", "3101", "3102", "3118", "3405"])
  }

  @Test("names of municipalities and groups, and none for a stranger")
  func names() throws {
    let book = try SmallCountry.book()
    #expect(book.name(of: RegionCode("3405")) == "Lillehammer")
    #expect(book.name(of: .country) == "Landet")
    #expect(book.name(of: .country, in: .en) == "The country")
    #expect(book.name(of: RegionCode("9999")) == nil)
    let groups = "code,name_nb,name_nn,name_en\nEAKUO,Landet uten Oslo,Landet utan Oslo,The country except Oslo\n"
    #expect(try SmallCountry.book([.groups: groups]).name(of: .countryWithoutOslo, in: .nn) == "Landet utan Oslo")
    #expect(book.name(of: .country, in: .nn) == "Landet")
  }

  @Test("a short name is used in text where one is given, else the first of the parallels")
  func shortNames() throws {
    let short = "official,short\nOslo - Oslove,Oslove\n"
    #expect(try SmallCountry.book().name(of: RegionCode("0301")) == "Oslo")
    #expect(try SmallCountry.book([.shortNames: short]).name(of: RegionCode("0301")) == "Oslove")
  }

  @Test("references: KOSTRA group and county of the year, then the country without and with Oslo")
  func references() throws {
    let book = try SmallCountry.book()
    let lillehammer = try #require(book.municipality(RegionCode("3405")))
    #expect(book.references(for: lillehammer, in: 2023).map(\.rawValue) == ["EKG09", "EKA34", "EAKUO", "EAK"])
    #expect(book.references(for: lillehammer, in: 2019).map(\.rawValue) == ["EKA05", "EAKUO", "EAK"])
  }

  @Test(
    "the division of a year",
    arguments: [(2015, 2019), (2019, 2019), (2020, 2020), (2023, 2020), (2024, 2024), (2030, 2024)])
  func division(year: Int, division: Int) {
    #expect(Division(year: year).rawValue == division)
  }

  @Test("a malformed table is refused, naming it and the line")
  func malformed() {
    #expect(
      throws: RegionTableProblem(table: "counties", CSVProblem(line: 2, .fieldCount(2, header: 3)))
    ) { try SmallCountry.book([.counties: "code,division,name\n34,2020\n"]) }
    #expect(
      throws: RegionTableProblem(
        table: "kostra-groups", CSVProblem(line: 1, .missingColumns(["division"], there: ["municipality", "group"])))
    ) { try SmallCountry.book([.kostraGroups: "municipality,group\n3405,EKG09\n"]) }
  }

  @Test("a book of no tables is empty, and finds nobody")
  func empty() throws {
    let book = try RegionBook(RegionTables([:]))
    #expect(book.municipalities.isEmpty)
    #expect(book.find("Oslo") == .unknown(suggestions: []))
  }

  @Test("group codes are told from municipalities")
  func groups() {
    #expect(["EKG09", "EKA34", "EAK", "EAKUO"].allSatisfy { RegionCode($0).isGroup })
    #expect(!RegionCode("0301").isGroup)
    #expect(RegionCode.countyGroup("34") == RegionCode("EKA34"))
  }
}
