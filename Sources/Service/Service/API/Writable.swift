import Assembly
import Documents
import Pages
import Problems
import Values
import Workbooks

/// An answer that is written when its form is known.
struct Writable: Sendable {
  var json: @Sendable () -> JSONValue
  var csv: @Sendable () -> String
  var document: @Sendable () -> Document
  /// For the questions that have a workbook.
  var workbook: (@Sendable () -> SheetBook)?
  /// For the question that has a page.
  var page: BriefingPage?
  /// How many entries a list has in all, where the answer is one.
  var total: Int?
  /// Whether a comparator failed; such an answer is not kept.
  var hasFailure = false
  /// What it is about, for the name of a file.
  var subject: String?

  /// - Throws: `Refusal` where the form needs a program that is not there.
  func bytes(_ format: AnswerFormat, _ language: Language) throws -> [UInt8] {
    switch format {
    case .json: Array(json().text.utf8)
    case .csv: Array(csv().utf8)
    case .csvExcel: Array(try excelText(csv()).utf8)
    case .markdown: Array(MarkdownRenderer().render(document()).utf8)
    case .html: Array(try page?.html(for: .screen).utf8 ?? "".utf8)
    case .pdf: try pdf(language)
    case .xlsx: try workbook?().xlsx() ?? []
    }
  }

  private func pdf(_ language: Language) throws -> [UInt8] {
    guard let page else { return [] }
    guard let program = try? WeasyPrint.find(language) else {
      throw Refusal(.noProgramForPDF)
    }
    return Array(try program.pdf(of: page.html(for: .paper), language))
  }
}
