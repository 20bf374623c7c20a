import Application
import ArgumentParser
import Values
import Wording

/// Options of every question about a municipality.
struct QuestionOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .worded(\.municipality)) var municipality: String?

  @Option(name: .shortAndLong, help: .worded(\.askedYear)) var year: Int?

  @Option(help: .worded(\.asOf)) var asOf: String?

  @Flag(help: .worded(\.strict)) var strict = false
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
