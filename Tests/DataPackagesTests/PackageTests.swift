import Application
import DataPackages
import Figures
import Foundation
import Imports
import Problems
import Regions
import SQLiteStore
import Statistics
import TestSupport
import Testing
import Values

@Suite("Packages of figures")
struct PackageTests {
  private let indicators = [Indicator.sample(), .sample(id: "net-debt", direction: .lowerIsBetter)]

  private var texts: PackageTexts {
    PackageTexts(title: "Figures", description: "All", table: { $0.rawValue }, field: { "\($0.rawValue) \($1)" })
  }

  private func origin(_ id: String, borders: Int? = nil) -> Origin {
    Origin(
      id: id, title: Multilingual(nb: "Tall, \"a\"", nn: "Tal", en: "Figures"), publisher: "SSB",
      licence: Multilingual("CC BY 4.0"),
      location: Multilingual("12134"), published: "2024-06-15", retrieved: "2024-06-16",
      notes: Multilingual(nb: "n\nl", en: "n"),
      borders: borders)
  }

  private func stored(_ observation: Observation, _ precedence: Int) -> StoredObservation {
    StoredObservation(
      observation: observation, codeThen: RegionCode("0501"), precedence: precedence, preferred: true)
  }

  /// A store with a shipped dataset, an answer of the publisher's, and an import with a target and a conflict.
  private func filled(_ path: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: path)
    try store.fill(fingerprint: "1") {
      (
        [StoredDataset(path: "a", origin: origin("shipped", borders: 2024), files: [])],
        [stored(.sample("1.20", dataset: "shipped"), 40)], []
      )
    }
    let answer = ImportRecord(
      id: "abc", dataset: "fetch-abc", file: "12134", sha256: "ff", imported: "2024-06-16", kind: "fetch", rows: 2)
    let file = (name: "12134", kind: "observations", sha256: "ff", bytes: Optional<[UInt8]>.none)
    _ = try store.add(answer, dataset: StoredDataset(path: "fetch/12134", origin: origin("fetch-abc"), files: [file])) {
      _ in
      [
        stored(.sample("1.4", dataset: "fetch-abc", known: "2024-06-15"), Precedence.ofAnswer(second: 60, sequence: 1)),
        stored(.missing(.confidential, of: "0301", dataset: "fetch-abc"), Precedence.ofAnswer(second: 60, sequence: 1)),
      ]
    }
    let own = ImportRecord(
      id: "def", dataset: "import-def", file: "tall.csv", sha256: "ee", imported: "2024-07-01", kind: "dataset", rows: 1
    )
    let conflict = Conflict(
      id: "c", indicator: "net-debt", region: RegionCode("3405"), year: 2023, dataset: "import-def",
      chosen: Conflict.Side(value: "117.0", locator: "p1"), other: Conflict.Side(value: "118", locator: "p2"),
      reason: .recorded(Multilingual(nb: "Fordi", nn: "Fordi", en: "Because")))
    let targets = (name: "t/targets.csv", kind: "targets", sha256: "00", bytes: Optional(Array("a,b\n".utf8)))
    let hash = hexadecimalSHA256(Array("a,b\n".utf8))
    _ = try store.add(
      own,
      dataset: StoredDataset(
        path: "own", origin: origin("import-def"), files: [(targets.name, targets.kind, hash, targets.bytes)]),
      conflicts: [conflict]
    ) { next in
      [
        stored(
          Observation(
            indicator: "net-debt", region: RegionCode("3405"), year: 2023, value: .value(published("117.0")),
            status: .provisional, dataset: "import-def", locator: "p1, \"x\"", known: "2024-07-01",
            scope: .municipalityAlone, differences: [.counted: "a=b; \"c\""]), next)
      ]
    }
    return store
  }

  private func export(_ store: SQLiteStore, to path: String) throws {
    _ = try PackageWriter(store, indicators: indicators, regions: try SmallCountry.book(), texts: texts).write(to: path)
  }

  private func read(_ path: String) throws -> ReadPackage {
    try ReadPackage(path, indicators: indicators, regions: try SmallCountry.book(), today: "2026-11-26")
  }

  @Test(
    "what is taken in elsewhere is all there: values, ranks, scopes, conflicts, files; and the same store writes the same bytes"
  )
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      let store = try filled(folder.appendingPathComponent("a.sqlite").path)
      let path = folder.appendingPathComponent("p").path
      try export(store, to: path)
      try export(store, to: path + "2")
      for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.contains(".") {
        #expect(FileManager.default.contentsEqual(atPath: path + "/" + name, andPath: path + "2/" + name), "\(name)")
      }
      let other = try SQLiteStore(path: folder.appendingPathComponent("b.sqlite").path)
      try other.fill(fingerprint: "1") { ([StoredDataset(path: "a", origin: origin("shipped"), files: [])], [], []) }
      let preview = try PackageTaking(into: other, on: "2026-11-26").take(try read(path), dryRun: true)
      #expect(preview.taken.map(\.effect.added) == [1, 1])
      #expect(try other.imports().isEmpty)
      let outcome = try PackageTaking(into: other, on: "2026-11-26").take(try read(path), dryRun: false)
      #expect(outcome.taken.map(\.record.id) == ["abc", "def"] && outcome.left[.here] == ["shipped"])
      for id in ["fetch-abc", "import-def"] {
        #expect(try rows(of: id, other) == rows(of: id, store))
        #expect(try other.conflicts(recordedBy: id) == store.conflicts(recordedBy: id))
        #expect(try other.origin(of: id) == store.origin(of: id))
      }
      #expect(try other.files(ofKind: "targets").map(\.bytes) == [Array("a,b\n".utf8)])
      let again = try PackageTaking(into: other, on: "2026-11-27").take(try read(path), dryRun: false)
      #expect(again.taken.isEmpty && again.left[.here]?.sorted() == ["fetch-abc", "import-def", "shipped"])
      try edit(path, "figures.csv", "1.4", "1.5")
      let changed = try PackageTaking(into: other, on: "2026-11-27").take(try read(path), dryRun: false)
      #expect(changed.taken.isEmpty && changed.left[.differs] == ["fetch-abc"])
      _ = try other.removeImport("abc")
      #expect(try rows(of: "fetch-abc", other).isEmpty)
    }
  }

  /// Replaces a text in a file of a package, with the hash that the package has of it.
  private func edit(_ path: String, _ file: String, _ from: String, _ to: String, sealed: Bool = true) throws {
    let place = path + "/" + file
    let before = try String(contentsOfFile: place, encoding: .utf8)
    let after = before.replacing(from, with: to)
    #expect(before != after, "\(from)")
    try Data(after.utf8).write(to: URL(fileURLWithPath: place))
    guard sealed else { return }
    let descriptor = path + "/datapackage.json"
    let text = try String(contentsOfFile: descriptor, encoding: .utf8)
    let sealedText = text.replacing(
      hexadecimalSHA256(Array(before.utf8)), with: hexadecimalSHA256(Array(after.utf8)))
    try Data(sealedText.utf8).write(to: URL(fileURLWithPath: descriptor))
  }

  private func rows(of dataset: String, _ store: SQLiteStore) throws -> [String] {
    var rows: [String] = []
    try store.eachFigure(of: dataset) {
      rows.append("\($0.observation) \($0.codeThen) \($0.precedence) \($0.preferred)")
    }
    return rows
  }

  @Test("a folder with something in it is left; nothing is left of a package that could not be written")
  func places() throws {
    try withTemporaryFolder { folder in
      let store = try filled(folder.appendingPathComponent("a.sqlite").path)
      #expect(throws: PlaceProblem.self) { try export(store, to: folder.path) }
      let writer = PackageWriter(store, indicators: indicators, regions: try SmallCountry.book(), texts: texts)
      #expect(throws: PlaceProblem.self) { try writer.write(to: folder.path, replacing: true) }
      let twice = folder.appendingPathComponent("twice").path
      for _ in 0..<2 { #expect(try writer.write(to: twice, replacing: true).figures == 4) }
      #expect(try read(twice).datasets.count == 3)
      let missing = folder.appendingPathComponent("none/p").path
      #expect(throws: FileProblem.self) { try export(store, to: missing) }
      let empty = folder.appendingPathComponent("empty")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
      try export(store, to: empty.path)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!names.contains { $0.contains("partial") || $0.contains(".old-") })
    }
  }

  @Test("what has been changed, or leads elsewhere, is refused with every fault, and nothing is taken in")
  func hostile() throws {
    try withTemporaryFolder { folder in
      let store = try filled(folder.appendingPathComponent("a.sqlite").path)
      func faults(_ change: (String) throws -> Void) throws -> [DatasetProblem.Found] {
        let path = folder.appendingPathComponent("p\(UInt64.random(in: 0...UInt64.max))").path
        try export(store, to: path)
        try change(path)
        do { _ = try read(path) } catch let problem as DatasetProblem { return problem.found }
        return []
      }
      #expect(try faults { _ in }.isEmpty)
      #expect(try faults { try edit($0, "figures.csv", "117.0", "11.7", sealed: false) }.count == 1)
      let wrong = try faults {
        try edit($0, "figures.csv", "117.0", "NaN")
        try edit($0, "figures.csv", "net-operating-result,2023,3405", "no-such,2023,9999")
      }
      // Two rows of the unknown key figure, and the value that is no number.
      #expect(wrong.count == 3 && wrong.allSatisfy { $0.file == "figures.csv" && $0.line != nil })
      #expect(try faults { try edit($0, "figures.csv", ",true,", ",maybe,") }.count == 4)
      for path in ["../figures.csv", "/etc/passwd", "./figures.csv", "a//b"] {
        #expect(
          try faults { try edit($0, "datapackage.json", "\"figures.csv\"", "\"\(path)\"", sealed: false) }.count >= 1,
          "\(path)")
      }
      let linked = try faults { package in
        let place = package + "/figures.csv"
        try FileManager.default.moveItem(atPath: place, toPath: package + ".csv")
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: package + ".csv")
      }
      #expect(linked.count == 1)
      #expect(try faults { try FileManager.default.removeItem(atPath: $0 + "/datapackage.json") }.count == 1)
      let piped = try faults { package in
        try FileManager.default.removeItem(atPath: package + "/figures.csv")
        mkfifo(package + "/figures.csv", 0o600)
      }
      #expect(piped.count == 1)
      #expect(try faults { try edit($0, "figures.csv", "2024-07-01", "2099-12-31") }.count == 1)
      // An answer of the publisher's that would rank as a copy, and an import that would rank as an answer.
      let answer = String(Precedence.ofAnswer(second: 60, sequence: 1))
      #expect(try faults { try edit($0, "figures.csv", answer, "40") }.count == 2)
      #expect(try faults { try edit($0, "figures.csv", ",40,true", ",\(answer),true") }.count == 1)
      #expect(try faults { try edit($0, "conflicts.csv", "net-debt", "no-such") }.count == 1)
      #expect(
        try faults { try edit($0, "datapackage.json", "maalestokk-figures", "other", sealed: false) }.count == 1)
    }
  }
}
