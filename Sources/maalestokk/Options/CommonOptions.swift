import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Problems
import Values
import Wording

/// Options of every command that reads figures.
struct CommonOptions: ParsableArguments {
  @Option(help: .worded(\.database)) var database: String?

  @Option(help: .worded(\.datasets)) var datasets: String?

  @Flag(help: .worded(\.refill)) var refill = false

  @Option(help: .worded(\.plugins)) var plugins: String?

  @Flag(help: .worded(\.allowUnsigned)) var allowUnsigned = false

  @Option(name: .customLong("language"), help: .worded(\.answerLanguage))
  var answerLanguage: AnswerLanguage = .one(SpokenLanguage.usual)

  @Flag(help: .worded(\.noColor)) var noColor = false

  @Flag(help: .worded(\.plain)) var plain = false

  @Flag(name: .shortAndLong, help: .worded(\.quiet)) var quiet = false

  /// Whether standard output may be coloured.
  var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !noColor && !plain && isatty(1) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; 120 when there is none, or with `--plain`.
  var width: Int {
    var size = winsize()
    guard !plain, isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 120 }
    return Int(size.ws_col)
  }

  /// The language of messages, and of answers that are not in each municipality's own.
  var language: Language {
    get { answerLanguage.language ?? SpokenLanguage.usual }
    set { answerLanguage = .one(newValue) }
  }

  /// Refuses folders that were named and are not there, and a database that cannot be where it was named.
  func checkFolders() throws {
    let database = Assembly.problem(withDatabase: database).map { [text($0)] } ?? []
    let named = [("--datasets", datasets), ("--plugins", plugins)]
    let problems =
      database
      + named.compactMap { option, path -> String? in
        var isFolder: ObjCBool = false
        guard let path, !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
        else {
          return nil
        }
        return text(PlaceProblem.noFolder(option: option, path: path))
      }
    if !problems.isEmpty { throw UsageError(problems: problems) }
  }

  /// Where this run was told to find its parts.
  var places: Places { Places(database: database, datasets: datasets, plugins: plugins, mayRefill: refill) }

  /// Writes a message for the reader on standard error, unless quiet.
  func say(_ text: String) {
    if !quiet { Console.tell(text) }
  }

  /// The same, of a text that brings its languages.
  func say(_ text: Multilingual) { say(text[language]) }

  /// What commands say, in the reader's language.
  var words: CommandWords { CommandWords(language) }
}
