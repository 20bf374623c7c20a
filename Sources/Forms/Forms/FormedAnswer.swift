import Comparing
import Documents
import Pages
import Workbooks

/// An answer that can be written: as blocks, as JSON, as rows and as sheets, and where it has one as a page.
public protocol FormedAnswer: Sendable {
  func document(_ context: ReportContext) -> Document
  func json(_ context: ReportContext) -> JSONValue
  func table(_ context: ReportContext) -> AnswerTable
  func workbook(_ context: ReportContext) -> SheetBook
  func page(_ context: ReportContext) -> (any AnswerPage)?
}

extension FormedAnswer {
  public func page(_ context: ReportContext) -> (any AnswerPage)? { nil }

  /// The title and the rows, without sources.
  public func workbook(_ context: ReportContext) -> SheetBook {
    SheetBook(table(context), title: title(context), context)
  }

  /// What the answer is called in its document.
  func title(_ context: ReportContext) -> String {
    guard case .title(let title) = document(context).blocks.first else { return "" }
    return title
  }

  /// The answer in a form; nil where it has no such form.
  ///
  /// `convert` makes paper, a document or slides of a page.
  public func bytes(
    _ form: AnswerForm, _ context: ReportContext, terminal: TerminalRenderer = TerminalRenderer(width: 120),
    convert: (_ page: String, AnswerForm) throws -> [UInt8]
  ) throws -> [UInt8]? {
    switch form {
    case .terminal: Array(terminal.render(document(context)).utf8)
    case .markdown: Array(MarkdownRenderer().render(document(context)).utf8)
    case .json: Array(json(context).text.utf8)
    case .csv: Array(table(context).csv.utf8)
    case .csvExcel: Array(table(context).excelText(context.language).utf8)
    case .xlsx: try workbook(context).xlsx()
    case .html: try page(context).map { Array(try $0.html(for: .screen).utf8) }
    case .pdf: try page(context).map { try convert($0.html(for: .paper), form) }
    case .docx, .pptx: try page(context).map { try convert($0.html(for: .office), form) }
    }
  }
}
