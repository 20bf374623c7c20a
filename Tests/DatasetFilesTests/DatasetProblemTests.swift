import DatasetFiles
import Figures
import Foundation
import Problems
import Regions
import Testing
import TestSupport
import Values
import Wording

@Suite("Datasets that are wrong")
struct DatasetProblemTests {
  /// Writes regions, indicators and what is given, reads it all, and returns what was wrong.
  private func problems(_ datasets: SampleDataset..., indicators: SampleDataset = .indicators) throws -> [String] {
    try withTemporaryFolder { root in
      try SampleDataset.regions.write(to: "a/regions/2024-01-01", below: root)
      try indicators.write(to: "a/indicators/2024-01-01", below: root)
      for (number, dataset) in datasets.enumerated() { try dataset.write(to: "b/set\(number)/2024-01-01", below: root) }
      do {
        _ = try DatasetCollection(reading: root)
        return []
      } catch let problem as DatasetProblem { return problem.found.map { ProblemWords(.en).text($0) } }
    }
  }

  private func problems(in lines: String...) throws -> [String] { try problems(.observations(lines)) }

  private let good = "net-debt,3405,2020,2023,117.0,,provisional,p05"

  @Test("without a fault there is none")
  func sound() throws {
    #expect(
      try problems(in: good, "net-debt,EKG09,,2023,,notAvailable,final,p05", "tax,0501,2019,2018,31000,,final,x") == [])
  }

  @Test(
    "each faulty row is named with file, line and value",
    arguments: [
      ("net-drift,3405,2020,2023,1.0,,final,p1", "indicator 'net-drift' is not in the catalogue"),
      ("net-debt,3405,2020,23,1.0,,final,p1", "year '23' is not a year"),
      ("net-debt,3405,2020,2023,1.0,,guessed,p1", "status 'guessed' is not known"),
      ("net-debt,3405,2020,2023,\"1,0\",,final,p1", "'1,0' is not a decimal number"),
      ("net-debt,3405,2020,2023,1e3,,final,p1", "'1e3' is not a decimal number"),
      ("net-debt,3405,2020,2023,1.05,,final,p1", "'1.05' has more than the 1 decimals the indicator is published with"),
      ("tax,3405,2020,2023,1.0,,final,p1", "'1.0' has more than the 0 decimals the indicator is published with"),
      ("net-debt,3405,2020,2023,1.0,notReported,final,p1", "both a value and a reason that it is missing"),
      ("net-debt,3405,2020,2023,,,final,p1", "no value, and no known reason ('')"),
      ("net-debt,3405,2020,2023,,lost,final,p1", "no value, and no known reason ('lost')"),
      ("net-debt,9999,2020,2023,1.0,,final,p1", "no municipality had the number 9999 in the division of 2020"),
      ("net-debt,1580,2020,2023,1.0,,final,p1", "no municipality had the number 1580 in the division of 2020"),
      ("net-debt,0501,2020,2023,1.0,,final,p1", "no municipality had the number 0501 in the division of 2020"),
      ("net-debt,3405,,2018,1.0,,final,p1", "no municipality had the number 3405 in the division of 2019"),
    ])
  func rows(line: String, problem: String) throws {
    #expect(try problems(in: good, line) == ["b/set0/2024-01-01/observations.csv, line 3: \(problem)"])
  }

  @Test("a second file of a kind of which one is read, and a kind that nothing reads, are refused and not passed over")
  func secondFiles() throws {
    let sets = "municipality,set,members\n3405,named,3403\n"
    let first = SampleDataset("sets", [("neighbour-sets.csv", "neighbour-sets", "municipality,neighbour\n3405,3403\n")])
    let second = SampleDataset("own-sets", [("mine.csv", "neighbour-sets", "municipality,neighbour\n3403,3405\n")])
    let other = SampleDataset("other", [("mine.csv", "neighbor-sets", sets)])
    #expect(
      try problems(first, second).contains(
        "b/set1/2024-01-01/mine.csv: a second file of the kind 'neighbour-sets'; put its rows into b/set0/2024-01-01/neighbour-sets.csv"
      ))
    #expect(
      try problems(other).first?.hasPrefix(
        "b/set0/2024-01-01/mine.csv: nothing reads the kind 'neighbor-sets'; there are ")
        == true)
    let header = "indicator,denominator,year_offset,factor\n"
    let pair = SampleDataset(
      "pair",
      [
        ("a.csv", "denominators", header + "net-debt,tax,0,10\n"),
        ("b.csv", "denominators", header + "net-debt,tax,1,1\n"),
      ])
    #expect(try problems(pair) == ["b/set0/2024-01-01/b.csv: a second denominator of net-debt"])
  }

  @Test("each faulty correction of a value is named with file, line and value")
  func valueCorrections() throws {
    let lines = [
      "net-debt,3405,2023,117.1,117.0,Feil,Wrong", "net-drift,3405,2023,1,2,Feil,Wrong",
      "net-debt,0501,2018,1,2,Feil,Wrong",
      "net-debt,3405,MMXX,1,2,Feil,Wrong", "net-debt,3405,2022,1,1,Feil,Wrong", "net-debt,3405,2022,1,,Feil,Wrong",
      "net-debt,3405,2022,1,2,Feil,", "net-debt,3405,2023,3,4,Feil,Wrong",
    ]
    let text = (["indicator,region,year,expect,value,reason_nb,reason_en"] + lines).joined(separator: "\n") + "\n"
    let found = try problems(SampleDataset("corrections", [("v.csv", "value-corrections", text)]))
    #expect(
      found
        == [
          "line 3: indicator 'net-drift' is not in the catalogue",
          "line 4: region '0501' is neither the newest code of a municipality nor a group",
          "line 5: year 'MMXX' is not a year",
          "line 6: expect '1' and value '1' are not two decimal numbers that differ",
          "line 7: expect '1' and value '' are not two decimal numbers that differ", "line 8: a reason is empty",
          "line 9: net-debt of 3405 in 2023 is corrected twice",
        ].map { "b/set0/2024-01-01/v.csv, \($0)" })
  }

  @Test("a cell given twice in one place is named, on the second line; from two places it is no fault")
  func repeatedCell() throws {
    #expect(
      try problems(in: good, "net-debt,3405,2024,2023,117.1,,final,p05") == [
        "b/set0/2024-01-01/observations.csv, line 3: net-debt of 3405 in 2023 stands twice with the locator 'p05'"
      ])
    #expect(try problems(in: good, "net-debt,3405,2020,2023,117.1,,final,p06") == [])
  }

  @Test("all problems of all files are told at once")
  func allAtOnce() throws {
    var changed = SampleDataset.observations([good], id: "changed")
    changed.claimedHashes["observations.csv"] = String(repeating: "0", count: 64)
    var absent = SampleDataset.observations([good], id: "absent")
    absent.absent = ["observations.csv"]
    let hash = SampleDataset.sha256(changed.files[0].text).prefix(12)
    #expect(
      try problems(changed, absent) == [
        "b/set0/2024-01-01/observations.csv: SHA-256 is \(hash)…, origin.json says 000000000000…",
        "b/set1/2024-01-01/observations.csv: named in origin.json but cannot be read",
      ])
    let rows = try problems(
      .observations(["net-drift,3405,2020,2023,1.0,,final,p1", "net-debt,9999,2020,2023,1.0,,final,p1"], id: "one"),
      .observations(["net-debt,3405,2020,2023,x,,final,p1"], id: "two"))
    #expect(
      rows == [
        "b/set0/2024-01-01/observations.csv, line 2: indicator 'net-drift' is not in the catalogue",
        "b/set0/2024-01-01/observations.csv, line 3: no municipality had the number 9999 in the division of 2020",
        "b/set1/2024-01-01/observations.csv, line 2: 'x' is not a decimal number",
      ])
  }

  @Test("a dataset id used twice is named with both folders")
  func repeatedDataset() throws {
    let problems = try problems(.observations([good], id: "same"), .observations([], id: "same"))
    #expect(problems == ["b/set0/2024-01-01, b/set1/2024-01-01: the same dataset id 'same'"])
  }

  @Test("an indicator id used twice is named with file and line, in one file or in two")
  func repeatedIndicator() throws {
    let twice =
      SampleDataset.indicatorHeader + SampleDataset.indicatorRow("tax", 0) + SampleDataset.indicatorRow("tax", 0)
    #expect(
      try problems(indicators: SampleDataset("twice", [("indicators.csv", "indicators", twice)])) == [
        "a/indicators/2024-01-01/indicators.csv, line 3: the indicator 'tax' is given twice"
      ])
    let again = SampleDataset.indicatorHeader + SampleDataset.indicatorRow("tax", 0)
    #expect(
      try problems(SampleDataset("again", [("more.csv", "indicators", again)])) == [
        "b/set0/2024-01-01/more.csv, line 2: the indicator 'tax' is given twice"
      ])
  }

  @Test(
    "each faulty indicator is named with its line",
    arguments: [
      (SampleDataset.indicatorRow("x", 1, unit: "kroner"), "unit 'kroner' is not known"),
      (SampleDataset.indicatorRow("x", 9), "decimals '9'"),
      (SampleDataset.indicatorRow("x", -1), "decimals '-1'"),
      (SampleDataset.indicatorRow("x", 1, direction: "upwards"), "direction 'upwards' is not known"),
      (
        SampleDataset.indicatorRow("x", 1, direction: "withinBand(75 25)"), "direction 'withinBand(75 25)' is not known"
      ),
      (SampleDataset.indicatorRow("x", 1, scope: "all"), "scope 'all' is not known"),
      (SampleDataset.indicatorRow("x", 1).replacing("Navn", with: ""), "a label is empty"),
    ])
  func indicators(row: String, problem: String) throws {
    let text = SampleDataset.indicatorHeader + SampleDataset.indicatorRow("ok", 1) + row
    #expect(
      try problems(indicators: SampleDataset("i", [("indicators.csv", "indicators", text)])) == [
        "a/indicators/2024-01-01/indicators.csv, line 3: \(problem)"
      ])
  }

  @Test("a band is a direction with both its limits")
  func band() throws {
    let text = SampleDataset.indicatorHeader + SampleDataset.indicatorRow("share", 0, direction: "withinBand(25 75.5)")
    let indicators = try IndicatorRows.read(Array(text.utf8), path: "x")
    #expect(indicators.map(\.direction) == [.withinBand(lower: published("25"), upper: published("75.5"))])
  }

  @Test(
    "each faulty target is named with its line",
    arguments: [
      ("3405,net-drift,floor,false,1,,,,council,a,b,,,,t1", "indicator 'net-drift' is not in the catalogue"),
      ("9999,tax,floor,false,1,,,,council,a,b,,,,t1", "region '9999' is not the newest code of a municipality"),
      ("3405,tax,floor,no,1,,,,council,a,b,,,,t1", "strict 'no' is neither true nor false"),
      ("3405,tax,floor,false,1,,,,wish,a,b,,,,t1", "basis 'wish' is not known"),
      ("3405,tax,floor,false,,1,2,,council,a,b,,,,t1", "kind 'floor' does not go with target '', lower '1', upper '2'"),
      ("3405,tax,band,false,,3,2,,council,a,b,,,,t1", "kind 'band' does not go with target '', lower '3', upper '2'"),
      ("3405,tax,middle,false,1,,,,council,a,b,,,,t1", "kind 'middle' does not go with target '1', lower '', upper ''"),
      ("3405,tax,floor,false,1,,,x,council,a,b,,,,t1", "'x' is not a number"),
      ("3405,tax,floor,false,1,,,,council,a,b,,soon,,t1", "valid_from 'soon' is not a year"),
      ("3405,tax,floor,false,1,,,,council,a,b,,2025,2024,t1", "valid_to '2024' is before valid_from '2025'"),
      ("3405,tax,floor,false,1,,,,council,a,b,,,99999,t1", "valid_to '99999' is not a year"),
      ("3405,tax,floor,false,1,,,-1,council,a,b,,,,t1", "tolerance '-1' is below zero"),
      (
        "3405,tax,floor,false,1,,,,council,a,b,2023-02-31,,,t1",
        "decided_on '2023-02-31' is not a date such as 2024-05-01"
      ),
    ])
  func targets(row: String, problem: String) throws {
    let header =
      "region,indicator,kind,strict,target,lower,upper,tolerance,basis,decided_by_nb,decided_by_en,decided_on,valid_from,"
      + "valid_to,locator\n"
    #expect(
      try problems(SampleDataset("t", [("targets.csv", "targets", header + row + "\n")])) == [
        "b/set0/2024-01-01/targets.csv, line 2: \(problem)"
      ])
  }

  @Test("malformed tables and a missing column are named with file and line")
  func malformed() throws {
    #expect(
      try problems(SampleDataset("o", [("observations.csv", "observations", "indicator,region\n\"x\n")])) == [
        "b/set0/2024-01-01/observations.csv, line 2: a quoted field that does not end"
      ])
    #expect(
      try problems(
        SampleDataset(
          "o", [("observations.csv", "observations", "indicator,region,basis,year,value,missing,locator\n")])) == [
          "b/set0/2024-01-01/observations.csv, line 1: no column status; there are indicator, region, basis, year, value, missing, locator"
        ])
  }

  @Test("a malformed region table is named with file and line like any other")
  func malformedRegions() throws {
    #expect(
      try problems(SampleDataset("r", [("counties.csv", "counties", "code,division,name\n34,2020\n")])) == [
        "b/set0/2024-01-01/counties.csv, line 2: 2 fields where the header has 3"
      ])
  }

  @Test("corrections that cannot be read name their file")
  func corrections() throws {
    let problems = try problems(SampleDataset("c", [("corrections.json", "corrections", "{\"conflicts\": [{}]}")]))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("b/set0/2024-01-01/corrections.json: ") == true)
  }

  @Test("an origin.json that cannot be read is named, and a folder without any is an error")
  func origins() throws {
    try withTemporaryFolder { root in
      #expect { try DatasetCollection(reading: root) } throws: { error in
        (error as? DatasetProblem)?.english
          == "The datasets have 1 problem(s); nothing was loaded:\n  \(root.path): holds no dataset (no origin.json below it)"
      }
      let folder = root.appendingPathComponent("a")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("{".utf8).write(to: folder.appendingPathComponent("origin.json"))
      #expect { try DatasetCollection(reading: root) } throws: { error in
        (error as? DatasetProblem)?.found.first?.file == "a/origin.json"
      }
    }
  }

  @Test(
    "dates that there are not, and ranks out of all measure, are named with their member",
    arguments: [
      (("2023-02-29", "2024-01-02", 50), "published '2023-02-29' is not a date such as 2024-05-01"),
      ((nil, "9999-99-99", 50), "retrieved '9999-99-99' is not a date such as 2024-05-01"),
      ((nil, "0001-01-01", 50), "retrieved '0001-01-01' is not a date such as 2024-05-01"),
      (("01.05.2024", "2024-05-02", 50), "published '01.05.2024' is not a date such as 2024-05-01"),
      ((nil, "2024-05-01", Int.max), "precedence '9223372036854775807' is not from 0 to 1000"),
      ((nil, "2024-05-01", -1), "precedence '-1' is not from 0 to 1000"),
    ] as [((String?, String, Int), String)])
  func impossibleOrigins(said: (String?, String, Int), problem: String) throws {
    var dataset = SampleDataset.observations([good], published: said.0, precedence: said.2)
    dataset.retrieved = said.1
    #expect(try problems(dataset) == ["b/set0/2024-01-01/origin.json: \(problem)"])
  }

  @Test("an origin.json without a member says which, and none of the library's words")
  func missingMember() throws {
    try withTemporaryFolder { root in
      try Data("{\"id\": \"x\", \"title\": 3}".utf8).write(to: root.appendingPathComponent("origin.json"))
      #expect { try DatasetCollection(reading: root) } throws: { error in
        (error as? DatasetProblem)?.found.first?.fault.english.hasPrefix("the member 'title' should be ") == true
      }
    }
  }

  @Test("a file may not be named outside its folder")
  func outside() throws {
    let escaping = SampleDataset("e", [("../../../a/regions/2024-01-01/municipalities.csv", "observations", "x\n")])
    #expect(
      try problems(escaping).contains {
        $0
          == "b/set0/2024-01-01/../../../a/regions/2024-01-01/municipalities.csv: named in origin.json but cannot be read"
      })
  }

  @Test("twenty problems are named, the rest are counted")
  func many() throws {
    let lines = (0..<25).map { "net-debt,3405,2020,2023,x\($0),,final,p\($0)" }
    try withTemporaryFolder { root in
      try SampleDataset.regions.write(to: "a", below: root)
      try SampleDataset.indicators.write(to: "b", below: root)
      try SampleDataset.observations(lines).write(to: "c", below: root)
      #expect { try DatasetCollection(reading: root) } throws: { error in
        let text = ((error as? any Problem)?.english ?? "").split(separator: "\n")
        return text.first == "The datasets have 25 problem(s); nothing was loaded:" && text.count == 22
          && text[1] == "  c/observations.csv, line 2: 'x0' is not a decimal number" && text.last == "  and 5 more"
      }
    }
  }
}

