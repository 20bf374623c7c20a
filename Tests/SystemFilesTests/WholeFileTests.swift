import Foundation
import Problems
import SystemFiles
import TestSupport
import Testing

@Suite("Files that are written whole or not at all")
struct WholeFileTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func problem(_ body: () throws -> Void) -> FileProblem? {
    do {
      try body()
      return nil
    } catch { return error as? FileProblem }
  }

  @Test("a new file, one that is replaced with its permissions, and one behind a link that keeps leading there")
  func writing() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("svar.txt")
      try WholeFile.write(Array("en".utf8), to: file.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      let link = folder.appendingPathComponent("lenke").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "svar.txt")
      try WholeFile.write(Array("to".utf8), to: link)
      #expect(try String(contentsOf: file, encoding: .utf8) == "to")
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "svar.txt")
      try WholeFile.append(Array(" tre".utf8), to: file.path)
      #expect(try WholeFile.read(file.path, most: 100) == Array("to tre".utf8))
      #expect(try names(folder) == ["lenke", "svar.txt"])
    }
  }

  @Test("a link to nothing yet gets what it names")
  func danglingLink() throws {
    try withTemporaryFolder { folder in
      let link = folder.appendingPathComponent("lenke").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "ny.txt")
      try WholeFile.write([65], to: link)
      #expect(try WholeFile.read(folder.appendingPathComponent("ny.txt").path, most: 1) == [65])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "ny.txt")
    }
  }

  @Test("a folder, a missing folder, a file for a folder and a full device: which and why")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let path = folder.path
      #expect(
        problem { try WholeFile.write([1], to: path) } == FileProblem(.write, path, .system(.isFolder)))
      let below = path + "/mangler/x"
      #expect(
        problem { try WholeFile.write([1], to: below) } == FileProblem(.write, below, .system(.isMissing)))
      try WholeFile.write([1], to: path + "/fil")
      #expect(
        problem { try WholeFile.write([1], to: path + "/fil/x") }
          == FileProblem(.write, path + "/fil/x", .system(.hasFileInPath)))
      #expect(
        problem { try WholeFile.makeFolder(path + "/fil/x") }
          == FileProblem(.makeFolder, path + "/fil/x", .system(.hasFileInPath)))
      #expect(
        problem { try WholeFile.write([1], to: "/dev/full") } == FileProblem(.write, "/dev/full", .system(.noSpace)))
      #expect(try names(folder) == ["fil"])
    }
  }

  @Test("what is read has a limit, and a folder, nothing and too much are told apart")
  func reading() throws {
    try withTemporaryFolder { folder in
      let file = folder.path + "/x"
      try WholeFile.write([UInt8](repeating: 7, count: 3 << 20), to: file)
      #expect(
        problem { _ = try WholeFile.read(file, most: 2 << 20) } == FileProblem(.read, file, .tooLarge(most: 2 << 20)))
      #expect(
        problem { _ = try WholeFile.read(folder.path, most: 9) } == FileProblem(.read, folder.path, .system(.isFolder)))
      #expect(
        problem { _ = try WholeFile.read(file + "y", most: 9) } == FileProblem(.read, file + "y", .system(.isMissing)))
      #expect(problem { _ = try WholeFile.read("/dev/zero", most: 1 << 20) }?.cause == .tooLarge(most: 1 << 20))
    }
  }

  @Test("folders are made with those above, and one that is there is enough")
  func folders() throws {
    try withTemporaryFolder { folder in
      try WholeFile.makeFolder(folder.path + "/a/b c/ø")
      try WholeFile.makeFolder(folder.path + "/a/b c/ø/")
      #expect(try names(folder.appendingPathComponent("a/b c")) == ["ø"])
    }
  }
}
