import Foundation
import ProofFiles
import TestSupport
import Testing

@Suite("A briefing's proof")
struct ProofTests {
  /// A small country with a proof of Lillehammer's briefing for 2023.
  private func withProof(_ body: (ImportPlace, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let place = try ImportPlace(folder)
      let rows = try place.file("hamar.csv", "indicator,region,year,value\nnet-debt,3403,2023,99.5\n")
      try #require(place.run(rows).status == 0)
      let targets = try place.file(
        "targets.csv",
        "region,indicator,kind,target,basis,decided_by\nLillehammer,net-debt,ceiling,90,council,Kommunestyret\n")
      try #require(place.run(targets).status == 0)
      let proof = folder.appendingPathComponent("proof.zip")
      let run = try brief(place, proof: proof)
      try #require(run.status == 0, "\(run.messages)")
      try body(place, proof)
    }
  }

  private func brief(_ place: ImportPlace, proof: URL) throws -> ProgramRun {
    try Program.run(
      [
        "brief", "--year", "2023", "--language", "en", "--proof", proof.path, "--datasets", place.datasets,
        "--since", "2026-01-01", "--format", "json",
      ], database: place.database)
  }

  /// Verifies without the database and the datasets the proof was made from.
  private func verify(_ proof: URL, _ arguments: String...) throws -> ProgramRun {
    try Program.run(
      ["verify", proof.path, "--language", "en"] + arguments, database: "/nonexistent/none.sqlite")
  }

  private func parts(_ proof: URL) throws -> [(name: String, bytes: [UInt8])] {
    try ProofArchive.read([UInt8](try Data(contentsOf: proof)))
  }

  /// Writes the archive with a part changed, and its hash in `proof.json` too where the change is to go unseen.
  private func tamper(_ proof: URL, _ name: String, _ change: (String) -> String, seen: Bool = false) throws {
    var parts = try parts(proof)
    let place = try #require(parts.firstIndex { $0.name == name })
    let old = String(decoding: parts[place].bytes, as: UTF8.self)
    let new = change(old)
    try #require(new != old)
    parts[place].bytes = Array(new.utf8)
    if !seen {
      let statement = String(decoding: parts[0].bytes, as: UTF8.self)
      parts[0].bytes = Array(
        statement.replacing(SampleDataset.sha256(old), with: SampleDataset.sha256(new)).utf8)
    }
    try Data(ProofArchive.write(parts)).write(to: proof)
  }

  @Test("the same briefing gives the same archive, and it holds elsewhere")
  func holds() throws {
    try withProof { place, proof in
      let first = try Data(contentsOf: proof)
      try #require(brief(place, proof: proof).status == 0)
      #expect(try Data(contentsOf: proof) == first)
      try FileManager.default.removeItem(atPath: place.database)
      try FileManager.default.removeItem(atPath: place.datasets)
      let run = try verify(proof)
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.output) \(run.messages)")
      #expect(run.output.hasPrefix("It holds: the briefing was made again from the proof, "))
      let names = try parts(proof).map(\.name)
      for name in ["proof.json", "result/briefing.json", "result/rankings.csv", "inputs/observation.csv"] {
        #expect(names.contains(name))
      }
    }
  }

  @Test("Lillehammer's own briefing, from the shipped datasets, holds")
  func real() throws {
    try withTemporaryFolder { folder in
      let proof = folder.appendingPathComponent("p.zip")
      let made = try Program.run(
        "brief", "--year", "2023", "--proof", proof.path, "--quiet", "--comparator", "national")
      try #require(made.status == 0)
      let run = try verify(proof)
      #expect(run.status == 0, "\(run.output)")
    }
  }

  @Test("a figure that was changed in the archive, hash and all, shows as the first difference")
  func changedFigure() throws {
    try withProof { _, proof in
      try tamper(
        proof, "inputs/observation.csv",
        { $0.replacing("net-debt,2023,3405,3405,35,1", with: "net-debt,2023,3405,3405,36,1") })
      let run = try verify(proof)
      #expect(run.status == 1)
      #expect(run.output.contains("It does not hold: result/briefing.json, line "))
      #expect(run.output.contains("3.5") && run.output.contains("3.6"), "\(run.output)")
    }
  }

  @Test("a part that is not the one stated is named; so is what is no proof")
  func damaged() throws {
    try withProof { place, proof in
      try tamper(proof, "result/briefing.json", { $0 + " " }, seen: true)
      let run = try verify(proof)
      #expect(run.status == 1)
      #expect(run.messages.contains("result/briefing.json is not the part that proof.json names"), "\(run.messages)")
      let text = try place.file("a.zip", "no archive")
      let none = try verify(URL(fileURLWithPath: text))
      #expect(
        none.status == 1 && none.messages.contains("a.zip is not a proof: it is not a ZIP archive that is whole."))
      #expect(try verify(URL(fileURLWithPath: "/nonexistent/p.zip")).status == 1)
    }
  }

  @Test(
    "figures that no figure can be are refused before they are read",
    arguments: ["many,1", "35,12", "9999999999999999999,1", "35,-1"])
  func hostileFigures(numbers: String) throws {
    try withProof { _, proof in
      try tamper(
        proof, "inputs/observation.csv",
        { $0.replacing("net-debt,2023,3405,3405,35,1", with: "net-debt,2023,3405,3405,\(numbers)") })
      let run = try verify(proof)
      #expect(
        run.status == 1 && run.messages.contains("a row of observation does not fit its columns"), "\(run.messages)")
    }
  }

  @Test("comparators that are others here are named, and the first difference with them")
  func otherPlugins() throws {
    try withProof { place, proof in
      let empty = place.folder.appendingPathComponent("no-plugins")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      let run = try verify(proof, "--plugins", empty.path)
      #expect(run.status == 1)
      #expect(run.messages.contains("The comparator kostra-group: 1."), "\(run.messages)")
      #expect(run.messages.contains("in the proof, none here."))
      #expect(run.output.contains("It does not hold"))
    }
  }
}
