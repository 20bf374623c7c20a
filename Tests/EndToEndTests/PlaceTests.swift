import Foundation
import TestSupport
import Testing

@Suite("Where the database lies, and what it was filled from", .serialized)
struct PlaceTests {
  private static let commands = [
    ["rank", "net-debt"], ["brief"], ["import", "x.csv"], ["comment", "--list"], ["fetch"], ["doctor"],
    ["backup", "/nonexistent/x"], ["restore", "/nonexistent/x"], ["verify", "/nonexistent/x.zip"], ["indicators"],
  ]

  @Test("what cannot be a database's place is refused by every command, before anything else", arguments: commands)
  func refused(command: [String]) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("letter").path
      try Data("Dear council".utf8).write(to: URL(fileURLWithPath: file))
      let places: KeyValuePairs = [
        "": "--database is empty; name a file.", ":memory:": "--database is ':memory:', which is no file that lasts.",
        "file:x?mode=memory": "--database is 'file:x?mode=memory', which is no file that lasts.",
        folder.path: "--database is a folder, \(folder.path); name a file.",
        folder.path + "/new/": "--database is a folder, \(folder.path)/new/; name a file.",
        file + "/x.sqlite": "--database lies below \(file), which is no folder: \(file)/x.sqlite.",
        "/dev/null": "--database is no regular file: /dev/null.",
      ]
      for (place, said) in places {
        let run = try Program.run(command + ["--language", "en"], database: place)
        #expect(run.status == 64 && run.output.isEmpty, "\(place)")
        #expect(run.messages == said + "\n", "\(place)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["letter"])
      let norwegian = try Program.run(command, database: "")
      #expect(norwegian.messages == "--database er tom; oppgi en fil.\n")
    }
  }

  private func ownDatasets(_ folder: URL, id: String) throws {
    var indicators = SampleDataset.indicators
    indicators.files[0].text += SampleDataset.indicatorRow(id, 1)
    try SampleDataset.regions.write(to: "regions", below: folder)
    try indicators.write(to: "indicators", below: folder)
    try SampleDataset.observations(["\(id),3405,2020,2023,1.5,,final,p1"]).write(to: "figures", below: folder)
  }

  @Test("a database goes on with the folder it was filled from, and another one has to be asked for")
  func remembers() throws {
    try withTemporaryFolder { folder in
      let own = folder.appendingPathComponent("own")
      let database = folder.appendingPathComponent("x.sqlite").path
      try ownDatasets(own, id: "own-figure")
      let explain = ["explain", "own-figure", "--year", "2023", "--language", "en"]
      #expect(try Program.run(explain + ["--datasets", own.path], database: database).status == 0)
      let without = try Program.run(explain, database: database)
      #expect(without.status == 0 && !without.messages.contains("Filling"), "\(without.messages)")
      let other = try Program.run(
        ["indicators", "--language", "en", "--datasets", Project.datasets.path], database: database)
      #expect(other.status == 64)
      #expect(other.messages.hasPrefix("The database \(database) was filled from \(own.path), not from "))
      #expect(other.messages.contains("own-figure") && other.messages.contains("say so with --refill;"))
      #expect(try Program.run(explain, database: database).status == 0, "nothing was taken away")
      // The folder itself may change.
      try ownDatasets(own, id: "another-figure")
      #expect(try Program.run(explain, database: database).status == 64)
      try FileManager.default.removeItem(at: own)
      let gone = try Program.run(["explain", "another-figure", "--language", "en"], database: database)
      #expect(gone.status == 0 && gone.messages.contains("\(own.path), is gone; what it holds is used."))
      let refilled = try Program.run(
        ["indicators", "--refill", "--language", "en", "--datasets", Project.datasets.path], database: database)
      #expect(refilled.status == 0 && refilled.messages.contains("Filling the database"))
    }
  }
}
