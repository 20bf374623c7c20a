import ArgumentParser
import Problems
import Regions

/// What the argument parser found wrong, as a problem of ours.
///
/// Its errors are none of its interface: they are looked into, and what is not as expected is a line that cannot be read.
struct ParserProblem {
  private let error: any Error
  /// The names of the commands that the line begins with.
  private let names: [String]

  init(_ error: any Error, names: [String]) {
    self.error = error
    self.names = names
  }

  var problem: CommandLineProblem {
    guard let thrown = Mirror(reflecting: error).descendant("parserError") else { return .unreadable }
    return problem(Case(thrown))
  }

  private func problem(_ error: Case) -> CommandLineProblem {
    switch error.name {
    case "noArguments": error.values.first.map { problem(Case($0)) } ?? .unreadable
    case "missingSubcommand": .missingSubcommand
    case "noValue": missing
    case "unexpectedExtraValues": extra(error)
    case "completionScriptRequested", "unsupportedShell": noScript(error)
    case "invalidOption": error.texts.first.map { .noOption($0) } ?? .unreadable
    case "nonAlphanumericShortOption": error.values.first.map { .noOption("-\($0)") } ?? .unreadable
    default: optionProblem(error)
    }
  }

  private func optionProblem(_ error: Case) -> CommandLineProblem {
    let options = error.values.compactMap(Self.option)
    return switch (error.name, options.last, error.texts.first) {
    case ("unknownOption", let name?, _), ("missingValueOrUnknownCompositeOption", let name?, _):
      .unknownOption(name, near: near(name))
    case ("missingValueForOption", let name?, _): .missingValue(option: name)
    case ("unexpectedValueForOption", let name?, let value?): .unexpectedValue(option: name, value: value)
    case ("unableToParseValue", let name, let value?): .invalidValue(value, place: name, choices: choices(of: name))
    default: .unreadable
    }
  }

  private var missing: CommandLineProblem {
    let needed = arguments.filter { $0.kind == .positional && !$0.isOptional }
    return needed.isEmpty ? .unreadable : .missingArguments(needed.map(\.label))
  }

  private func extra(_ error: Case) -> CommandLineProblem {
    let values = error.values.first.map { Mirror(reflecting: $0).children.flatMap { Case.parts(of: $0.value) } } ?? []
    let texts = values.compactMap { $0 as? String }
    return texts.isEmpty ? .unreadable : .unexpectedArguments(texts)
  }

  private func noScript(_ error: Case) -> CommandLineProblem {
    let shells = CompletionShell.allCases.map(\.rawValue)
    return error.texts.first.map { .noCompletionScript(shell: $0, shells: shells) } ?? .unreadable
  }

  private var arguments: [DumpedArgument] { DumpedCommand.named(names)?.arguments ?? [] }

  private func choices(of option: String?) -> [String] {
    arguments.first { $0.names?.contains { $0.shown == option } == true }?.allValues ?? []
  }

  /// The long option that may have been meant; a single letter is like any other.
  private func near(_ name: String) -> String? {
    guard name.count > 2 else { return nil }
    let known = arguments.flatMap { $0.names ?? [] }.filter { !$0.isShort }.map(\.name)
    return nearest(to: String(name.drop { $0 == "-" }), among: known, most: 1).first.map { "--\($0)" }
  }

  /// An option's name as it is written; nil when the value is none.
  private static func option(_ value: Any) -> String? {
    let mirror = Mirror(reflecting: value)
    guard let name = mirror.displayStyle == .optional ? mirror.children.first?.value : value else { return nil }
    let kind = Case(name)
    return switch kind.name {
    case "long": kind.texts.first.map { "--\($0)" }
    case "longWithSingleDash": kind.texts.first.map { "-\($0)" }
    case "short": kind.values.first.map { "-\($0)" }
    default: nil
    }
  }
}

/// A case of an enumeration that can only be looked at.
private struct Case {
  let name: String
  let values: [Any]

  init(_ value: Any) {
    let only = Mirror(reflecting: value).children.first
    name = only?.label ?? "\(value)"
    values = only.map { Self.parts(of: $0.value) } ?? []
  }

  /// The values that are texts, or hold one.
  var texts: [String] { values.compactMap { $0 as? String } }

  /// The elements of a tuple, else the value alone.
  static func parts(of value: Any) -> [Any] {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [value]
  }
}
