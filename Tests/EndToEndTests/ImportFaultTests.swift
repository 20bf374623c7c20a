import Figures
import Foundation
import SQLiteStore
import Statistics
import TestSupport
import Testing

@Suite("maalestokk import when things break", .serialized)
struct ImportFaultTests {
  private static let killsEach = 18
  /// Some come too late: the command was done.
  private static let mostAttempts = 45
  private static let bin = "/usr/bin:/bin:/usr/sbin:/sbin"

  /// What a database may hold afterwards, and what happened on the way.
  private struct Tally {
    var kills = 0
    var whileWriting = 0
    var complete = 0
    var untouched = 0
    var broken: [String] = []
  }

  /// Starts the program and kills it: at a random moment, or a little after it began to write.
  private func kill(
    _ arguments: [String], journal: String, longest: Double, afterWriting: Bool, _ generator: inout SeededGenerator
  ) throws -> (wasKilled: Bool, wasWriting: Bool) {
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("maalestokk")
    process.arguments = arguments
    process.environment = ["PATH": Self.bin, "HOME": "/nonexistent"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 10)
    if afterWriting {
      while process.isRunning, access(journal, F_OK) != 0, Date() < deadline { usleep(300) }
      usleep(UInt32(Double.random(in: 0..<longest / 2, using: &generator) * 1_000_000))
    } else {
      usleep(UInt32(Double.random(in: 0..<longest, using: &generator) * 1_000_000))
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return (wasKilled, wasKilled && access(journal, F_OK) == 0)
  }

  /// Kills a command again and again, each time on a database like `before`, and looks at what is left.
  private func storm(
    _ name: String, _ place: ImportPlace, before: Data?, _ command: [String],
    outcomes: (untouched: String, complete: String)
  ) throws -> Tally {
    var tally = Tally()
    var generator = SeededGenerator(seed: 20_261_123)
    let database = URL(fileURLWithPath: place.database)
    func reset() throws {
      for suffix in ["", "-journal", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: place.database + suffix)
      }
      try before?.write(to: database)
    }
    try reset()
    let start = Date()
    let whole = try Program.run(
      Array(command.dropLast(2)), database: place.database)
    #expect(whole.status == 0, "\(name): \(whole.messages)")
    let longest = Date().timeIntervalSince(start)
    for round in 0..<Self.mostAttempts where tally.kills < Self.killsEach {
      try reset()
      let end = try kill(
        command, journal: place.database + "-journal", longest: longest, afterWriting: round % 2 == 0, &generator)
      tally.kills += end.wasKilled ? 1 : 0
      tally.whileWriting += end.wasWriting ? 1 : 0
      switch try place.contents() {
      case outcomes.complete: tally.complete += 1
      case outcomes.untouched: tally.untouched += 1
      case let other: tally.broken.append(other)
      }
    }
    print(
      "\(name): \(tally.kills) killed, \(tally.whileWriting) of them while writing; "
        + "\(tally.complete) complete, \(tally.untouched) untouched, \(tally.broken.count) broken")
    return tally
  }

  @Test("SIGKILL at over 50 moments of first fill, import and undo: complete or untouched", .timeLimit(.minutes(3)))
  func killed() throws {
    try withTemporaryFolder { folder in
      let place = try ImportPlace(folder, observations: 4_000)
      let list = place.arguments(["--list"])
      let path = try place.manyRows("a.csv", 6_000)
      // What the database holds empty, filled and with the import.
      let empty = ""
      #expect(try place.run("--list").status == 0)
      let filled = try (text: place.contents(), data: Data(contentsOf: URL(fileURLWithPath: place.database)))
      let first = try storm("first fill", place, before: nil, list, outcomes: (empty, filled.text))
      try filled.data.write(to: URL(fileURLWithPath: place.database))
      let added = try Program.run(
        Array(place.arguments([path]).dropLast(2)), environment: [:], database: place.database)
      #expect(added.status == 0, "\(added.messages)")
      let imported = try (text: place.contents(), data: Data(contentsOf: URL(fileURLWithPath: place.database)))
      let adding = try storm(
        "import", place, before: filled.data, place.arguments([path]), outcomes: (filled.text, imported.text))
      let id = try #require(try SQLiteStore(path: place.database).imports().first?.id ?? Self.id(of: path))
      let undoing = try storm(
        "undo", place, before: imported.data, place.arguments(["--undo", id]), outcomes: (imported.text, filled.text))
      let all = [first, adding, undoing]
      #expect(all.allSatisfy { $0.broken.isEmpty }, "\(all.flatMap(\.broken).prefix(3))")
      #expect(all.reduce(0) { $0 + $1.kills } >= 50)
      #expect(all.reduce(0) { $0 + $1.whileWriting } >= 10)
    }
  }

