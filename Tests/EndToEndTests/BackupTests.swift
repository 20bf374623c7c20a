import Foundation
import GRDB
import TestSupport
import Testing

@Suite("backup and restore, run as an operator would", .serialized)
struct BackupTests {
  /// A folder with a filled database of the test's own.
  private func withDatabase(_ body: (_ folder: String, _ database: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      try Program.copyFilledDatabase(to: database)
      try body(folder.path, database)
    }
  }

  private func size(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber).intValue
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Runs the program where no file may grow beyond a size; a write beyond that fails, or kills the process.
  private func limited(_ arguments: [String], database: String, kibibytes: Int, isKilled: Bool) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let program = Program.folder.appendingPathComponent("maalestokk").path
    let signal = isKilled ? "--default-signal=XFSZ" : "--ignore-signal=XFSZ"
    let script = "ulimit -c 0; ulimit -f \(kibibytes); exec env \(signal) \"$@\""
    process.arguments = ["-c", script, "bash", program] + arguments + ["--database", database, "--language", "en"]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == (isKilled ? .uncaughtSignal : .exit))
    return process.terminationStatus
  }

  private func comments(_ database: String) throws -> String {
    try Program.run(["comment", "--list"], database: database).output
  }

  private func comment(_ text: String, in database: String) throws {
    let arguments = ["comment", "net-debt", "--year", "2023", "--text", text, "--author", "Kari"]
    #expect(try Program.run(arguments, database: database).status == 0)
  }

  @Test("a backup is told of with its size and figures, in both languages, and answers as the database does")
  func backup() throws {
    try withDatabase { folder, database in
      let file = "\(folder)/kopi.sqlite"
      let norwegian = try Program.run(["backup", file], database: database)
      #expect(norwegian.status == 0, "\(norwegian.messages)")
      #expect(norwegian.output.hasPrefix("Sikkerhetskopi av \(database): \(file), "))
      #expect(norwegian.output.hasSuffix(" tall.\n"))
      #expect(norwegian.messages == "\nGjenopprett: maalestokk restore \(file) --database \(database)\n")
      let refused = try Program.run(["backup", file], database: database)
      #expect(refused.status == 64)
      #expect(refused.messages == "\(file) finnes alt. Velg et annet navn, eller erstatt den med --replace.\n")
      let english = try Program.run(["backup", "--replace", file, "--language", "en", "--quiet"], database: database)
      #expect(english.status == 0 && english.messages.isEmpty)
      #expect(english.output.hasPrefix("Backup of \(database): \(file), "))
      let questions = ["targets", "--year", "2023", "--format", "json"]
      #expect(
        try Program.run(questions, database: file).output == Program.run(questions, database: database).output)
      #expect(try names(folder) == ["figures.sqlite", "kopi.sqlite"])
    }
  }

  @Test("the restore that is told names the database whatever it is, quoted, and so does no harm to another")
  func hint() throws {
    try withTemporaryFolder { folder in
      let home = folder.appendingPathComponent("hjem til Kari's").path
      let database = "\(home)/maalestokk/maalestokk.sqlite"
      try FileManager.default.createDirectory(atPath: "\(home)/maalestokk", withIntermediateDirectories: true)
      try Program.copyFilledDatabase(to: database)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      // The usual database of this home is backed up from the folder it is in; the hint is then run from another home.
      let script = """
        set -e; cd "$2"
        hint=$(XDG_DATA_HOME="$2" "$1" backup ./-kopi.sqlite 2>&1 >/dev/null | sed -n 's/^Gjenopprett: maalestokk//p')
        XDG_DATA_HOME=/nonexistent eval "\"$1\" $hint"
        """
      process.arguments = ["-c", script, "bash", Program.folder.path + "/maalestokk", home]
      process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(output.hasPrefix("Gjenopprettet \(database) fra ./-kopi.sqlite: "), "\(output)")
    }
  }

  @Test("a restore takes back a comment, keeps the database as it was, and says where")
  func restore() throws {
    try withDatabase { folder, database in
      let file = "\(folder)/kopi.sqlite"
      #expect(try Program.run(["backup", file], database: database).status == 0)
      try comment("Written after the backup.", in: database)
      let run = try Program.run(["restore", file, "--language", "en"], database: database)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.hasPrefix("Restored \(database) from \(file): "))
      #expect(try comments(database) == "Ingen kommentarer.\n")
      let former = try #require(names(folder).first { $0.hasPrefix("figures.sqlite.before-restore-") })
      #expect(run.messages == "What it held before: \(folder)/\(former)\n")
      #expect(try comments("\(folder)/\(former)").contains("Written after the backup."))
      let letter = "\(folder)/letter.txt"
      try Data("Dear council".utf8).write(to: URL(fileURLWithPath: letter))
      let refused = try Program.run(["restore", letter], database: database)
      #expect(refused.status == 64)
      #expect(refused.messages == "\(letter) er ikke en database fra Målestokk. Ingenting er endret.\n")
      let nothing = try Program.run(["backup", "\(folder)/x"], database: "\(folder)/none.sqlite")
      #expect(nothing.status == 64 && nothing.messages == "Det er ingen fil \(folder)/none.sqlite.\n")
      #expect(!(try names(folder)).contains("none.sqlite"), "a backup makes no database")
    }
  }

  @Test(
    "a backup that finds no room, or is killed in the middle, leaves the earlier one; the next one works",
    arguments: [false, true])
  func interruptedBackup(isKilled: Bool) throws {
    try withDatabase { folder, database in
      let file = "\(folder)/kopi.sqlite"
      #expect(try Program.run(["backup", file], database: database).status == 0)
      let earlier = try bytes(file)
      let limit = try size(database) / 1024 / 2
      let status = try limited(
        ["backup", "--replace", file], database: database, kibibytes: limit, isKilled: isKilled)
      if !isKilled { #expect(status == 1) }
      #expect(try bytes(file) == earlier)
      let left = try names(folder)
      #expect(left == ["figures.sqlite", "kopi.sqlite"] + (isKilled ? ["kopi.sqlite.partial"] : []))
      if isKilled { #expect(try size(file + ".partial") > 0, "it was killed while it wrote") }
      #expect(try Program.run(["backup", "--replace", file], database: database).status == 0)
      #expect(try names(folder) == ["figures.sqlite", "kopi.sqlite"])
    }
  }

  @Test(
    "a restore that finds no room, or is killed in the middle, leaves all the database held", arguments: [false, true])
  func interruptedRestore(isKilled: Bool) throws {
    try withDatabase { folder, database in
      let file = "\(folder)/kopi.sqlite"
      #expect(try Program.run(["backup", file], database: database).status == 0)
      // The backup is made the larger one, so that the limit lies between what is and what is to come.
      let queue = try DatabaseQueue(path: file)
      let growth = try size(database) * 2
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO setting VALUES ('growth', CAST(zeroblob(?) AS TEXT))", arguments: [growth])
      }
      try queue.close()
      try comment("Worth keeping.", in: database)
      let limit = try size(database) / 1024 * 2
      let status = try limited(["restore", file], database: database, kibibytes: limit, isKilled: isKilled)
      if !isKilled { #expect(status == 1) }
      let journals = try names(folder).filter { $0 == "figures.sqlite-journal" }
      #expect(journals.count == (isKilled ? 1 : 0), "a killed restore had begun to write")
      #expect(try comments(database).contains("Worth keeping."))
      let check = try DatabaseQueue(path: database).read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
      #expect(check == ["ok"])
      #expect(try Program.run(["restore", file], database: database).status == 0)
      #expect(try comments(database) == "Ingen kommentarer.\n")
    }
  }

  @Test("backups made while another process writes are whole, and the writer never fails")
  func concurrentWriter() throws {
    try withDatabase { folder, database in
      for number in 1...3 {
        let writer = Process()
        writer.executableURL = Program.folder.appendingPathComponent("maalestokk")
        writer.arguments = [
          "comment", "net-debt", "--year", "2023", "--text", "Number \(number).", "--author", "Kari", "--database",
          database, "--quiet",
        ]
        writer.standardOutput = FileHandle.nullDevice
        try writer.run()
        let file = "\(folder)/kopi-\(number).sqlite"
        let run = try Program.run(["backup", file], database: database)
        writer.waitUntilExit()
        #expect(run.status == 0 && writer.terminationStatus == 0, "\(run.messages)")
        let seen = try comments(file).split(separator: "\n").filter { $0.contains("Number") }.count
        #expect(seen == number || seen == number - 1)
      }
      #expect(try comments(database).split(separator: "\n").count == 3)
    }
  }
}
