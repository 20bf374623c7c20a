import Application
import ArgumentParser
import Assembly
import Figures
import Forms
import Foundation
import Problems
import Values
import Wording

extension Language: ExpressibleByArgument {}

/// How an answer is written.
typealias OutputFormat = AnswerForm

extension AnswerForm: ExpressibleByArgument {}

/// Options of every command that reads figures.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database.", discussion: "Made and filled from the datasets on first use.", valueName: "file"))
  var database: String?

  @Option(help: ArgumentHelp("The folder of datasets to fill a new database from.", valueName: "dir"))
  var datasets: String?

  @Flag(help: "Fill the database anew, from another folder of datasets than before.")
  var refill = false

  @Option(help: ArgumentHelp("The folder of comparator plugins.", valueName: "dir"))
  var plugins: String?

  @Flag(help: "Load comparators that nobody has signed.")
  var allowUnsigned = false

  @Option(help: "The language of the answer: nb or en.")
  var language: Language = .nb

  @Flag(help: "No colour.")
  var noColor = false

  @Flag(help: "No colour and no drawings that depend on the terminal's width.")
  var plain = false

  @Flag(name: .shortAndLong, help: "Only the answer; no messages.")
  var quiet = false

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

  func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// Refuses folders that were named and are not there, and a database that cannot be where it was named.
  func checkFolders() throws {
    let database = Assembly.problem(withDatabase: database).map { [ProblemWords(language).text($0)] } ?? []
    let named = [("--datasets", datasets), ("--plugins", plugins)]
    let problems =
      database
      + named.compactMap { option, path -> String? in
        var isFolder: ObjCBool = false
        guard let path, !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
        else {
          return nil
        }
        return pick("\(option): det er ingen mappe \(path).", "\(option): there is no folder \(path).")
      }
    if !problems.isEmpty { throw UsageError(problems: problems) }
  }

  /// Where this run was told to find its parts.
  var places: Places { Places(database: database, datasets: datasets, plugins: plugins, mayRefill: refill) }

  /// Tells the reader what was chosen for them, unless quiet.
  func say(_ note: QuestionNote) {
    if !quiet { Console.tell(QuestionWords(language).text(note)) }
  }

  /// Writes a message for the reader on standard error, unless quiet.
  func say(_ text: Multilingual) { say(text.nb, text.en) }

  /// Writes a message for the reader on standard error, unless quiet.
  func say(_ nb: String, _ en: String) {
    if !quiet { Console.tell(pick(nb, en)) }
  }
}

/// Options of every question about a municipality.
struct QuestionOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Name, or a number in use since 2011, or both.", valueName: "name"))
  var municipality = AskedQuestion.usualMunicipality

  @Option(name: .shortAndLong, help: "The year; the newest with figures when left out.")
  var year: Int?

  @Option(help: ArgumentHelp("Figures as they were known on a date (2024-05-01).", valueName: "date"))
  var asOf: String?

  @Flag(help: "Exit 2 when data is missing or a comparator is unavailable.")
  var strict = false
}

/// Options about whom to compare with.
struct ComparatorOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A comparator; may be repeated. All of them when left out.", valueName: "id"))
  var comparator: [String] = []

  @Option(help: ArgumentHelp("Which neighbours: named, border or region.", valueName: "set"))
  var neighbours: String?

  @Option(help: ArgumentHelp("Municipalities to compare with instead, as A,B,C.", valueName: "names"))
  var peers: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "An option of a comparator, such as similar.k=5; may be repeated.",
      discussion: "`maalestokk comparators --format json` lists them.", valueName: "id.option=value"))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare although figures differ in this: scope, counted, population, prices or period; may be repeated.",
      valueName: "difference"))
  var accept: [String] = []
}

extension QuestionOptions {
  /// The date of `--as-of`, checked.
  func checkedAsOf(_ common: CommonOptions) throws -> String? {
    try checkedDate(asOf, option: "as-of")
  }

  /// The question that was written.
  func asked(_ indicators: [String] = [], _ comparators: ComparatorOptions? = nil) -> AskedQuestion {
    var asked = comparators?.asked ?? AskedQuestion()
    asked.indicators = indicators
    asked.municipality = municipality
    asked.year = year
    return asked
  }
}

extension ComparatorOptions {
  /// Whom to compare with, as it was written.
  var asked: AskedQuestion {
    AskedQuestion(
      comparators: comparator, neighbours: neighbours, peers: peers, settings: settings, accepted: accept)
  }
}

/// Where an answer goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "terminal, markdown, csv, csv-excel, json or xlsx; for brief also html or pdf.")
  var format: OutputFormat = .terminal

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file"))
  var output: String?

  @Flag(help: "End with the names and versions of the methods used.")
  var method = false
}
