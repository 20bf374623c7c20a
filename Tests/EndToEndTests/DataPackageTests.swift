import Foundation
import TestSupport
import Testing

/// One municipality's fetch serves another without network; and whose figure is used while answers come in.
@Suite("maalestokk data, and the order of sources")
struct DataPackageTests {
  /// An answer in the publisher's shape: net operating results of 2023 for Lillehammer, Hamar, Gjøvik and Ringsaker.
  private func body(updated: String, _ values: [String]) -> String {
    """
    {"version":"2.0","class":"dataset","label":"12134: Finansielle grunnlagsdata","source":"Statistisk sentralbyrå",
     "updated":"\(updated)","role":{"time":["Tid"],"geo":["KOKkommuneregion0000"],"metric":["ContentsCode"]},
     "id":["KOKkommuneregion0000","Tid","ContentsCode"],"size":[4,1,1],
     "dimension":{"KOKkommuneregion0000":{"category":{"index":{"3405":0,"3403":1,"3407":2,"3411":3}}},
       "Tid":{"category":{"index":{"2023":0}}},
       "ContentsCode":{"category":{"index":{"KOSAGD230000":0},
         "unit":{"KOSAGD230000":{"base":"prosent","decimals":1}}}}},
     "extension":{"px":{"tableid":"12134"}},"value":[\(values.joined(separator: ","))]}
    """
  }

  private struct Place {
    let folder: URL
    var database: String { folder.appendingPathComponent("x.sqlite").path }

    func fetch(_ text: String, _ name: String) throws -> ProgramRun {
      let file = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      return try Program.run(["fetch", "--from-file", file.path, "--language", "en"], database: database)
    }

    func ranking(_ database: String? = nil) throws -> (value: Double?, editions: Int) {
      let json = try Program.run(
        ["rank", "net-operating-result", "--year", "2023", "--comparator", "neighbours", "--format", "json"],
        database: database ?? self.database
      ).json()
      let found = try #require((json["rankings"] as? [[String: Any]])?.first)
      return ((found["value"] as? NSNumber)?.doubleValue, (found["editions"] as? [Any])?.count ?? 0)
    }
  }

  private func inPlace(_ work: (Place) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let place = Place(folder: folder)
      try Program.copyFilledDatabase(to: place.database)
      try work(place)
    }
  }

  @Test(
    "an answer older than the copy is used; June's replaces March's; March's after June's changes nothing and is told")
  func order() throws {
    try inPlace { place in
      #expect(try place.ranking().value == 1.2)
      // The copy is of 15 March 2024.
      let early = try place.fetch(body(updated: "2024-03-14T07:00:00Z", ["1.1", "4.4", "4.0", "2.0"]), "early.json")
      #expect(early.status == 0, "\(early.messages)")
      #expect(try place.ranking().value == 1.1)
      #expect(try place.ranking().editions == 0)
      let march = body(updated: "2024-03-15T07:00:00Z", ["1.3", "4.4", "4.0", "2.0"])
      let june = try place.fetch(body(updated: "2024-06-15T06:00:00Z", ["1.4", "4.3", "4.0", "2.0"]), "june.json")
      #expect(june.status == 0)
      #expect(try place.ranking().value == 1.4)
      let late = try place.fetch(march, "march.json")
      #expect(late.output.contains("older than what stands: 2"), "\(late.output)")
      #expect(try place.ranking().value == 1.4)
    }
  }

  @Test("an answer for some beside the copy for others is a mix, and says whose is which")
  func partial() throws {
    try inPlace { place in
      _ = try place.fetch(body(updated: "2024-06-15T06:00:00Z", ["1.4", "null", "null", "null"]), "one.json")
      let found = try place.ranking()
      #expect(found.value == 1.4 && found.editions == 2)
    }
  }

  @Test(
    "what one has fetched, another takes in from the package: the same place, the same rank of sources, and back again")
  func package() throws {
    try inPlace { place in
      _ = try place.fetch(body(updated: "2024-06-15T06:00:00Z", ["1.4", "4.3", "4.0", "2.0"]), "june.json")
      let package = place.folder.appendingPathComponent("package").path
      let written = try Program.run(["data", "export", package, "--language", "en"], database: place.database)
      #expect(written.status == 0 && written.output.hasPrefix("Wrote "), "\(written.messages)")
      let again = try Program.run(["data", "export", package], database: place.database)
      #expect(again.status == 64 && again.messages.contains("er ingen tom mappe"))
      let other = place.folder.appendingPathComponent("other.sqlite").path
      try Program.copyFilledDatabase(to: other)
      let preview = try Program.run(["data", "import", package, "--dry-run", "--language", "en"], database: other)
      #expect(preview.status == 0 && preview.output.contains("nothing was written"), "\(preview.output)")
      #expect(try place.ranking(other).value == 1.2)
      let taken = try Program.run(["data", "import", package, "--language", "en"], database: other)
      #expect(taken.status == 0 && taken.output.contains("Took in 12134: Finansielle grunnlagsdata"), "\(taken.output)")
      #expect(try place.ranking(other).value == 1.4)
      let back = place.folder.appendingPathComponent("back").path
      _ = try Program.run(["data", "export", back], database: other)
      for table in ["figures.csv", "conflicts.csv", "files.csv"] {
        #expect(
          FileManager.default.contentsEqual(atPath: "\(package)/\(table)", andPath: "\(back)/\(table)"), "\(table)")
      }
      let nothing = try Program.run(["data", "import", package, "--language", "en"], database: other)
      #expect(nothing.output.hasPrefix("Nothing new in the package."), "\(nothing.output)")
    }
  }

  @Test(
    "a package that was changed on the way is refused whole, with the file; a folder that is none says what is missing")
  func changed() throws {
    try inPlace { place in
      let package = place.folder.appendingPathComponent("package").path
      _ = try Program.run(["data", "export", package], database: place.database)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: package + "/figures.csv"))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("x\n".utf8))
      try handle.close()
      let run = try Program.run(["data", "import", package, "--language", "en"], database: place.database)
      #expect(run.status == 64 && run.messages.contains("figures.csv"), "\(run.status) \(run.messages)")
      let none = try Program.run(["data", "import", place.folder.path, "--language", "en"], database: place.database)
      #expect(none.status == 64 && none.messages.contains("datapackage.json"), "\(none.messages)")
    }
  }
}
