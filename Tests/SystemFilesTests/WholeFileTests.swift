import Figures
import Foundation
import SystemFiles
import TestSupport
import Testing
import Values

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

  @Test("a folder, a missing folder, a file for a folder and a full device: which and why, in both languages")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let path = folder.path
      #expect(
        problem { try WholeFile.write([1], to: path) }?.text
          == Multilingual(nb: "Kan ikke skrive \(path): det er en mappe.", en: "Cannot write \(path): it is a folder."))
      let below = path + "/mangler/x"
      #expect(
        problem { try WholeFile.write([1], to: below) }?.text.nb
          == "Kan ikke skrive \(below): mappen den skal ligge i, finnes ikke.")
      try WholeFile.write([1], to: path + "/fil")
      #expect(
        problem { try WholeFile.write([1], to: path + "/fil/x") }?.text.en
          == "Cannot write \(path)/fil/x: a part of the path is no folder.")
      #expect(
        problem { try WholeFile.makeFolder(path + "/fil/x") }?.text.en
          == "Cannot make the folder \(path)/fil/x: a part of the path is no folder.")
      #expect(
        problem { try WholeFile.write([1], to: "/dev/full") }?.text.nb
          == "Kan ikke skrive /dev/full: det er ikke plass igjen.")
      #expect(try names(folder) == ["fil"])
    }
  }

  @Test("what is read has a limit, and a folder, nothing and too much are told apart")
  func reading() throws {
    try withTemporaryFolder { folder in
      let file = folder.path + "/x"
      try WholeFile.write([UInt8](repeating: 7, count: 3 << 20), to: file)
      #expect(
        problem { _ = try WholeFile.read(file, most: 2 << 20) }?.text.en
          == "Cannot read \(file): it is larger than 2 MiB.")
      #expect(
        problem { _ = try WholeFile.read(folder.path, most: 9) }?.text.nb
          == "Kan ikke lese \(folder.path): det er en mappe.")
      #expect(
        problem { _ = try WholeFile.read(file + "y", most: 9) }?.text.nb == "Kan ikke lese \(file)y: den finnes ikke.")
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

@Suite("Errors in our words")
struct ErrorWordsTests {
  private struct Strange: Error, CustomStringConvertible { let description = "NSInternal 0x7f" }
  private struct Order: Decodable {
    struct Part: Decodable { let year: Int }
    let parts: [Part]
  }

  private func words(decoding text: String) -> Multilingual? {
    do {
      _ = try JSONDecoder().decode(Order.self, from: Data(text.utf8))
      return nil
    } catch { return inOurWords(error) }
  }

  @Test("Foundation's errors become the path and the system's reason")
  func foundation() throws {
    do {
      _ = try Data(contentsOf: URL(fileURLWithPath: "/finnes/ikke"))
      Issue.record("it was read")
    } catch {
      #expect(
        inOurWords(error)
          == Multilingual(
            nb: "Kan ikke lese /finnes/ikke: den finnes ikke.", en: "Cannot read /finnes/ikke: it does not exist."))
    }
    #expect(
      inOurWords(NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))).en == "It failed: there is no space left.")
  }

  @Test("an error of nobody's is told as unknown, without its own text")
  func unknown() {
    #expect(
      inOurWords(Strange()).en
        == "Something went wrong that Målestokk does not know (Strange). Please report it, with the command.")
  }

  @Test("a JSON text that is another than expected is told by the member's name")
  func decoding() {
    #expect(words(decoding: #"{"parts": [{"year": 1}, {}]}"#)?.nb == "«parts[1].year» mangler")
    #expect(words(decoding: #"{"parts": [{"year": "x"}]}"#)?.en == "'parts[0].year' is of another type than expected")
    #expect(words(decoding: "{")?.en == "it is not valid JSON")
  }

  @Test("every reason of the system has words, and a number where it is not known")
  func reasons() {
    #expect(SystemReason(ENOENT).text.nb == "den finnes ikke")
    #expect(
      SystemReason(9999).text
        == Multilingual(nb: "systemet svarte med feil 9999", en: "the system answered with error 9999"))
  }
}
