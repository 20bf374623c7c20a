import ArgumentParser
import Wording

struct DataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("data", \.data, subcommands: [ExportData.self, ImportData.self])
  }
}
