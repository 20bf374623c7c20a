import Forms

extension AnswerForm {
  var mediaType: String {
    switch self {
    case .json: "application/json"
    // csv-excel is chosen by the parameter alone, since its media type is that of CSV.
    case .csv, .csvExcel: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .terminal: "text/plain; charset=utf-8"
    }
  }

  /// The media type without its parameters.
  var bareType: String { mediaType.split(separator: ";").first.map(String.init) ?? mediaType }

  /// Those that every answer has, the first where nobody asks for one.
  static let ofAll: [AnswerForm] = [.json, .csv, .csvExcel, .markdown, .xlsx]
  /// Those of an answer that has a page.
  static let ofPage: [AnswerForm] = [
    .json, .csv, .csvExcel, .markdown, .html, .pdf, .xlsx, .docx, .pptx,
  ]
}
