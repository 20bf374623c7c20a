import ArgumentParser
import Foundation
import Indicators
import Reports
import Workbench

/// Writes an answer in the format asked for, to standard output or a file.
struct Answer {
  let options: CommonOptions
  let output: OutputOptions
  let context: ReportContext
  var document: () -> Document
  var json: () -> JSONValue
  var csv: () -> String
  /// The next useful command, told below an answer in the terminal.
  var next: String?

  /// Writes it; a file appears whole or not at all.
  func write() throws {
    let text = text()
    guard let path = output.output else {
      FileHandle.standardOutput.write(Data(text.utf8))
      if output.format == .terminal, let next { options.say("\nVidere: \(next)", "\nNext: \(next)") }
      return
    }
    do { try writeWhole(text, to: path) } catch {
      throw OutputError(
        description: options.pick("Kan ikke skrive \(path): ", "Cannot write \(path): ")
          + (error as NSError).localizedDescription)
    }
    options.say("Skrev \(path)", "Wrote \(path)")
  }

  /// A file appears whole or not at all, also where a link leads; what is no file (a device, a pipe) is written to as it is.
  private func writeWhole(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    guard let kind, kind != .typeRegular else { return try Data(text.utf8).write(to: url, options: .atomic) }
    let handle = try FileHandle(forWritingTo: url)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  private func text() -> String {
    switch output.format {
    case .terminal:
      TerminalRenderer(
        width: output.output == nil ? options.width : 120, color: output.output == nil && options.usesColor
      ).render(document())
    case .markdown: MarkdownRenderer().render(document())
    case .json: json().text
    case .csv: csv()
    }
  }
}

/// An answer that could not be written.
struct OutputError: Error, CustomStringConvertible {
  let description: String
}

extension Session {
  /// How reports of a year write names and numbers.
  func context(year: Int, longestRanking: Int? = nil) -> ReportContext {
    ReportContext(
      language: options.language, names: workbench.regionNames, codesThen: workbench.codesThen(in: year),
      indicator: { [workbench] in workbench.indicator($0) },
      longestRanking: longestRanking)
  }
}
