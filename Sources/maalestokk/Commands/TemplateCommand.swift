import Application
import ArgumentParser
import Documents
import Foundation
import Imports
import Problems
import SystemFiles
import Values
import Wording
import Workbooks

struct TemplateCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("template", \.template) }

  enum Form: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  @Argument(help: .worded(\.templateKind)) var kind: ImportTemplate
  @Option(name: .shortAndLong, help: .worded(\.format)) var format: Form = .csv
  @Option(name: .shortAndLong, help: .worded(\.output)) var output: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bytes = try bytes()
    guard let output else {
      guard format == .csv || isatty(1) == 0 else {
        throw common.refusal(CommandLineProblem.notText(form: format.rawValue))
      }
      return try Console.show(bytes)
    }
    try WholeFile.write(bytes, to: output)
    common.say(common.words.wrote(output))
    common.say("\n" + common.words.next(common.command("import", operand(output))))
  }

  private func bytes() throws -> [UInt8] {
    switch format {
    case .csv: Array((kind.columns.joined(separator: ";") + "\r\n").utf8)
    case .xlsx:
      try SheetBook.template(
        kind.columns, notes: TemplateWords(common.language).columns(kind.columns), title: kind.rawValue,
        heads: TemplateWords(common.language).heads
      ).xlsx()
    }
  }
}

extension ImportTemplate: ExpressibleByArgument {}
