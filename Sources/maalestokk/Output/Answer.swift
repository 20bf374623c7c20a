import Application
import ArgumentParser
import Assembly
import Documents
import Figures
import Forms
import Foundation
import Pages
import Problems
import SystemFiles
import Values
import Wording

/// Writes an answer in the format asked for, to standard output or a file.
struct Answer {
  let options: CommonOptions
  let output: OutputOptions
  let context: ReportContext
  let answer: any FormedAnswer
  /// The next useful command, told below an answer in the terminal.
  var next: String?

  /// Writes it; a file appears whole or not at all.
  func write() throws {
    let bytes = try bytes()
    guard let path = output.output else {
      try Console.show([UInt8](bytes))
      if output.format == .terminal, let next { options.say("\n" + options.words.next(next)) }
      return
    }
    try WholeFile.write([UInt8](bytes), to: path)
    options.say(options.words.wrote(path))
  }

  /// The answer in the format asked for.
  func bytes() throws -> Data {
    if output.format == .xlsx, output.output == nil, isatty(1) != 0 {
      throw options.refusal(CommandLineProblem.notText(form: output.format.rawValue))
    }
    guard let bytes = try answer.bytes(output.format, context, terminal: terminal, convert: convert) else {
      throw options.refusal(CommandLineProblem.formOfBriefings)
    }
    return Data(bytes)
  }

  private var terminal: TerminalRenderer {
    let toTerminal = output.output == nil
    return TerminalRenderer(width: toTerminal ? options.width : 120, color: toTerminal && options.usesColor)
  }

  private func convert(_ page: String, to form: AnswerForm) throws -> [UInt8] {
    guard output.output != nil else {
      throw options.refusal(CommandLineProblem.notText(form: output.format.rawValue))
    }
    if let kind = Pandoc.Kind(rawValue: form.rawValue) {
      return Array(try Pandoc.find().document(of: page, as: kind, in: context.language))
    }
    return Array(try WeasyPrint.find().pdf(of: page))
  }
}
