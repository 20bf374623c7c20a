import ArgumentParser
import Wording

extension ArgumentHelp {
  /// The help of an argument, in the language of the run.
  static func worded(_ words: KeyPath<HelpWords, OptionHelp>) -> ArgumentHelp {
    let words = HelpWords(SpokenLanguage.current)[keyPath: words]
    return ArgumentHelp("\(words.text)", discussion: words.more, valueName: words.value)
  }
}

extension CommandConfiguration {
  /// A command with its help in the language of the run.
  init(
    _ name: String, _ words: KeyPath<HelpWords, CommandHelp>, version: String = "",
    subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let words = HelpWords(SpokenLanguage.current)[keyPath: words]
    self.init(
      commandName: name, abstract: words.text, discussion: words.more, version: version, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}
