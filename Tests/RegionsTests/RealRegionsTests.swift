import CSV
import DatasetFiles
import Regions
import TestSupport
import Testing

@Suite("The real regions")
struct RealRegionsTests {
  private let book: RegionBook

  init() throws { book = try RealDatasets.collection().regions }

  private func codes(_ text: String) -> [String] {
    switch book.find(text) {
    case .found(let one): [one.code.rawValue]
    case .ambiguous(let several): several.map(\.code.rawValue)
    case .absent, .former, .disagreement, .unknown: []
    }
  }

  @Test(
    "422 municipalities in 2019, 356 in 2020–2023, 357 from 2024",
    arguments: [(2019, 422), (2020, 356), (2023, 356), (2024, 357)])
  func counts(year: Int, count: Int) {
    #expect(book.municipalities(in: year).count == count)
    #expect(Set(book.municipalities(in: year).map(\.code)).count == count)
  }

  @Test("0501 and 3405 are Lillehammer")
  func lillehammer() throws {
    #expect(codes("0501") == ["3405"])
    #expect(codes("3405") == ["3405"])
    let lillehammer = try #require(book.municipality(RegionCode("3405")))
    #expect(lillehammer.codeThen(in: 2019) == RegionCode("0501"))
    #expect(book.countyName(of: lillehammer, in: 2019) == "Oppland")
    #expect(book.references(for: lillehammer, in: 2023).map(\.rawValue) == ["EKG09", "EKA34", "EAKUO", "EAK"])
  }

