import ArgumentParser
import Foundation
import Wording

/// That the help of a command is asked for.
struct HelpRequest: Error {
  /// The command's names after the program's.
  let names: [String]

  /// The program's own help.
  init() { names = [] }

  /// What an error of the argument parser asks for; nil when it is something else.
  init?(_ error: any Error) {
    if let request = error as? HelpRequest {
      self = request
      return
    }
    let mirror = Mirror(reflecting: error)
    guard let asked = mirror.descendant("parserError").map({ Mirror(reflecting: $0) }),
      asked.children.first?.label == "helpRequested",
      let commands = mirror.descendant("commandStack") as? [any ParsableCommand.Type]
    else { return nil }
    names = commands.dropFirst().compactMap { $0.configuration.commandName }
  }

  /// The help as it is shown; nil when the parser knows no such command.
  var page: String? {
    DumpedCommand.named(names).map {
      HelpPage(names: ["maalestokk"] + names, command: $0, words: HelpWords(SpokenLanguage.current))
        .text(width: Self.width)
    }
  }

  /// Columns of the terminal, or as many as the environment says; 80 when there is none.
  private static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
