import Application
import Figures
import PlainText
import Problems
import SystemFiles
import Values
import Wording

/// Commands that are told as the reader may run them next: with what this run was told, so that they mean the same, and
/// quoted for a shell.
extension CommonOptions {
  /// A command of this program, its words quoted, with the common options that were given.
  func command(_ words: [String]) -> String { ShellWords.joined(["maalestokk"] + words + given) }

  func command(_ words: String...) -> String { command(words) }

  /// Messages for this reader, whose commands mean the same as this one.
  var surface: Surface { .commandLine { command($0) } }

  /// The options that were given and decide what another command means.
  private var given: [String] {
    var words = written(("--database", database), ("--datasets", datasets), ("--plugins", plugins))
    if allowUnsigned { words.append("--allow-unsigned") }
    if language != SpokenLanguage.usual { words += ["--language", language.rawValue] }
    return words
  }

  /// A command that names the database even where it is the usual one, since it would do harm to another.
  func command(_ words: [String], onDatabase database: String) -> String {
    var options = self
    options.database = database
    return options.command(words)
  }

  /// What is wrong, in the reader's language, with the command that helps on.
  func text(_ error: any Error) -> String { text(asProblem(error)) }

  /// A problem's text in the reader's language, with the command that helps on.
  func text(_ problem: any Problem) -> String {
    let words = ProblemWords(language, surface: surface)
    return words.text(problem) + (problem.hint.map { " " + words.text($0) } ?? "")
  }

  /// Writes a note for the reader on standard error, unless quiet.
  func say(_ note: FillingNote) {
    if !quiet { Console.tell(text(note)) }
  }

  /// Tells the reader what was chosen for them, unless quiet.
  func say(_ note: QuestionNote) {
    if !quiet { Console.tell(QuestionWords(language).text(note)) }
  }

  /// The refusal of a command line, with all that is wrong with it.
  func refusal(_ problems: any Problem...) -> UsageError { UsageError(problems: problems.map { text($0) }) }
}

extension QuestionOptions {
  /// The options that ask about the same municipality, as it was written, and year, as known on the same date.
  func words(year: Int? = nil) -> [String] {
    written(("--municipality", municipality), ("--year", (year ?? self.year).map { String($0) }), ("--as-of", asOf))
  }
}

extension ComparatorOptions {
  /// The options that choose the same peers.
  var words: [String] {
    let many =
      comparator.map { ("--comparator", $0) } + settings.map { ("--set", $0) } + accept.map { ("--accept", $0) }
    return many.flatMap { [$0.0, $0.1] } + written(("--neighbours", neighbours), ("--peers", peers))
  }
}

extension CommonOptions {
  /// The bytes of a file that an option names; throws `UsageError` with the file and why it cannot be read.
  func read(_ path: String, most: Int) throws -> [UInt8] {
    do { return try WholeFile.read(path, most: most) } catch { throw UsageError(problems: [text(error)]) }
  }
}

/// Options with their values, of those that have one.
func written(_ options: (name: String, value: String?)...) -> [String] {
  options.flatMap { option in option.value.map { [option.name, $0] } ?? [] }
}

/// A file's name where an option could stand: one that begins like an option gets its folder in front.
func operand(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }
