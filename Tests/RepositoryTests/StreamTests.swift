import Foundation
import Testing

@Suite("Streams, files and others' words")
struct StreamTests {
  /// The one module that writes to streams and files.
  private static let writer = "Sources/System/SystemFiles/"

  private static func places(of pattern: Regex<Substring>, except allowed: [String]) -> [String] {
    Repository.files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") && !$0.path.hasPrefix(writer) }.flatMap {
      file in
      file.lines.enumerated().filter {
        !$0.element.trimmingPrefix(/\s*/).hasPrefix("//") && $0.element.contains(pattern)
      }
      .map { "\(file.path):\($0.offset + 1)" }
    }.filter { place in !allowed.contains { place.hasPrefix($0 + ":") } }
  }

  @Test("only one module writes to standard output and standard error, where every write can fail")
  func streams() {
    let pattern =
      /(?:^|[^\w.])(?:print|debugPrint|dump|puts|fputs|fputc|putchar|printf|vprintf|fprintf|fwrite|perror)\(|FileHandle\.standard|FileDescriptor\.standard|STD(?:IN|OUT|ERR)_FILENO|(?:^|[^\w.])(?:stdout|stderr)(?:\W|$)|(?:^|\W)write\([12],/
    #expect(Self.places(of: pattern, except: []) == [])
    for text in ["print(x)", "  fputs(a, b)", "FileHandle.standardError.write(d)", "write(2, p, n)", "to: &stderr)"] {
      #expect(text.contains(pattern), "\(text)")
    }
    for text in ["printable(x)", "fingerprint(of: x)", "Console.show(x)", "a.write(to: &text)", "maalestokk_stderr(x)"]
    {
      #expect(!text.contains(pattern), "\(text)")
    }
  }

  @Test("files that a reader asked for are written whole, by that module alone")
  func files() {
    #expect(
      Self.places(of: /\.write\(to: URL|\.write\(to: \w*[uU]rl|options: \.atomic|writeToFile|createFile\(/, except: [])
        == [])
  }

  @Test("every error of ours has words in all languages, but those that are caught where they are thrown")
  func errors() {
    let pattern = /(?:struct|enum|class) (\w+): [^{]*\bError\b/
    let silent: Set = [
      // Turned into another, or into an answer, by who calls.
      "ManifestError", "ComparatorFailure", "Interruption", "UnavailableComparison", "RowProblem", "RowRefusal",
      "RowFault",
      "ReadingStopped", "Region", "Number", "POSIXFailure", "BriefingFailure",
      "HostError", "DatabaseFault", "BlockFault", "ToldOfAsFailed", "Refused", "AnswerRefusal", "NoRankInterval",
      "NoParts", "CubeProblem", "Missing",
      // No error, but what was asked for.
      "HelpRequest",
      // Holding problems that have words.
      "SettingProblems", "Refusal",
      // A fault of the program itself, told as unknown; a tool of the tests.
      "UnknownIndicator", "MissingTemplate", "StandInError",
    ]
    let files = Repository.files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }
    let found = files.flatMap { file in file.lines.compactMap { $0.firstMatch(of: pattern).map { String($0.1) } } }
    #expect(Set(found) == silent)
  }

  @Test("what a library says of an error is never told: it is put in our words")
  func libraries() {
    let pattern = /localizedDescription|describing: error|\\\(error\)|strerror\(|errorDescription/
    let allowed = [
      // The log, which is for whoever runs the service.
      "Sources/Service/Service/Operations/ErrorInLog.swift",
      // A detail that is kept for the log, and never told.
      "Sources/Publisher/CurlClient/Limits/RateLedger.swift", "Sources/Publisher/CurlClient/Transfers/Exchange.swift",
      // An error of ours, by its type.
      "Sources/Plugins/ComparatorKit/TableSlots.swift",
      // Beside the program: a tool of the tests, and what tells apart the file's fault from ours.
      "Sources/publisher-stand-in/StandInRegions.swift", "Sources/Stores/Spreadsheets/ZipArchive.swift",
    ]
    #expect(Self.places(of: pattern, except: allowed) == [])
    for path in allowed { #expect(Repository.files.contains { $0.path == path }, "\(path)") }
  }
}
