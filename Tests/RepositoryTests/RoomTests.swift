import Foundation
import TestSupport
import Testing

/// What stands in which room of the house: sentences in Wording, stores behind ports, forms above what they draw.
@Suite("Rooms of the house")
struct RoomTests {
  /// Where a text is no sentence for a reader of Målestokk, and why; a folder, or a file.
  private static let exceptions: [(path: String, why: String)] = [
    ("Sources/Words/", "the room of the words"),
    ("Sources/publisher-stand-in/", "a tool of the tests, which speaks as the publisher does"),
    ("Sources/Plugins/ComparatorKit/", "a comparator's own words, and what its author is told in English"),
    ("Sources/Plugins/PluginHost/Calls/HostReply.swift", "what the author of a comparator is told in English"),
    ("Sources/Plugins/PluginHost/Calls/Conversation.swift", "a comparator's log, in English"),
    ("Sources/Application/Application/Refreshing/FetchingServices.swift", "what a comparator's author is told"),
    ("Sources/Publisher/StatisticsNorway/FetchRefusal+Answers.swift", "the publisher's own words, to be recognised"),
    ("Sources/Service/Service/API/", "the description of the API, in English for who writes clients"),
    ("Sources/Service/Service/Admin/", "the same, of the admin's part"),
    ("Sources/Service/Service/Operations/", "metrics and log, in English for who operates the service"),
    ("Sources/Service/Service/Site/Site+Pages.swift", "the description of the pages' parameters"),
    ("Sources/Stores/DatasetFiles/Folders/DatasetCatalogue.swift", "a page of developers' documentation"),
    ("Sources/Forms/Charts/", "markup of pictures"),
    ("Sources/Forms/Pages/MissingTemplate.swift", "a fault of the build, told as unknown"),
    ("Sources/Publisher/StatisticsNorway/RegionLists.swift", "the names of the publisher's lists, to be recognised"),
    ("Sources/Stores/Imports/Rows/ImportColumn.swift", "the heads of columns that people write, to be recognised"),
    ("Sources/Stores/SQLiteStore/", "SQL, the names of migrations, and what is told as unknown"),
  ]

  /// Words that make a text Norwegian.
  private static let norwegian: Set<String> = [
    "og", "er", "ikke", "ikkje", "på", "som", "av", "til", "den", "det", "kan", "fra", "frå", "finnes", "finst",
    "ingen",
    "alle", "har", "blir", "med",
  ]

  @Test("no sentence for people stands outside Wording")
  func sentences() {
    var found: [String] = []
    for file in Repository.files where file.isSwift && file.path.hasPrefix("Sources/") {
      guard !Self.exceptions.contains(where: { file.path.hasPrefix($0.path) }) else { continue }
      found += Self.literals(in: file).filter(Self.isSentence).map { "\(file.path): \($0)" }
    }
    #expect(found == [])
  }

  @Test("what a sentence is")
  func sentencesAreFound() {
    #expect(Self.isSentence("Kommunen er ikke kjent"))
    #expect(Self.isSentence("The municipality is not known."))
    #expect(Self.isSentence("there is no such table"))
    #expect(!Self.isSentence("SELECT value FROM setting WHERE name = ?"))
    #expect(!Self.isSentence("text/html; charset=utf-8"))
    #expect(!Self.isSentence("net-operating-result"))
  }

  @Test("every exception of sentences is still there")
  func exceptionsAreNeeded() {
    for (path, why) in Self.exceptions where path != "Sources/Words/" {
      #expect(Repository.files.contains { $0.path.hasPrefix(path) }, "\(path): \(why)")
    }
  }

  @Test("a store is named in Stores, in one file of the executable, and in tests")
  func stores() {
    let places = Repository.files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }
      .filter { !$0.path.hasPrefix("Sources/Stores/") && $0.text.contains("SQLiteStore") }.map(\.path)
    #expect(places == ["Sources/maalestokk/Composition.swift"])
  }

  @Test("nothing below Forms imports a module that presents, nor does Application")
  func presenting() {
    let presenting: Set = ["Charts", "Documents", "Forms", "Pages", "Wording", "Workbooks"]
    let below = ["Domain", "Plugins", "Publisher", "Stores", "System", "Application/Application"]
    let found = Repository.files.filter { file in below.contains { file.path.hasPrefix("Sources/\($0)/") } }
      .flatMap { file in
        (Repository.scanned[file.path]?.imports ?? []).filter { presenting.contains($0.module) }
          .map { "\(file.path):\($0.line) imports \($0.module)" }
      }
    #expect(found == [])
  }

  @Test("a language is switched over in one place; data that bring their languages choose among them in two")
  func languages() {
    let pattern = /case \.nb\b|== \.nb\b|\.pick\(|isNorwegian\b/
    let found = Repository.files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") && $0.text.contains(pattern) }
      .map(\.path)
    #expect(
      found == [
        "Sources/Domain/Values/Multilingual.swift", "Sources/Plugins/PluginHost/Manifest/AuthorText.swift",
        "Sources/Words/Wording/Phrasebook.swift",
      ])
  }

  private static func isSentence(_ text: String) -> Bool {
    if text.contains(/\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|FROM|WHERE|NULL|ORDER BY)\b/) { return false }
    if text.contains(/<[a-zA-Z!\/]|\{ ?[a-z-]+:/) { return false }
    let plain = text.replacing(/\\\([^)]*\)/, with: "X")
    let words = plain.lowercased().split { !$0.isLetter }.map(String.init)
    if words.count > 1, !norwegian.isDisjoint(with: words) { return true }
    // Four words in a row, or a sentence with its full stop.
    return plain.contains(/(?:\b[A-Za-z']{2,}\b[ ,]+){3}[a-z']{2,}|^[A-Z][a-z]+(?: [a-z']+){2,}\.$/)
  }

  /// The texts of a file, but for those that stop the program, in the order they stand.
  private static func literals(in file: RepositoryFile) -> [String] {
    file.lines.filter { line in
      !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
        && !line.contains(/precondition|fatalError|assertionFailure|MissingTemplate/)
    }.flatMap { line in line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) } }
  }
}
