import Application
import ArgumentParser
import Assembly
import Documents
import Figures
import Foundation
import Pages
import SystemFiles
import Values
import Workbooks

/// Writes an answer in the format asked for, to standard output or a file.
struct Answer {
  let options: CommonOptions
  let output: OutputOptions
  let context: ReportContext
  var document: () -> Document
  var json: () -> JSONValue
  var csv: () -> String
  /// For the command that has a page.
  var page: BriefingPage?
  /// For the commands that have a workbook.
  var workbook: (() -> SheetBook)?
  /// The next useful command, told below an answer in the terminal.
  var next: String?

  /// Writes it; a file appears whole or not at all.
  func write() throws {
    let bytes = try bytes()
    guard let path = output.output else {
      try Console.show([UInt8](bytes))
      if output.format == .terminal, let next { options.say("\nVidere: \(next)", "\nNext: \(next)") }
      return
    }
    try WholeFile.write([UInt8](bytes), to: path)
    options.say("Skrev \(path)", "Wrote \(path)")
  }

  /// The answer in the format asked for.
  func bytes() throws -> Data {
    switch output.format {
    case .terminal:
      let toTerminal = output.output == nil
      let renderer = TerminalRenderer(
        width: toTerminal ? options.width : 120, color: toTerminal && options.usesColor)
      return Data(renderer.render(document()).utf8)
    case .markdown: return Data(MarkdownRenderer().render(document()).utf8)
    case .json: return Data(json().text.utf8)
    case .csv: return Data(csv().utf8)
    case .html: return Data(try briefingPage().html(for: .screen).utf8)
    case .pdf: return try pdf()
    case .csvExcel: return Data(try excelText(csv()).utf8)
    case .xlsx: return Data(try xlsx())
    }
  }

  private func xlsx() throws -> [UInt8] {
    guard let workbook else {
      throw UsageError(problems: [
        options.pick(
          "Formatet xlsx finnes for brief, rank, compare og targets; her er csv-excel det nærmeste.",
          "The format xlsx is there for brief, rank, compare and targets; csv-excel is the nearest here.")
      ])
    }
    guard output.output != nil || isatty(1) == 0 else {
      throw UsageError(problems: [
        options.pick(
          "xlsx er ikke tekst: oppgi en fil med --output FILE.", "xlsx is no text: name a file with --output FILE.")
      ])
    }
    return try workbook().xlsx()
  }

  private func briefingPage() throws -> BriefingPage {
    guard let page else {
      throw UsageError(problems: [
        options.pick(
          "Formatene html og pdf finnes bare for brief.", "The formats html and pdf are there for brief only.")
      ])
    }
    return page
  }

  private func pdf() throws -> Data {
    let page = try briefingPage()
    guard output.output != nil else {
      throw UsageError(problems: [
        options.pick(
          "pdf er ikke tekst: oppgi en fil med --output FILE.", "pdf is no text: name a file with --output FILE.")
      ])
    }
    return try WeasyPrint.find(options.language).pdf(of: page.html(for: .paper), options.language)
  }
}