  @Test("Tromsø: 1902, 5401, 5501")
  func tromso() throws {
    for code in ["1902", "5401", "5501", "Tromsø", "tromsoe"] { #expect(codes(code) == ["5501"], "\(code)") }
    let tromso = try #require(book.municipality(RegionCode("5501")))
    #expect(tromso.codeThen(in: 2018) == RegionCode("1902"))
    #expect(tromso.codeThen(in: 2022) == RegionCode("5401"))
    #expect(tromso.codeThen(in: 2024) == nil)
  }

  @Test("Haram (1580) begins in 2024; until then it was part of Ålesund (1507), which ends in 2023")
  func haram() throws {
    #expect(book.municipality(RegionCode("1580"))?.span == "2024–")
    #expect(book.municipality(RegionCode("1507"))?.span == "2020–2023")
    #expect(book.municipality(RegionCode("1508"))?.span == "2024–")
    #expect(codes("Haram") == ["1580"])
    #expect(codes("Ålesund") == ["1508"])
    #expect(codes("1507") == ["1507"])
    #expect(codes("1534") == ["1534"])
  }

  @Test(
    "names as people write them",
    arguments: [
      ("lillehammer", ["3405"]), ("LILLEHAMMER KOMMUNE", ["3405"]), ("aaseral", ["4224"]), ("ÅSERAL", ["4224"]),
      ("Aurskog Høland", ["3226"]), ("aurskog-hoeland", ["3226"]), ("Karasjok", ["5610"]), ("Kárášjohka", ["5610"]),
      ("karasjohka", ["5610"]), ("Herøy", ["1515", "1818"]), ("heroey kommune", ["1515", "1818"]),
      ("Herøy (Nordland)", ["1818"]), ("Oslo", ["0301"]), ("Oslove", ["0301"]), ("0301", ["0301"]),
      ("Oslo - Oslove", ["0301"]), ("Lørenskog", ["3222"]),
    ] as [(String, [String])])
  func names(text: String, expected: [String]) {
    #expect(codes(text) == expected)
  }

  @Test("'Lilehammer' suggests Lillehammer first")
  func suggestion() {
    guard case .unknown(let suggestions) = book.find("Lilehammer") else {
      Issue.record("Lilehammer was found")
      return
    }
    #expect(suggestions.first == "Lillehammer")
  }

  @Test("a letter too many is no spelling of a name: nobody is found, and the name is suggested")
  func doubledLetter() {
    for (text, name) in [("Ååseral", "Åseral"), ("Vågåå", "Vågå"), ("Bøø", "Bø"), ("Måsøøy", "Måsøy")] {
      guard case .unknown(let suggestions) = book.find(text) else {
        Issue.record("\(text) was found")
        continue
      }
      #expect(suggestions.contains { $0.hasPrefix(name) }, "\(text): \(suggestions)")
    }
  }

  @Test("every name is found as it is, in capitals, without å, ø and æ, and as a municipality")
  func allNames() {
    for municipality in book.municipalities(in: 2024) {
      for name in municipality.allNames {
        let bare = name.lowercased().replacing("å", with: "aa").replacing("ø", with: "oe").replacing("æ", with: "ae")
        for text in [name, name.uppercased(), bare, name + " kommune"] {
          #expect(codes(text).contains(municipality.code.rawValue), "\(text) should lead to \(municipality.code)")
        }
      }
    }
  }

  @Test("every name of a year leads to those that had it that year, and to nobody else", arguments: [2019, 2022, 2024])
  func namesOfAYear(year: Int) {
    let there = book.municipalities(in: year)
    for municipality in there {
      guard let name = municipality.period(in: year)?.name else { continue }
      let bare = name.prefix { $0 != "(" }.trimmingCharacters
      let namesakes = there.filter { $0.period(in: year)?.name.prefix { $0 != "(" }.trimmingCharacters == bare }
      #expect(book.find(name, in: year) == .found(municipality), "\(name) in \(year)")
      switch book.find(bare, in: year) {
      case .found(let one): #expect(namesakes == [one], "\(bare) in \(year)")
      case .ambiguous(let several):
        #expect(Set(several.map(\.code)) == Set(namesakes.map(\.code)), "\(bare) in \(year)")
      default: Issue.record("\(bare) is nobody in \(year)")
      }
    }
  }

  @Test("numbers of before 2018 lead to what they became, and those that went into others say into whom")
  func formerNumbers() throws {
    for (old, new) in [("1601", "5001"), ("1567", "5061"), ("1612", "5011"), ("1748", "5048")] {
      #expect(codes(old) == [new], "\(old)")
    }
    guard case .former(let larvik) = book.find("0709") else {
      Issue.record("0709 is not known")
      return
    }
    #expect(larvik.name == "Larvik" && larvik.lastYear == 2017 && larvik.successors.map(\.code.rawValue) == ["3909"])
    guard case .former(let stokke) = book.find("0720 Stokke") else {
      Issue.record("Stokke is not known")
      return
    }
    #expect(stokke.lastYear == 2016 && Set(stokke.successors.map(\.name)) == ["Tønsberg", "Sandefjord"])
    #expect(book.lastYear(ofFormer: RegionCode("1601")) == 2017)
    #expect(book.lastYear(ofFormer: RegionCode("3405")) == nil)
    #expect(book.find("9999") == .unknown(suggestions: []))
  }

  @Test("every number that the history has before 2019 leads somewhere")
  func wholeHistory() throws {
    let rows = try book.tables.rows(.codeHistory, ["date", "old_code", "new_code"])
    #expect(rows.count == 516)
    for row in rows where row[0] < "2020" && row[1] != row[2] {
      switch book.find(row[1]) {
      case .found, .former: break
      default: Issue.record("\(row[1]) leads nowhere")
      }
    }
  }

  @Test("a number and a name that are not the same municipality's are told apart")
  func disagreement() throws {
    let gjovik = try #require(book.municipality(RegionCode("3407")))
    #expect(book.find("3407 Hamar") == .disagreement(holder: gjovik, code: RegionCode("3407"), name: "Hamar"))
    #expect(
      book.find("Hamar, 3407", in: 2022) == .disagreement(holder: gjovik, code: RegionCode("3407"), name: "Hamar"))
    #expect(book.find("K-3407 gjoevik kommune") == .found(gjovik))
    #expect(book.find("=\"3407\"") == .found(gjovik))
  }

  @Test("every municipality of 2024 has a KOSTRA group with a name, a county with a name, and a name in one language")
  func complete() {
    for municipality in book.municipalities(in: 2024) {
      let group = municipality.period(in: 2024)?.kostraGroup
      #expect(group.flatMap { book.name(of: $0) } != nil, "\(municipality.name) has no KOSTRA group")
      #expect(book.countyName(of: municipality, in: 2024) != nil, "\(municipality.name) has no county")
      #expect(!municipality.name.contains(" - "), "\(municipality.name) is several names")
      for reference in book.references(for: municipality, in: 2024) {
        #expect(book.name(of: reference) != nil, "\(reference) has no name")
      }
    }
  }

  @Test("municipalities of earlier divisions have a county with a name too", arguments: [2019, 2023])
  func counties(year: Int) {
    for municipality in book.municipalities(in: year) {
      #expect(book.countyName(of: municipality, in: year) != nil, "\(municipality.name) has no county in \(year)")
    }
  }
}

extension Substring {
  fileprivate var trimmingCharacters: String { split(separator: " ").joined(separator: " ") }
}

@Suite("Region tables as comparators see them")
struct RegionDatasetTests {
  private let book: RegionBook

