import ArgumentParser
import Wording

/// Where an answer goes.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .worded(\.format)) var format: OutputFormat = .terminal

  @Option(name: .shortAndLong, help: .worded(\.output)) var output: String?

  @Flag(help: .worded(\.method)) var method = false
}
