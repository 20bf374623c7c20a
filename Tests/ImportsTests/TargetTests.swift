import DatasetFiles
import Figures
import Imports
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Imported targets")
struct ImportedTargetTests {
  private static let header =
    "region;indicator;kind;target;lower;upper;strict;tolerance;basis;decided_by;decided_on;valid_from;valid_to;source\n"

  private func read(_ rows: String...) throws -> Reading.Outcome {
    try Reading.text(Self.header + rows.joined(separator: "\n") + "\n")
  }

  @Test("every kind, with what stands behind it, for any municipality; Norwegian words too")
  func kinds() throws {
    let outcome = try read(
      "Hamar;net-debt;ceiling;80,5;;;nei;0,5;council;Kommunestyret;2024-05-01;2024;2027;sak 12/24",
      "0501;reserve-fund;floor;10;;;ja;;vedtak;;01.02.2023;;;", "Oslo;fixed-rate-share;bånd;;25;75;;;reglement;;;;;")
    let targets = outcome.targets
    #expect(targets.map(\.region.rawValue) == ["3403", "3405", "0301"], "\(outcome.message)")
    #expect(
      targets.map(\.bound) == [
        .ceiling(published("80.5"), strict: false), .floor(published("10"), strict: true),
        .band(lower: published("25"), upper: published("75")),
      ])
    #expect(targets.map(\.basis) == [.council, .council, .regulation])
    #expect(targets[0].tolerance == published("0.5") && targets[0].validFrom == 2024 && targets[0].validTo == 2027)
    #expect(targets[0].locator == "sak 12/24" && targets[1].locator == "tall.csv:3")
    #expect(targets[1].decidedOn == "2023-02-01")
  }

  @Test("the table that is kept is read back as the same targets")
  func roundTrip() throws {
    let outcome = try read(
      "Hamar;net-debt;ceiling;80,5;;;true;0,5;council;\"Ola; \"\"K\"\", as\";2024-05-01;2024;2027;a,b",
      "Hamar;fixed-rate-share;band;;25;75;;;;;;;;")
    guard case .targets(let targets) = outcome.read?.content else {
      Issue.record("\(outcome.message)")
      return
    }
    let catalogue = Dictionary(uniqueKeysWithValues: try RealDatasets.collection().indicators.map { ($0.id, $0) })
    let again = try TargetRows.read(
      Array(targets.csv.utf8), path: "targets.csv", dataset: outcome.read?.dataset ?? "",
      isKnown: { catalogue[IndicatorID($0)] != nil })
    #expect(again == targets.targets)
    #expect(outcome.notes.first?.hasPrefix("Targets without a basis, counted as guidelines: 1 (3).") == true)
  }

  @Test(
    "rows that are refused",
    arguments: [
      ("EKG09;net-debt;ceiling;80;;;;;;;;;;", "2 region: region"),
      ("Hamar;net-det;ceiling;80;;;;;;;;;;", "2 indicator: indicator"),
      ("Hamar;net-debt;ceiling;;;;;;;;;;;", "2 kind: target"), ("Hamar;net-debt;band;;75;25;;;;;;;;", "2 kind: target"),
      ("Hamar;net-debt;band;;25;75;ja;;;;;;;", "2 kind: target"),
      ("Hamar;net-debt;floor;1E+03;;;;;;;;;;", "2 target: target"),
      ("Hamar;net-debt;most;80;;;;;;;;;;", "2 kind: target"),
      ("Hamar;net-debt;ceiling;80;;;maybe;;;;;;;", "2 strict: target"),
      ("Hamar;net-debt;ceiling;80;;;;-1;;;;;;", "2 tolerance: target"),
      ("Hamar;net-debt;ceiling;80;;;;;law;;;;;", "2 basis: target"),
      ("Hamar;net-debt;ceiling;80;;;;;;;2024-13-01;;;", "2 decided_on: target"),
      ("Hamar;net-debt;ceiling;80;;;;;;;;9999;;", "2 valid_from: year"),
      ("Hamar;net-debt;ceiling;80;;;;;;;;2025;2024;", "2 valid_to: year"),
    ])
  func refused(row: String, problem: String) throws {
    let outcome = try read(row)
    #expect(outcome.problems.contains(problem) && outcome.read == nil, "\(outcome.problems)")
  }

  @Test("two that agree are taken once; two that disagree name both lines; two periods stand side by side")
  func duplicates() throws {
    #expect(
      try read("Hamar;net-debt;ceiling;80;;;;;council;;;;;", "3403;net-debt;ceiling;80,0;;;;;council;;;;;").targets
        .count == 1)
    let other = try read("Hamar;net-debt;ceiling;80;;;;;council;;;;;", "3403;net-debt;ceiling;81;;;;;council;;;;;")
    #expect(other.problems == ["3 indicator: duplicate"])
    #expect(
      try read("Hamar;net-debt;ceiling;80;;;;;council;;;2024;;", "3403;net-debt;ceiling;81;;;;;council;;;2025;;")
        .targets.count == 2)
    // Without a first year each begins in the year it was decided, in one file as in two; of one year they contradict.
    #expect(
      try read(
        "Hamar;net-debt;ceiling;80;;;;;council;;2020-12-17;;;", "3403;net-debt;ceiling;81;;;;;council;;2023-12-14;;;"
      ).targets.count == 2)
    #expect(
      try read(
        "Hamar;net-debt;ceiling;80;;;;;council;;2023-01-01;;;", "3403;net-debt;ceiling;81;;;;;council;;2023-12-14;;;"
      ).problems == ["3 indicator: duplicate"])
  }

  @Test("a later decision takes over from its first year; one without a first year altogether")
  func succession() {
    let old = Target(indicator: "net-debt", bound: .ceiling(published("90"), strict: false))
    let other = Target(indicator: "sick-leave", bound: .ceiling(published("7"), strict: false))
    let later = Target(indicator: "net-debt", bound: .ceiling(published("80"), strict: false), validFrom: 2025)
    let standing = standingTargets([[old, other], [later]])
    #expect(standing.map(\.indicator) == ["net-debt", "sick-leave", "net-debt"])
    #expect(standing.map(\.validTo) == [2024, nil, nil])
    let always = Target(indicator: "net-debt", bound: .ceiling(published("70"), strict: false))
    #expect(standingTargets([[old, other], [later], [always]]) == [other, always])
    let elsewhere = Target(region: "3403", indicator: "net-debt", bound: .ceiling(published("70"), strict: false))
    #expect(standingTargets([[old], [elsewhere]]) == [old, elsewhere])
  }
}