  init() throws { book = try RealDatasets.collection().regions }

  private func table(_ name: String, _ columns: [String]) throws -> [[String]] {
    let text = try #require(try book.dataset(named: name))
    let table = try CSVTable(Array(text.utf8))
    #expect(table.header == columns)
    return table.records.map(\.fields)
  }

  private let municipalityColumns = ["code", "name", "county", "county_name", "kostra_group", "code_then"]

  @Test("municipalities@ a year: one row each, newest code and the code then")
  func municipalities() throws {
    let of2023 = try table("municipalities@2023", municipalityColumns)
    #expect(of2023.count == 356)
    #expect(of2023.contains(["5501", "Tromsø", "54", "Troms og Finnmark", "EKG12", "5401"]))
    #expect(of2023.contains(["3405", "Lillehammer", "34", "Innlandet", "EKG09", "3405"]))
    #expect(of2023.contains { $0[0] == "1507" } && !of2023.contains { $0[0] == "1580" })
    #expect(try table("municipalities@2019", municipalityColumns).count == 422)
    #expect(try table("municipalities@2024", municipalityColumns).count == 357)
  }

  @Test("borders are symmetric, with the same length and contact both ways", arguments: [2020, 2023, 2024])
  func borders(year: Int) throws {
    let rows = try table("borders@\(year)", ["code", "neighbour", "km", "contact"])
    let all = Set(rows)
    #expect(all.count == rows.count)
    for row in rows { #expect(all.contains([row[1], row[0], row[2], row[3]]), "\(row) has no counterpart") }
    #expect(Set(rows.filter { $0[0] == "3405" }.map { $0[1] }) == ["3407", "3411", "3440", "3441", "3448"])
    #expect(rows.allSatisfy { $0[0] != $0[1] })
  }

  @Test(
    "borders and nearness name only municipalities of that year", arguments: ["borders", "near-across-water"],
    [2020, 2023, 2024])
  func onlyOfTheYear(name: String, year: Int) throws {
    let known = Set(book.municipalities(in: year).map(\.code.rawValue))
    let columns = name == "borders" ? ["code", "neighbour", "km", "contact"] : ["code", "other", "gap_km"]
    let named = Set(try table("\(name)@\(year)", columns).flatMap { [$0[0], $0[1]] })
    #expect(named.count > 100)
    #expect(named.subtracting(known) == [])
  }

  @Test("the named set of Lillehammer, and its region")
  func sets() throws {
    let sets = try table("neighbour-sets", ["subject", "member", "member_name", "why_nb", "why_en", "why_nn", "set"])
    #expect(sets.filter { $0[0] == "3405" }.map { $0[2] } == ["Hamar", "Gjøvik", "Ringsaker"])
    #expect(sets.allSatisfy { row in (3...5).allSatisfy { !row[$0].isEmpty } && row[6].isEmpty })
    let regions = try table("regions", ["region", "name_nb", "name_en", "member", "member_name", "name_nn"])
    #expect(regions.filter { $0[0] == "lillehammer-region" }.map { $0[4] } == ["Lillehammer", "Øyer", "Gausdal"])
  }

  @Test(
    "other names give nothing",
    arguments: [
      "", "municipalities", "municipalities@", "municipalities@x", "municipalities@2023@2024", "regions@2023",
      "../regions",
    ])
  func unknown(name: String) throws {
    #expect(try book.dataset(named: name) == nil)
  }

  @Test("fields with separators and quotes are written so that they are read back")
  func quoting() throws {
    let sets = "subject,member,why_nb,why_en\n0301,3405,\"a, \"\"b\"\"\nc\",plain\n"
    let text = try #require(try SmallCountry.book([.neighbourSets: sets]).dataset(named: "neighbour-sets"))
    #expect(
      try CSVTable(Array(text.utf8)).records.map(\.fields) == [
        ["0301", "3405", "Lillehammer", "a, \"b\"\nc", "plain", "a, \"b\"\nc", ""]
      ])
  }

  @Test("Stavanger and Trondheim kept their numbers through the mergers of 2020: one identity, with a break")
  func breaks() throws {
    #expect(try #require(book.municipality(RegionCode("1103"))).breaks == [2020])
    #expect(try #require(book.municipality(RegionCode("5001"))).breaks == [2020])
    #expect(try #require(book.municipality(RegionCode("3405"))).breaks.isEmpty)
    #expect(book.municipalities.filter { !$0.breaks.isEmpty }.allSatisfy { $0.exists(in: 2019) && $0.exists(in: 2020) })
  }
}
