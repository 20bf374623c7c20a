import Application
import ArgumentParser
import Wording

struct ShowHome: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("show", \.showHome) }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let known = try session.knownHome()
    try Console.show(HomeWords(common.language).text(known))
    common.say("\n" + common.words.next(common.command("brief")))
  }
}
