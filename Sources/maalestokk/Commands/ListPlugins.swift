import ArgumentParser
import Wording

struct ListPlugins: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("list", \.listPlugins) }

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try listComparators(common, output, next: { _ in common.command("plugins", "check") }) }
}
