import ArgumentParser

/// A command with the options that say where things are and in which language to answer.
protocol TakesCommonOptions: ParsableCommand {
  var common: CommonOptions { get }
}