@Suite("Datasets that are right")
struct DatasetReadingTests {
  @Test("observations come under the newest code, with the code then and the date known")
  func identity() throws {
    try withTemporaryFolder { root in
      try SampleDataset.regions.write(to: "a", below: root)
      try SampleDataset.indicators.write(to: "b", below: root)
      try SampleDataset.observations(
        [
          "tax,0501,2019,2018,31000,,final,x", "tax,2111,2024,2023,,notApplicable,final,x",
          "tax,EAK,,2023,1,,revised,y",
        ],
        published: "2024-03-15", precedence: 7
      ).write(to: "c", below: root)
      let rows = try DatasetCollection(reading: root).observations
      #expect(rows.map(\.observation.region.rawValue) == ["3405", "2111", "EAK"])
      #expect(rows.map(\.codeThen.rawValue) == ["0501", "2111", "EAK"])
      #expect(rows.map(\.observation.known) == ["2024-03-15", "2024-03-15", "2024-03-15"])
      #expect(
        rows.map(\.observation.value) == [.value(published("31000")), .missing(.notApplicable), .value(published("1"))])
      #expect(rows.map(\.observation.status) == [.final, .final, .revised])
      #expect(rows.allSatisfy { $0.precedence == 7 && $0.preferred && $0.observation.dataset == "sample-figures" })
    }
  }

  @Test("the losing side of a conflict is not preferred, and only that row")
  func conflicts() throws {
    let conflict = """
      {"conflicts": [{"id": "c1", "indicator": "tax", "region": "3405", "year": 2023, "chosen": {"value": "1", "locator": "p1"},
      "other": {"value": "2", "locator": "p2"}, "reason": {"nb": "Fordi", "en": "Because"}}]}
      """
    try withTemporaryFolder { root in
      try SampleDataset.regions.write(to: "a", below: root)
      try SampleDataset.indicators.write(to: "b", below: root)
      var figures = SampleDataset.observations([
        "tax,3405,2020,2023,1,,final,p1", "tax,3405,2020,2023,2,,final,p2", "tax,3405,2020,2022,2,,final,p2",
        "tax,3403,2020,2023,2,,final,p2", "net-debt,3405,2020,2023,2,,final,p2",
      ])
      figures.files.append(("corrections.json", "corrections", conflict))
      try figures.write(to: "c", below: root)
      try SampleDataset.observations(["tax,3405,2020,2023,2,,final,p2"], id: "other").write(to: "d", below: root)
      let collection = try DatasetCollection(reading: root)
      #expect(collection.observations.map(\.preferred) == [true, false, true, true, true, true])
      #expect(collection.conflicts.map(\.id) == ["c1"])
      #expect(collection.conflicts.first?.dataset == "sample-figures")
      #expect(collection.conflicts.first?.reason.recorded?.en == "Because")
    }
  }

  @Test("the fingerprint follows the content and not the place")
  func fingerprint() throws {
    try withTemporaryFolder { root in
      func tree(_ name: String, _ value: String) throws -> URL {
        let folder = root.appendingPathComponent(name)
        try SampleDataset.regions.write(to: "a", below: folder)
        try SampleDataset.observations(["tax,3405,2020,2023,\(value),,final,p1"]).write(to: "b/c", below: folder)
        return folder
      }
      let first = try DatasetTree.fingerprint(of: tree("one", "1"))
      #expect(first.count == 64)
      #expect(try DatasetTree.fingerprint(of: tree("a-much-longer-name", "1")) == first)
      #expect(try DatasetTree.fingerprint(of: tree("three", "2")) != first)
      let link = root.appendingPathComponent("link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: root.appendingPathComponent("one"))
      #expect(try DatasetTree.fingerprint(of: link) == first)
      #expect(try DatasetTree.fingerprint(of: URL(fileURLWithPath: root.path + "/two/../one/")) == first)
    }
  }

  @Test("the order of the folders on disk does not matter")
  func order() throws {
    let collection = try RealDatasets.collection()
    #expect(collection.folders.map(\.path) == collection.folders.map(\.path).sorted())
  }
}