  private static func id(of path: String) throws -> String {
    String(SampleDataset.sha256(try String(contentsOfFile: path, encoding: .utf8)).prefix(10))
  }

  /// Runs a shell command with the place's paths.
  private func shell(_ script: String, _ place: ImportPlace) throws -> ProgramRun {
    let process = Process()
    let (output, messages) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.environment = [
      "PATH": Self.bin, "HOME": "/nonexistent", "PROGRAM": Program.folder.appendingPathComponent("maalestokk").path,
      "DATABASE": place.database, "DATASETS": place.datasets, "FOLDER": place.folder.path,
    ]
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let texts = [output, messages].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return ProgramRun(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }

  private static let options = #"--datasets "$DATASETS" --database "$DATABASE" --language en"#

  @Test("a file that may not grow: a clear message, nothing changed")
  func fileLimit() throws {
    try withTemporaryFolder { folder in
      let place = try ImportPlace(folder)
      _ = try place.run("--list")
      let before = try place.contents()
      _ = try place.manyRows("a.csv", 6_000)
      let size = (try Data(contentsOf: URL(fileURLWithPath: place.database)).count + 8_192) / 1024
      let run = try shell(
        #"trap '' XFSZ; ulimit -f \#(size); exec "$PROGRAM" import "$FOLDER/a.csv" \#(Self.options)"#, place)
      #expect(run.status == 1)
      #expect(run.messages.hasPrefix("The database \(place.database) cannot be used ("), "\(run.messages)")
      #expect(try place.contents() == before)
    }
  }

  @Test("a full disk: a clear message, nothing changed", .enabled(if: geteuid() == 0, "only root may mount"))
  func fullDisk() throws {
    try withTemporaryFolder { folder in
      let mount = folder.appendingPathComponent("small")
      try FileManager.default.createDirectory(at: mount, withIntermediateDirectories: true)
      let place = try ImportPlace(folder)
      guard try shell("mount -t tmpfs -o size=2m tmpfs '\(mount.path)'", place).status == 0 else {
        print("full disk: not tried, since mounting is not allowed here")
        return
      }
      defer { _ = try? shell("umount '\(mount.path)'", place) }
      let database = mount.appendingPathComponent("x.sqlite").path
      _ = try place.manyRows("a.csv", 6_000)
      let options = #"--datasets "$DATASETS" --database '\#(database)' --language en"#
      #expect(try shell(#""$PROGRAM" import --list \#(options)"#, place).status == 0)
      let before = try SQLiteStore(path: database).counts().map(\.rows)
      _ = try shell("head -c 10000000 /dev/zero > '\(mount.path)/filler'; true", place)
      let run = try shell(#""$PROGRAM" import "$FOLDER/a.csv" \#(options)"#, place)
      #expect(run.status == 1)
      #expect(run.messages.contains("The disk is full: free some space"), "\(run.messages)")
      try FileManager.default.removeItem(at: mount.appendingPathComponent("filler"))
      #expect(try SQLiteStore(path: database).counts().map(\.rows) == before)
      #expect(try SQLiteStore(path: database).imports().isEmpty)
    }
  }

  @Test("a database that may only be read: figures and previews work, importing says what to do")
  func readOnly() throws {
    try withTemporaryFolder { folder in
      let place = try ImportPlace(folder)
      _ = try place.run("--list")
      _ = try place.manyRows("a.csv", 80)
      let before = try Data(contentsOf: URL(fileURLWithPath: place.database))
      // Root may write anywhere, so that somebody else must try.
      let other = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
      _ = try shell(#"chmod -R a+rX "$FOLDER"; chmod a-w "$DATABASE" "$FOLDER""#, place)
      defer { _ = try? shell(#"chmod u+w "$DATABASE" "$FOLDER""#, place) }
      let run = try shell(#"\#(other)"$PROGRAM" import "$FOLDER/a.csv" \#(Self.options)"#, place)
      guard !run.messages.contains("Permission denied") else {
        print("read-only database: not tried, since nobody may run \(Program.folder.path)")
        return
      }
      #expect(run.status == 1)
      #expect(run.messages.contains("(it cannot be written). Check the permissions"), "\(run.messages)")
      let preview = try shell(#"\#(other)"$PROGRAM" import --dry-run "$FOLDER/a.csv" \#(Self.options)"#, place)
      #expect(preview.status == 0, "\(preview.messages)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.database)) == before)
    }
  }
}
