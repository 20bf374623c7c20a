/// Whom messages are written for: they name options, lists and commands as the reader writes them.
public struct Surface: Sendable {
  private let isCommandLine: Bool
  /// How a command is written; nil where there are addresses instead.
  private let writing: @Sendable ([String]) -> String

  /// For the service, whose lists have addresses.
  public static let web = Surface(isCommandLine: false) { "/api/v1/" + $0.joined(separator: "/") }

  /// For the command line, with commands as they are, and no options added.
  public static let plain = commandLine { (["maalestokk"] + $0).joined(separator: " ") }

  /// For the command line: `command` writes a command so that it means the same where this one was given.
  public static func commandLine(_ command: @escaping @Sendable ([String]) -> String) -> Surface {
    Surface(isCommandLine: true, writing: command)
  }

  /// An option or a parameter by its name.
  public func option(_ name: String) -> String { isCommandLine ? "--\(name)" : name }

  /// How a list is asked for, by its name.
  func list(_ name: String) -> String { writing([name]) }

  /// A command, by its words after the program's name.
  func command(_ words: [String]) -> String { writing(words) }
}
