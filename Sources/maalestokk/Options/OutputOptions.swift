import ArgumentParser
import Forms
import Wording

extension AnswerForm: ExpressibleByArgument {}

/// Where an answer goes.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .worded(\.format)) var format: AnswerForm = .terminal

  @Option(name: .shortAndLong, help: .worded(\.output)) var output: String?

  @Flag(help: .worded(\.method)) var method = false
}
