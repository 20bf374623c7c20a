import Wording

/// The help of a command, laid out as the argument parser lays it out, in the reader's language.
struct HelpPage {
  private static let indent = 2
  private static let labelColumn = 26
  /// Of more options than these only that there are some is shown.
  private static let mostInUsage = 12

  /// The command's names, the program's first.
  let names: [String]
  let command: DumpedCommand
  let words: HelpWords

  /// The help for a terminal of so many columns.
  func text(width: Int) -> String {
    let sections = [
      section(words.arguments, arguments.filter { $0.kind == .positional }, width),
      section(words.options, arguments.filter { $0.kind != .positional }, width),
      subcommandSection(width),
    ].compactMap(\.self)
    return overview(width) + "\(words.usage): \(usage)\n\n" + sections.joined(separator: "\n") + pointer
  }

  private var arguments: [DumpedArgument] { command.arguments ?? [] }

  /// The subcommands but the one that helps, which every program has.
  private var subcommands: [DumpedCommand] { (command.subcommands ?? []).filter { $0.commandName != "help" } }

  private func overview(_ width: Int) -> String {
    let parts = [command.abstract, command.discussion].compactMap(\.self).filter { !$0.isEmpty }
    guard !parts.isEmpty else { return "" }
    return "\(words.overview): \(parts.joined(separator: "\n\n"))".wrapped(to: width) + "\n\n"
  }

  private var usage: String {
    let own = arguments.filter { !$0.isBuiltIn }
    var parts = [names.joined(separator: " ")]
    if own.count > Self.mostInUsage {
      let needed = own.filter { $0.kind == .positional || !$0.isOptional }
      parts += needed.isEmpty ? [words.anyOptions] : ["[\(words.anyOptions)]"] + needed.map(\.synopsis)
    } else {
      parts += own.map(\.synopsis)
    }
    return (parts + (subcommands.isEmpty ? [] : [words.anySubcommand])).joined(separator: " ")
  }

  private func section(_ title: String, _ arguments: [DumpedArgument], _ width: Int) -> String? {
    guard !arguments.isEmpty else { return nil }
    return "\(title):\n" + arguments.map { element($0.label, text(of: $0), $0.discussion, width) }.joined()
  }

  private func subcommandSection(_ width: Int) -> String? {
    guard !subcommands.isEmpty else { return nil }
    let elements = subcommands.map { sub in
      let mark = sub.commandName == command.defaultSubcommand ? " \(words.byDefault)" : ""
      return element(sub.commandName + mark, sub.abstract ?? "", nil, width)
    }
    return "\(words.subcommands):\n" + elements.joined()
  }

  /// What an argument is for, and the values it may have.
  private func text(of argument: DumpedArgument) -> String {
    let about = argument.isVersion ? words.showVersion : argument.isHelp ? words.showHelp : argument.abstract ?? ""
    let values = words.values((argument.allValues ?? []).filter { !$0.isEmpty }, usual: argument.defaultValue)
    return [about, values ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A label with its text beside it, or below it where the label is too long.
  private func element(_ label: String, _ text: String, _ more: String?, _ width: Int) -> String {
    let label = String(repeating: " ", count: Self.indent) + label
    let column = text.wrapped(to: width, indent: Self.labelColumn)
    let beside =
      text.isEmpty
      ? "" : label.count < Self.labelColumn ? String(column.dropFirst(label.count)) : "\n" + column
    let below = more.map { $0.wrapped(to: width, indent: Self.indent * 4) + "\n" } ?? ""
    return label + beside + "\n" + below
  }

  private var pointer: String {
    guard !subcommands.isEmpty else { return "" }
    let help = ([names[0], "help"] + names.dropFirst() + [words.anySubcommand]).joined(separator: " ")
    return "\n  \(words.more(help))"
  }
}

extension DumpedArgument {
  /// Whether every command has it from the parser.
  fileprivate var isBuiltIn: Bool { isVersion || isHelp }
  fileprivate var isVersion: Bool { preferredName?.name == "version" }
  fileprivate var isHelp: Bool { preferredName?.name == "help" }
}

extension String {
  /// The text in lines that fit, broken between words, each after an indent.
  fileprivate func wrapped(to width: Int, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.broken(to: max(width - indent, 1)) }
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}

extension Substring {
  /// The line in pieces of so many characters, broken where there is a space; a longer word stands alone.
  fileprivate func broken(to columns: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while rest.count > columns {
      guard let space = rest.prefix(columns).lastIndex(of: " ") ?? rest.firstIndex(of: " ") else { break }
      pieces.append(rest[..<space])
      rest = rest[rest.index(after: space)...]
    }
    return pieces + [rest]
  }
}
