import Application
import ArgumentParser
import Values
import Wording

/// Options about whom to compare with.
struct ComparatorOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .worded(\.comparator)) var comparator: [String] = []

  @Option(help: .worded(\.neighbours)) var neighbours: String?

  @Option(help: .worded(\.peers)) var peers: String?

  @Option(name: .customLong("set"), help: .worded(\.settings)) var settings: [String] = []

  @Option(help: .worded(\.accept)) var accept: [String] = []
}

extension ComparatorOptions {
  /// Whom to compare with, as it was written.
  var asked: AskedQuestion {
    AskedQuestion(
      comparators: comparator, neighbours: neighbours, peers: peers, settings: settings, accepted: accept)
  }
}
